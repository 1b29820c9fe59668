/**
 * Sums of published records over the scopes of statements. Records may be missing, so that a sum is at least what they
 * add up to; where an office declared the ledger complete, it is that. Only what a record says exactly is counted:
 * wholly in the period, by the donors and for the places themselves.
 */
import { createHash } from 'node:crypto';
import { Big } from 'big.js';
import type { RollUpRow } from '../../core/ledger/rollUp.ts';
import { stageOfMeasure } from '../../core/ledger/reported.ts';
import { isCurrency } from '../../core/money/currencies.ts';
import { scopeWithin } from '../../core/reckoning/claims/scopeWithin.ts';
import { codeOfSector } from '../../core/reckoning/claims/sectorKey.ts';
import { ledgerNegative } from '../../core/reckoning/errors.ts';
import { refusal } from '../../core/reckoning/refusal.ts';
import { bookKey } from '../../core/reckoning/space/extents.ts';
import type { Refusal, Scope, SumStatement, Trees } from '../../core/reckoning/statement.ts';
import { everything } from '../../core/reckoning/statement.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordedSum } from '../reckoningAnswers.ts';
import type { Declaration } from './declaredComplete.ts';
import type { DonorTest, IsDonorOf, Recorded, SumJob, SumOver } from './recordedSums.ts';
import { named, recordedSums, stageOf, unlessTooLong } from './recordedSums.ts';
import { recordsBehind } from './recordsBehind.ts';
import { reckoningTrees } from './reckoningTrees.ts';
import { widerSums } from './widerSums.ts';

/** Scopes that are added up at most; those that are given first come first. */
const MOST_SCOPES = 5_000;
const MOST_NAMED = 20;
/** Records among which those below zero are looked for. */
const MOST_RECORDS = 200;

export interface LedgerSums {
  readonly statements: readonly SumStatement[];
  /** What a statement of these is made of, by its id. */
  readonly recorded: ReadonlyMap<string, RecordedSum>;
  /** Sums below zero, with the records that are. */
  readonly refusals: readonly (Refusal & { readonly records: readonly string[] })[];
  readonly declared: readonly Declaration[];
  /** Scopes that nobody had the time to add up. */
  readonly left: number;
}

interface Job extends SumJob {
  readonly id: string;
  readonly declaration: Declaration | null;
}

/** Throws TOTALS_TAKE_TOO_LONG where not even the records that make a sum negative can be found in time. */
export async function ledgerSums(
  ledger: Ledger,
  sums: readonly SumOver[],
  declared: readonly Declaration[],
): Promise<LedgerSums> {
  const asked = [...new Map(sums.filter(isRecorded).map((sum) => [idOf(sum), sum])).values()];
  const scopes = [...asked, ...declared].map(({ scope }) => scope);
  const trees = await reckoningTrees(ledger, scopes);
  const jobs = asked.slice(0, MOST_SCOPES).flatMap((sum) => jobsOf(sum, declared, trees));
  const testOf: DonorTest = (rows) => donorTest(ledger, scopes, rows);
  const found = await recordedSums(ledger, jobs, testOf);
  const complete = jobs.filter((job, index) => isComplete(job, found[index] ?? null));
  const wider = await unlessTooLong(widerSums(ledger, complete, testOf));
  const statements: SumStatement[] = [];
  const recorded = new Map<string, RecordedSum>();
  const refusals: LedgerSums['refusals'][number][] = [];
  for (const [index, job] of jobs.entries()) {
    const sum = found[index];
    if (!sum) continue;
    if (sum.amount.lt(0)) refusals.push(await negative(ledger, job, sum.amount));
    const isWhole = wider !== null && isComplete(job, sum);
    const made = sum.amount.lt(0) ? null : statementOf(job, sum, isWhole ? (wider.get(job) ?? new Big(0)) : null);
    if (made === null) continue;
    statements.push(made.statement);
    recorded.set(job.id, made.recorded);
  }
  const left = asked.length - Math.min(asked.length, MOST_SCOPES) + found.filter((sum) => sum === null).length;
  return { statements, recorded, refusals, declared, left };
}

