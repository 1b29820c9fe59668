import { describe, expect, it } from 'vitest';
import type { TotalAmount, TotalFigure, TotalsAnswer } from '../totalAnswers.ts';
import { compareMovements } from './compareMovements.ts';
import { stagesByCurrency } from './stagesByCurrency.ts';

const amount = (value: string, currency = 'CNY', priceYear: number | null = null): TotalAmount => ({
  currency,
  priceYear,
  amount: value,
  negative: null,
  records: 1,
});

function figure(
  stage: TotalFigure['stage'],
  cells: Readonly<Record<string, readonly TotalAmount[] | null>>,
  all: readonly TotalAmount[],
): TotalFigure {
  return {
    stage,
    side: 'sent',
    amounts: all,
    records: 1,
    cells: Object.entries(cells).map(([year, amounts]) => ({ keys: ['d', year, 'place'], amounts })),
    excluded: [],
    coverage: [],
    rates: [],
    sentence: '',
    localSentence: '',
  };
}

function answer(figures: readonly TotalFigure[]): TotalsAnswer {
  return {
    programme: 'p',
    boundary: { actors: [], places: [] },
    boundaryFrom: 'nobody',
    direction: 'in',
    side: 'sent',
    start: null,
    end: null,
    donors: [],
    recipients: [],
    sectors: [],
    by: ['year'],
    placeLevel: null,
    view: 'published',
    currency: null,
    priceYear: null,
    figures,
    names: {},
    sequence: '1',
    engine: 'records',
  };
}

describe('stages beside each other', () => {
  const sent = answer([
    figure('commitment', { '2018': [amount('10')], '2019': [amount('12')] }, [amount('22')]),
    figure('disbursement', { '2018': [amount('9'), amount('3', 'EUR')], '2019': null }, [
      amount('9'),
      amount('3', 'EUR'),
    ]),
  ]);
  const received = answer([figure('disbursement', { '2018': [amount('8')] }, [amount('8')])]);
  const found = stagesByCurrency({ sent, received });

  it('never adds across currencies, stages or sides', () => {
    expect(found.map((each) => each.currency)).toEqual(['CNY', 'EUR']);
    expect(found[0]?.all).toEqual({
      pledge: null,
      commitment: '22',
      disbursement: '9',
      received: '8',
      expenditure: null,
    });
  });

  it('adds up what a donor sent in each year, and names the donors of whom nothing is recorded', () => {
    const expected = { of: 'donors', expected: ['d', 'e'], missing: ['e'] } as const;
    const figures = sent.figures.map((each) => ({ ...each, coverage: [expected] }));
    const [first] = stagesByCurrency({ sent: { ...sent, figures }, received });
    expect(first?.byDonor).toMatchObject([
      { key: 'd', commitment: '22', disbursement: '9', received: '8' },
      { key: 'e', commitment: null, disbursement: null, received: null },
    ]);
  });

  it('keeps what nobody reported unknown', () => {
    expect(found[0]?.byYear[1]).toEqual({
      key: '2019',
      pledge: null,
      commitment: '12',
      disbursement: null,
      received: null,
      expenditure: null,
    });
  });

  it('leaves constant prices to the explorer of totals', () => {
    const constant = answer([
      figure('disbursement', { '2018': [amount('9', 'CNY', 2015)] }, [amount('9', 'CNY', 2015)]),
    ]);
    expect(stagesByCurrency({ sent: constant, received })[0]?.all.disbursement).toBeNull();
  });
});

describe('sent beside received', () => {
  const moved = (date: string, value: string | null, currency = 'CNY') => ({
    id: date,
    href: '',
    date,
    stage: 'disbursement',
    providers: [],
    recipients: [],
    amount: value === null ? null : { amount: value, currency },
    quantity: value === null ? '5' : null,
    unit: value === null ? 'teacher' : null,
  });
  it.each([
    { sent: [moved('2019-01-01', '100')], received: [moved('2019-01-31', '80')], difference: '-20', days: 30 },
    {
      sent: [moved('2019-01-01', '0.1'), moved('2019-01-05', '0.2')],
      received: [moved('2019-01-06', '0.3')],
      difference: '0',
      days: 5,
    },
    { sent: [moved('2019-01-01', '100')], received: [moved('2019-01', '100', 'USD')], difference: null, days: null },
    { sent: [moved('2019', null)], received: [moved('2019', null)], difference: '0', days: null },
    { sent: [moved('2019-01-01', '100')], received: [], difference: null, days: null },
  ])('$difference, $days', ({ sent, received, difference, days }) => {
    expect(compareMovements(sent, received)).toMatchObject({ difference, days });
  });
});
