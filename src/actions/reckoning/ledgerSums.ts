/**
 * Sums of published records over the scopes of statements. Records may be missing, so that a sum is at least what they
 * add up to. Only what a record says exactly is counted: wholly in the period, by the donors and for the places themselves.
 */
import { createHash } from 'node:crypto';
import { Big } from 'big.js';
import type { Stage } from '../../core/claims/claim.ts';
import { stages } from '../../core/claims/claim.ts';
import type { RollUpQuery, RollUpRow } from '../../core/ledger/rollUp.ts';
import { isCurrency } from '../../core/money/currencies.ts';
import { firstDay, lastDay } from '../../core/records/partialDate.ts';
import { stageOfMeasure } from '../../core/ledger/reported.ts';
import { ledgerNegative } from '../../core/reckoning/errors.ts';
import { refusal } from '../../core/reckoning/refusal.ts';
import type { Book, Refusal, Scope, SumStatement } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import { rollUp, totalRecords } from '../../store/analytics/rollUp.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordedSum } from '../reckoningAnswers.ts';
import { reckoningTrees } from './reckoningTrees.ts';

/** Scopes that are added up; each costs a total of its own. Those that something limits above come first. */
const MOST_SCOPES = 200;
const MOST_NAMED = 20;

export interface SumOver {
  readonly book: Book;
  readonly scope: Scope;
}

export interface LedgerSums {
  readonly statements: readonly SumStatement[];
  /** What a statement of these is made of, by its id. */
  readonly recorded: ReadonlyMap<string, RecordedSum>;
  /** Sums below zero, with the records that are. */
  readonly refusals: readonly (Refusal & { readonly records: readonly string[] })[];
}

/** Throws TOTALS_TAKE_TOO_LONG. */
export async function ledgerSums(ledger: Ledger, sums: readonly SumOver[]): Promise<LedgerSums> {
  const asked = [...new Map(sums.filter(isRecorded).map((sum) => [idOf(sum), sum]))].slice(0, MOST_SCOPES);
  const queries = asked.map(([, sum]) => queryOf(sum));
  const rows = asked.length === 0 ? [] : (await rollUp(ledger.db, ledger.ledgerId, queries)).rows;
  const isOf = await donorTest(
    ledger,
    asked.map(([, { scope }]) => scope),
    rows.flat(),
  );
  const statements: SumStatement[] = [];
  const recorded = new Map<string, RecordedSum>();
  const refusals: LedgerSums['refusals'][number][] = [];
  for (const [index, [id, sum]] of asked.entries()) {
    const own = (rows[index] ?? []).filter((row) => counts(row, sum) && isOf(row, sum.scope));
    const amount = own.reduce((total, row) => total.plus(row.amount), new Big(0));
    const records = own.reduce((total, row) => total + row.records, 0);
    if (amount.lt(0)) refusals.push(await negative(ledger, { id, sum, amount }));
    if (records === 0 || amount.lte(0)) continue;
    const { book, scope } = sum;
    statements.push({
      kind: 'sum',
      id,
      book,
      scope,
      low: amount.toFixed(),
      high: null,
      lowOpen: false,
      highOpen: false,
    });
    recorded.set(id, { ...questionOf(sum), amount: amount.toFixed(), records, complete: false });
  }
  return { statements, recorded, refusals };
}

/** Money at a stage in a currency, of names that the registry has. */
function isRecorded({ book, scope }: SumOver): boolean {
  const { measure, stage, unit, basis, price } = book;
  const isMoney = stage !== null && stageOfMeasure(measure) === stage && isCurrency(unit);
  const names = [...scope.donors, ...scope.recipients];
  return (
    isMoney &&
    basis === 'flow' &&
    price === 'current' &&
    scope.sectors.every((sector) => sector === everything) &&
    names.every((name) => !name.startsWith('~'))
  );
}

function idOf({ book, scope }: SumOver): string {
  const text = JSON.stringify([book, scope]);
  return `records-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

function named(names: readonly string[]): readonly string[] | null {
  return names.includes(everything) ? null : names;
}

function questionOf({ book, scope }: SumOver): Omit<RecordedSum, 'amount' | 'records' | 'complete'> {
  return {
    stage: stageOf(book),
    currency: book.unit,
    donors: named(scope.donors) ?? [],
    recipients: named(scope.recipients) ?? [],
    start: scope.start,
    end: scope.end,
  };
}

function stageOf({ stage }: Book): Stage {
  return stages.find((each) => each === stage) ?? 'disbursement';
}

function queryOf({ book, scope }: SumOver): RollUpQuery {
  const places = named(scope.recipients);
  return {
    stage: stageOf(book),
    side: 'sent',
    view: 'published',
    tellHidden: false,
    programme: null,
    boundary: places && { actors: [], places },
    direction: 'in',
    donors: named(scope.donors),
    recipients: null,
    sectors: null,
    start: scope.start ?? firstDay,
    end: scope.end ?? lastDay,
    by: named(scope.donors) ? ['donor'] : [],
    placeLevel: null,
    byDate: false,
  };
}

function counts({ reason, currency, priceYear, records }: RollUpRow, { book }: SumOver): boolean {
  return reason === 'counted' && currency === book.unit && priceYear === null && records > 0;
}

/** Whether a row's donor is one of a scope's: totals count a company for its place, statements do not. */
async function donorTest(
  ledger: Ledger,
  scopes: readonly Scope[],
  rows: readonly RollUpRow[],
): Promise<(row: RollUpRow, scope: Scope) => boolean> {
  const donors = [...new Set([...scopes.flatMap((scope) => scope.donors), ...rows.flatMap(({ keys }) => keys)])];
  const { donors: parents } = await reckoningTrees(ledger, [{ donors, recipients: [] }]);
  return ({ keys: [donor] }, scope) => {
    if (donor === undefined) return true;
    const wanted = new Set(scope.donors);
    for (let id: string | undefined = donor; id !== undefined; id = parents.get(id)) if (wanted.has(id)) return true;
    return false;
  };
}

async function negative(
  { db, ledgerId }: Ledger,
  { id, sum, amount }: { readonly id: string; readonly sum: SumOver; readonly amount: Big },
): Promise<LedgerSums['refusals'][number]> {
  const query = { ...queryOf(sum), by: [] };
  const part = { reason: null, keys: null, offset: 0, limit: 200 };
  const rows = await totalRecords(db, ledgerId, { query, part });
  const records = rows.filter((row) => new Big(row.counted).lt(0)).map((row) => row.record_id);
  const message = `The records of a sum add up to ${amount.toFixed()} ${sum.book.unit}, below zero.`;
  return { ...refusal(id, ledgerNegative, message), records: [...new Set(records)].slice(0, MOST_NAMED) };
}
