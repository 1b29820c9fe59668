/** What people say that codes of a source mean. */
import type { Selectable } from 'kysely';
import { append } from '../history/append.ts';
import { canonicalJson } from '../history/canonicalJson.ts';
import { sha256 } from '../history/hash.ts';
import { watchRecord } from '../history/watchPayloads.ts';
import type { CodeJudgementTable } from '../monitoringTables.ts';
import type { Slice } from '../records/slice.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

export type CodeJudgementRow = Omit<Selectable<CodeJudgementTable>, 'ledger_id'>;
export type NewCodeJudgement = Omit<CodeJudgementRow, 'id' | 'version'>;

function codeId({ source, kind, code }: Pick<CodeJudgementRow, 'source' | 'kind' | 'code'>): string {
  return sha256(canonicalJson([source, kind, code])).slice(0, 32);
}

/**
 * Each is the next version of its code; of several about one code the last counts, and what was said before is not said again.
 * Tells how many were new.
 */
export async function insertCodeJudgements(
  transaction: LedgerTransaction,
  ledgerId: string,
  judgements: readonly NewCodeJudgement[],
): Promise<number> {
  const given = new Map(judgements.map((judgement) => [codeId(judgement), judgement]));
  const known = new Map((await judgementsOf(transaction, ledgerId, [...given.keys()])).map((row) => [row.id, row]));
  const rows = [...given].flatMap(([id, judgement]) => {
    const before = known.get(id);
    const isSame = before?.verdict === judgement.verdict && before.becomes === judgement.becomes;
    return isSame ? [] : [{ id, version: (before?.version ?? 0) + 1, ...judgement }];
  });
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE).map((row) => Object.assign({ ledger_id: ledgerId }, row));
    await transaction.insertInto('code_judgements').values(some).execute();
  }
  const events = rows.map((row) => ({
    at: row.recorded_at,
    by: row.recorded_by,
    verb: `judged ${row.verdict}`,
    recordType: 'code' as const,
    recordId: row.id,
    recordVersion: row.version,
    reason: row.reason,
    record: watchRecord(row),
  }));
  await append(transaction, ledgerId, events);
  return rows.length;
}

const ROWS_AT_ONCE = 4000;

export interface CodeFilter {
  readonly source?: string | undefined;
  readonly kind?: CodeJudgementRow['kind'] | undefined;
}

/** The last judgement of each code, newest first. */
export async function listCodeJudgements(
  db: Database,
  ledgerId: string,
  { source, kind, limit, offset }: CodeFilter & Partial<Slice> = {},
): Promise<CodeJudgementRow[]> {
  let query = db
    .selectFrom('current_code_judgements')
    .select(['id', 'version', 'kind', 'source', 'code', 'verdict', 'becomes', 'reason', 'recorded_at', 'recorded_by'])
    .where('ledger_id', '=', ledgerId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id');
  if (source !== undefined) query = query.where('source', '=', source);
  if (kind) query = query.where('kind', '=', kind);
  if (limit !== undefined) query = query.limit(limit);
  if (offset !== undefined) query = query.offset(offset);
  return query.execute();
}

export interface WaitingCode {
  readonly source: string;
  readonly kind: 'place' | 'indicator';
  readonly code: string;
  /** Readings that waited for it when they came, in datasets that were not withdrawn. */
  readonly readings: number;
  readonly datasets: readonly string[];
  /** Where the first of them stands, in one of the datasets. */
  readonly firstAt: string;
  readonly judged: CodeJudgementRow | null;
}

/** Codes that nobody has judged, or about which nobody could decide; those with most readings first. */
export async function listWaitingCodes(
  db: Database,
  ledgerId: string,
  { source, kind, limit, offset, withUndecided }: CodeFilter & Slice & { readonly withUndecided: boolean },
): Promise<WaitingCode[]> {
  let query = db
    .selectFrom('held_codes as h')
    .innerJoin('current_datasets as d', (join) =>
      join.onRef('d.ledger_id', '=', 'h.ledger_id').onRef('d.id', '=', 'h.dataset_id'),
    )
    .leftJoin('current_code_judgements as j', (join) =>
      join
        .onRef('j.ledger_id', '=', 'h.ledger_id')
        .onRef('j.source', '=', 'd.source')
        .onRef('j.kind', '=', 'h.kind')
        .onRef('j.code', '=', 'h.code'),
    )
    .where('h.ledger_id', '=', ledgerId)
    .where('d.state', '!=', 'withdrawn')
    .where((where) =>
      where.or([where('j.verdict', 'is', null), ...(withUndecided ? [where('j.verdict', '=', 'undecided')] : [])]),
    );
  if (source !== undefined) query = query.where('d.source', '=', source);
  if (kind) query = query.where('h.kind', '=', kind);
  const rows = await query
    .groupBy(['d.source', 'h.kind', 'h.code', 'j.id'])
    .select(['d.source', 'h.kind', 'h.code', 'j.id as judgement'])
    .select(({ fn }) => [
      fn.sum<string>('h.readings').as('readings'),
      fn.agg<string[]>('array_agg', ['h.dataset_id']).as('datasets'),
      fn.max('h.first_at').as('firstAt'),
    ])
    .orderBy('readings', 'desc')
    .orderBy('d.source')
    .orderBy('h.kind')
    .orderBy('h.code')
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = rows.flatMap(({ judgement }) => judgement ?? []);
  const judged = new Map((await judgementsOf(db, ledgerId, ids)).map((row) => [row.id, row]));
  return rows.map(({ judgement, readings, datasets, firstAt, source: from, kind: ofKind, code }) => {
    const judgedAs = judgement === null ? null : (judged.get(judgement) ?? null);
    return { source: from, kind: ofKind, code, readings: Number(readings), datasets, firstAt, judged: judgedAs };
  });
}

async function judgementsOf(db: Database, ledgerId: string, ids: readonly string[]): Promise<CodeJudgementRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('current_code_judgements')
    .select(['id', 'version', 'kind', 'source', 'code', 'verdict', 'becomes', 'reason', 'recorded_at', 'recorded_by'])
    .where('ledger_id', '=', ledgerId)
    .where('id', 'in', ids)
    .execute();
}
