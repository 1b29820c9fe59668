/** A case of a made-up village, for tests. */
import type { CaseAlert, CaseEvent, CaseStep } from '../caseEvent.ts';
import type { CaseState } from '../caseState.ts';
import { foldCase } from '../foldCase.ts';

export const exampleAlert: CaseAlert = {
  id: 'slip-back/EX-1/incidence',
  rule: 'slip-back',
  family: 'slip-back',
  title: { en: 'Slipping back', zh: '滑坡返贫' },
  place: 'EX-1',
  indicator: 'incidence',
  unit: '%',
  lagDays: 30,
  theme: 'income',
  severity: 'high',
  exitCriterion: false,
  since: '2024-03',
  period: '2024-03',
  sentence: { en: 'Incidence was 3.2 %.', zh: '发生率为3.2%。' },
  datasets: ['d1'],
};

export const exampleTerms = { what: 'Wells', owner: 'office', budget: null, due: '2024-07-31', project: null };

export const exampleEvidence = [{ document: 'doc', claim: null, quote: 'below the line', note: null }];

/** A step, on 1 May 2024 unless a day is given. */
export type ExampleStep = CaseStep | readonly [day: string, step: CaseStep];

/** The opening, then these steps, an hour apart from 2024-05-01 on; or on the days given. */
export function exampleEvents(...steps: readonly ExampleStep[]): CaseEvent[] {
  const opened: CaseStep = { kind: 'opened', alert: exampleAlert, follows: null };
  return [opened, ...steps].map((one, index) => {
    const hour = String(index).padStart(2, '0');
    const [day, step] = 'kind' in one ? ['2024-05-01', one] : one;
    return { version: index + 1, at: `${day}T${hour}:00:00.000Z`, by: 'Ana', reason: null, step };
  });
}

export function exampleCase(...steps: readonly ExampleStep[]): CaseState {
  const state = foldCase('c1', exampleEvents(...steps));
  if (state === null) throw new Error('the example opens no case');
  return state;
}

export const acknowledged: CaseStep = { kind: 'acknowledged' };
export const verifiedAs = (outcome: 'true' | 'false' | 'data error'): CaseStep => ({
  kind: 'verified',
  outcome,
  duplicateOf: null,
  evidence: [],
});
export const duplicateOf = (id: string): CaseStep => ({
  kind: 'verified',
  outcome: 'duplicate',
  duplicateOf: id,
  evidence: [],
});
export const assigned: CaseStep = { kind: 'measure assigned', terms: exampleTerms };
export const changed = (measure: number, state: 'planned' | 'done' | 'dropped'): CaseStep => ({
  kind: 'measure changed',
  measure,
  terms: exampleTerms,
  state,
});
export const suggested: CaseStep = { kind: 'closing suggested', how: 'resolved', period: '2024-06' };
export const closed: CaseStep = { kind: 'closed', evidence: exampleEvidence };
export const closedWithout: CaseStep = { kind: 'closed', evidence: [] };
export const firedAgain: CaseStep = {
  kind: 'reopened',
  alert: { ...exampleAlert, since: '2024-09', period: '2024-09' },
};
export const reopened: CaseStep = { kind: 'reopened', alert: null };
export const noted = (period: string, value: number | null): CaseStep => ({
  kind: 'follow-up',
  reading: { period, value, denominator: null, dataset: 'd2', knownOn: '2024-08-01' },
});
