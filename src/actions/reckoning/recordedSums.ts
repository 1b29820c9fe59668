/**
 * What records add up to over many scopes. Scopes that differ in period alone are one question to the records, kept
 * apart by date and added up here, so that a programme's years cost no more than one of them.
 */
import { Big } from 'big.js';
import type { Stage } from '../../core/claims/claim.ts';
import { stages } from '../../core/claims/claim.ts';
import type { RollUpQuery, RollUpRow, Side } from '../../core/ledger/rollUp.ts';
import { notStatedKey, unknownKey } from '../../core/ledger/rollUp.ts';
import { codeOfSector } from '../../core/reckoning/claims/sectorKey.ts';
import type { Book, Scope } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import { rollUp } from '../../store/analytics/rollUp.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { TOTALS_TAKE_TOO_LONG } from '../../store/analytics/errors.ts';
import type { Ledger } from '../ledger.ts';
import type { YearlySum } from './yearlySums.ts';
import { yearlySums } from './yearlySums.ts';

export interface SumOver {
  readonly book: Book;
  readonly scope: Scope;
}

export interface SumJob extends SumOver {
  readonly side: Side;
  /** Whether no more than a least is asked for: nobody declared the scope complete. */
  readonly isLeast: boolean;
}

export interface Recorded {
  readonly amount: Big;
  readonly records: number;
  /** By programmes, those under none included. */
  readonly programmes: ReadonlySet<string>;
  /** What may lie in the scope as well, of which records say too little: its positive and its negative amounts. */
  readonly unclear: { readonly more: Big; readonly less: Big };
  /** Whether there are amounts in constant prices, which nobody has brought to current ones. */
  readonly hasOtherPrices: boolean;
  /** False where there was time only for what is certainly there. */
  readonly isWhole: boolean;
}

/** Whether a donor is one of a scope's: totals count a company for its place, statements do not. */
export type IsDonorOf = (donor: string, scope: Scope) => boolean;
/** The test for the donors of these rows, whose second key they are. */
export type DonorTest = (rows: readonly RollUpRow[]) => Promise<IsDonorOf>;

/** Questions that are put together; after how long no more are asked. */
const AT_ONCE = 10;
const PATIENCE = 5_000;

/** For each job what was found; null for those that there was no time for. */
export async function recordedSums(
  ledger: Ledger,
  jobs: readonly SumJob[],
  donorTest: DonorTest,
): Promise<readonly (Recorded | null)[]> {
  const started = ledger.clock.now().getTime();
  const yearly = (await unlessTooLong(yearlySums(ledger, jobs))) ?? new Map<SumJob, YearlySum>();
  const found = new Map([...yearly].map(([job, { sum }]) => [job, sum]));
  const alone = jobs.filter((job) => !job.isLeast || yearly.get(job)?.leavesOut !== false);
  const groups = [...Map.groupBy(alone, questionKey).values()];
  for (let first = 0; first < groups.length; first += AT_ONCE) {
    if (ledger.clock.now().getTime() - started > PATIENCE) break;
    const some = groups.slice(first, first + AT_ONCE);
    const rolledUp = await unlessTooLong(
      rollUp(
        ledger.db,
        ledger.ledgerId,
        some.flatMap((group) => group.slice(0, 1).map((first) => queryOf(first, group))),
      ),
    );
    if (rolledUp === null) break;
    const isOf = await donorTest(rolledUp.rows.flat());
    for (const [index, group] of some.entries()) {
      for (const job of group) found.set(job, addedUp(rolledUp.rows[index] ?? [], job, isOf));
    }
  }
  return jobs.map((job) => found.get(job) ?? null);
}

/** Null where adding up was given up: what claims say is compared all the same. */
export async function unlessTooLong<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CounterfoilError && error.kind === TOTALS_TAKE_TOO_LONG) return null;
    throw error;
  }
}

export function named(names: readonly string[]): readonly string[] | null {
  return names.includes(everything) ? null : names;
}

export function stageOf({ stage }: Book): Stage {
  return stages.find((each) => each === stage) ?? 'disbursement';
}

function questionKey({ book, scope, side }: SumJob): string {
  return JSON.stringify([book.stage, side, scope.donors, scope.recipients, named(scope.sectors) === null]);
}

/** One question for jobs that differ in nothing but period and sectors. */
export function queryOf({ book, scope, side }: SumJob, group: readonly SumJob[]): RollUpQuery {
  const places = named(scope.recipients);
  const starts = group.map((job) => job.scope.start ?? firstDay).toSorted();
  const ends = group.map((job) => job.scope.end ?? lastDay).toSorted();
  return {
    stage: stageOf(book),
    side,
    view: 'published',
    tellHidden: false,
    programme: null,
    boundary: places && { actors: [], places },
    direction: 'in',
    donors: named(scope.donors),
    recipients: null,
    sectors: null,
    start: starts[0] ?? firstDay,
    end: ends.at(-1) ?? lastDay,
    by: [
      'programme',
      ...(named(scope.donors) ? ['donor' as const] : []),
      ...(named(scope.sectors) ? ['sector' as const] : []),
    ],
    placeLevel: null,
    byDate: true,
  };
}

function addedUp(rows: readonly RollUpRow[], { book, scope }: SumJob, isOf: IsDonorOf): Recorded {
  let [amount, more, less] = [new Big(0), new Big(0), new Big(0)];
  let records = 0;
  let hasOtherPrices = false;
  const programmes = new Set<string>();
  const maybe = (row: RollUpRow): void => {
    less = less.plus(row.negative);
    more = more.plus(new Big(row.amount).minus(row.negative));
  };
  for (const row of rows) {
    if (row.currency !== book.unit || row.reason === 'other direction') continue;
    const part = partOf(row, scope, isOf);
    if (part === 'none') continue;
    if (row.priceYear !== null) hasOtherPrices = true;
    else if (part === 'maybe') maybe(row);
    else {
      more = more.plus(row.passedOn);
      if (row.records === 0) continue;
      amount = amount.plus(row.amount);
      records += row.records;
      programmes.add(row.keys[0] ?? notStatedKey);
    }
  }
  return { amount, records, programmes, unclear: { more, less }, hasOtherPrices, isWhole: true };
}

/** Whether a row lies in a scope; `maybe` where its records say too little, or the money had moved inside before. */
function partOf(
  { reason, keys, dateFrom, dateTo }: RollUpRow,
  scope: Scope,
  isOf: IsDonorOf,
): 'all' | 'maybe' | 'none' {
  const [from, to] = [dateFrom ?? firstDay, dateTo ?? lastDay];
  const [start, end] = [scope.start ?? firstDay, scope.end ?? lastDay];
  if (to < start || from > end) return 'none';
  if (reason !== 'counted') return 'maybe';
  const donor = named(scope.donors) === null ? null : (keys[1] ?? unknownKey);
  if (donor !== null && donor !== unknownKey && !isOf(donor, scope)) return 'none';
  const wanted = named(scope.sectors);
  const sector = wanted === null ? null : (keys.at(-1) ?? unknownKey);
  const isUnknown = donor === unknownKey || sector === unknownKey || sector === notStatedKey;
  if (sector !== null && !isUnknown && wanted?.every((each) => codeOfSector(each) !== sector)) return 'none';
  return isUnknown || from < start || to > end ? 'maybe' : 'all';
}