/** What was sent in any case; what was received only where somebody declared that complete. */
function jobsOf(sum: SumOver, declared: readonly Declaration[], trees: Trees): Job[] {
  const { book, scope } = sum;
  const holding = declared.filter(
    (each) => bookKey(each.book) === bookKey(book) && scopeWithin(scope, each.scope, trees),
  );
  const sent = holding.find(({ side }) => side === 'sent') ?? null;
  const received = holding.find(({ side }) => side === 'received');
  const id = idOf(sum);
  return [
    { book, scope, side: 'sent', isLeast: sent === null, id, declaration: sent },
    ...(received
      ? [{ book, scope, side: 'received' as const, isLeast: false, id: `${id}-received`, declaration: received }]
      : []),
  ];
}

/** `wider`: of a complete scope what is for wider places. Null where nothing is recorded, and nobody declared that there was nothing. */
function statementOf(
  job: Job,
  sum: Recorded,
  wider: Big | null,
): { statement: SumStatement; recorded: RecordedSum } | null {
  const { id, book, scope, side } = job;
  const declaration = wider === null ? null : job.declaration;
  if (declaration === null && (sum.records === 0 || sum.amount.eq(0) || side === 'received')) return null;
  const unclear = declaration ? sum.unclear.more.plus(wider ?? 0) : new Big(0);
  const least = declaration ? sum.amount.plus(sum.unclear.less) : sum.amount;
  const statement: SumStatement = {
    kind: 'sum',
    id,
    book,
    scope,
    low: (least.lt(0) ? new Big(0) : least).toFixed(),
    high: declaration ? sum.amount.plus(unclear).toFixed() : null,
    lowOpen: false,
    highOpen: false,
  };
  const recorded: RecordedSum = {
    stage: stageOf(book),
    side,
    currency: book.unit,
    donors: named(scope.donors) ?? [],
    recipients: named(scope.recipients) ?? [],
    sectors: (named(scope.sectors) ?? []).flatMap((sector) => codeOfSector(sector) ?? []),
    start: scope.start,
    end: scope.end,
    amount: sum.amount.toFixed(),
    records: sum.records,
    complete: declaration !== null,
    declared: declaration?.said ?? null,
    unclear: unclear.toFixed(),
  };
  return { statement, recorded };
}

/**
 * Statements seldom say under which programme money was given. So a declaration for one programme holds for them only
 * where the records of the scope are of no other.
 */
function isComplete({ declaration }: Job, sum: Recorded | null): boolean {
  if (declaration === null || !sum?.isWhole || sum.hasOtherPrices) return false;
  return declaration.programme === null || [...sum.programmes].every((id) => id === declaration.programme);
}

/** Money at a stage in a currency, of names that the registry has and of the ledger's sectors. */
function isRecorded({ book, scope }: SumOver): boolean {
  const { measure, stage, unit, basis, price } = book;
  const isMoney = stage !== null && stageOfMeasure(measure) === stage && isCurrency(unit);
  const names = [...scope.donors, ...scope.recipients];
  return (
    isMoney &&
    basis === 'flow' &&
    price === 'current' &&
    scope.sectors.every((sector) => sector === everything || codeOfSector(sector) !== null) &&
    names.every((name) => !name.startsWith('~'))
  );
}

function idOf({ book, scope }: SumOver): string {
  const text = JSON.stringify([book, scope]);
  return `records-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

async function donorTest(ledger: Ledger, scopes: readonly Scope[], rows: readonly RollUpRow[]): Promise<IsDonorOf> {
  const donors = [
    ...new Set([...scopes.flatMap((scope) => scope.donors), ...rows.flatMap(({ keys }) => keys.slice(1, 2))]),
  ];
  const { donors: parents } = await reckoningTrees(ledger, [{ donors, recipients: [] }]);
  return (donor, scope) => {
    const wanted = new Set(scope.donors);
    for (let id: string | undefined = donor; id !== undefined; id = parents.get(id)) if (wanted.has(id)) return true;
    return false;
  };
}

async function negative(ledger: Ledger, job: Job, amount: Big): Promise<LedgerSums['refusals'][number]> {
  const rows = await recordsBehind(ledger, job, MOST_RECORDS);
  const records = rows.filter((row) => new Big(row.counted).lt(0)).map((row) => row.record_id);
  const message = `The records of a sum add up to ${amount.toFixed()} ${job.book.unit}, below zero.`;
  return { ...refusal(job.id, ledgerNegative, message), records: [...new Set(records)].slice(0, MOST_NAMED) };
}
