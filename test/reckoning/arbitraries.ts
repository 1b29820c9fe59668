/** Small random books for fast-check: trees, unions of names, open periods, shares, growth, differences, open and narrow ends. */
import fc from 'fast-check';
import type { Book, Bounds, Query, Scope, Statement, Trees } from '../../src/core/reckoning/statement.ts';

export interface SmallCase {
  readonly trees: Trees;
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
}

export const disbursed: Book = {
  measure: 'money',
  unit: 'CNY',
  stage: 'disbursement',
  basis: 'flow',
  price: 'current',
};

const trees: Trees = {
  donors: new Map([
    ['east', 'china'],
    ['south', 'china'],
  ]),
  recipients: new Map([['county', 'prefecture']]),
  sectors: new Map(),
};

/** Scopes that meet are what makes figures clash, so one choice comes three times out of four. */
function often<T>(usual: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });
}

const donors = fc.constantFrom(['east'], ['south'], ['china'], ['china'], ['east', 'company'], ['company'], ['*']);
const recipients = often(['*'], fc.constantFrom(['county'], ['prefecture'], ['county', 'elsewhere']));
const sectors = often(['*'], fc.constant(['schools']));
type Days = [string | null, string | null];
const days = often<Days>(
  ['2019-01-01', '2019-12-31'],
  fc.constantFrom<Days>(
    ['2020-01-01', '2020-06-30'],
    ['2019-01-01', '2020-12-31'],
    ['2019-12-31', '2020-01-01'],
    ['2020-01-01', null],
    [null, null],
  ),
);

const scope: fc.Arbitrary<Scope> = fc
  .tuple(donors, recipients, sectors, days)
  .map(([donor, recipient, sector, [start, end]]) => ({
    donors: donor,
    recipients: recipient,
    sectors: sector,
    start,
    end,
  }));

const book = often<Book>(disbursed, fc.constantFrom(disbursed, { ...disbursed, stage: null }));

/** Decimals with up to `digits` places, low not above high, some missing, some of no width, open only where that leaves something. */
function bounds(least: number, most: number, digits: number): fc.Arbitrary<Bounds> {
  const times = 10 ** digits;
  const figure = fc.integer({ min: least * times, max: most * times });
  const width = fc.integer({ min: 0, max: 3 });
  const forms = fc.constantFrom('both', 'both', 'both', 'low', 'high');
  return fc.tuple(figure, width, forms, fc.boolean(), fc.boolean()).map(([low, wide, form, lowOpen, highOpen]) => {
    const high = low + wide;
    const written = (value: number): string => (value / times).toFixed(digits);
    return {
      low: form === 'high' ? null : written(low),
      high: form === 'low' ? null : written(high),
      lowOpen: lowOpen && form !== 'high' && low < high,
      highOpen: highOpen && form !== 'low' && low < high && high > 0,
    };
  });
}

/** Amounts of one component are counted in the smallest unit of any, so some are told more exactly than others. */
function amounts(least: number, most: number): fc.Arbitrary<Bounds> {
  const fine = fc.constantFrom('', '', '', '.5', '.0000000001');
  return fc.tuple(bounds(least, most, 0), fine).map(([told, decimals]) => {
    const [low, high] = [told.low && told.low + decimals, told.high && told.high + decimals];
    return { low, high, lowOpen: told.lowOpen, highOpen: told.highOpen };
  });
}

type Kind = Statement['kind'];

const ranges: Readonly<Record<Kind, fc.Arbitrary<Bounds>>> = {
  sum: amounts(0, 12),
  share: bounds(0, 1, 1),
  quota: bounds(0, 3, 1),
  growth: bounds(-1, 2, 1),
  difference: amounts(-4, 6),
};

const kind = fc.constantFrom<Kind>('sum', 'sum', 'sum', 'sum', 'share', 'quota', 'growth', 'difference');

/** A statement about a scope against itself says nothing, and is refused before it is reckoned. */
const statement: fc.Arbitrary<Statement> = kind
  .chain((one) =>
    fc.tuple(book, scope, book, scope, ranges[one]).map(([own, where, other, base, limits]): Statement => {
      const common = { id: '', book: own, scope: where };
      if (one === 'sum') return Object.assign({}, limits, common, { kind: one });
      return Object.assign({}, limits, common, { kind: one, of: { book: one === 'quota' ? other : own, scope: base } });
    }),
  )
  .filter((made) => made.kind === 'sum' || isOther(made, made.of));

function isOther(one: Pick<Query, 'book' | 'scope'>, other: Pick<Query, 'book' | 'scope'>): boolean {
  return JSON.stringify([one.book, one.scope]) !== JSON.stringify([other.book, other.scope]);
}

/** Ids tell the order in which statements came: a, b, c … */
export function smallCase(most: number): fc.Arbitrary<SmallCase> {
  return fc
    .tuple(fc.array(statement, { minLength: 1, maxLength: most }), fc.array(scope, { minLength: 1, maxLength: 2 }))
    .map(([found, asked]) => ({
      trees,
      statements: found.map((each, index) => ({ ...each, id: String.fromCharCode(97 + index) })),
      queries: asked.map((each, index) => ({ id: `q${index}`, book: disbursed, scope: each })),
    }));
}
