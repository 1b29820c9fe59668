import type { Claim } from '../claim.ts';

/** A whole claim for tests to vary: what nineteen provinces disbursed to Xinjiang in 2019. */
export function exampleClaim(fields: Partial<Claim>): Claim {
  return {
    document: 'd1',
    quote: '18.819 billion yuan',
    start: 0,
    end: 19,
    kind: 'money',
    measure: 'money disbursed',
    value: '18819000000',
    low: '18818500000',
    high: '18819500000',
    qualifier: 'exact',
    unit: 'CNY',
    unitInferred: false,
    stage: 'disbursement',
    basis: 'flow',
    period: { start: '2019-01-01', end: '2019-12-31' },
    donors: [{ name: 'Nineteen provinces', id: null }],
    recipients: [{ name: 'Xinjiang', id: 'CN-65' }],
    sectors: [],
    attribution: [],
    sentence: { start: 0, end: 19 },
    score: 1,
    by: 'rules',
    ...fields,
  };
}
