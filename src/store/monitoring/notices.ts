/** What there was to tell, as a log that each subscription reads at its own pace. */
import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { ListState } from '../../core/lists/listNews.ts';
import type { Notice } from '../../core/monitoring/notices/notice.ts';
import type { NoticeTable } from '../monitoringTables.ts';
import type { Database, LedgerTransaction } from '../tables.ts';

export type NumberedNotice = Notice & { readonly number: number };

/**
 * Keeps a notice in the transaction of what causes it, which must hold the ledger's write lock (`writeLedger`): then numbers
 * rise in the order in which they become visible, and no reader passes one by.
 */
export async function storeNotice(transaction: LedgerTransaction, ledgerId: string, notice: Notice): Promise<void> {
  const { kind, madeAt, ...content } = notice;
  const isRun = notice.kind === 'run';
  await transaction
    .insertInto('notices')
    .values({
      ledger_id: ledgerId,
      kind,
      run: isRun ? notice.run : null,
      content: JSON.stringify(isRun ? { of: 'run' } : content),
      made_at: madeAt,
    })
    .execute();
}

/** Number of the newest notice; 0 without any. */
export async function newestNotice(db: Database, ledgerId: string): Promise<number> {
  const row = await db
    .selectFrom('notices')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('ledger_id', '=', ledgerId)
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

/** How each listing stood when it was told of last, by the listing's id. */
export async function lastListStates(db: Database, ledgerId: string): Promise<ReadonlyMap<string, ListState>> {
  const rows = await db
    .selectFrom('notices')
    .distinctOn(sql`content ->> 'listing'`)
    .select('content')
    .where('ledger_id', '=', ledgerId)
    .where('kind', '=', 'list')
    .where(sql<boolean>`content ->> 'state' is not null`)
    .orderBy(sql`content ->> 'listing'`)
    .orderBy('number', 'desc')
    .execute();
  return new Map(
    rows.flatMap(({ content }) =>
      'listing' in content && content.state !== undefined ? [[content.listing, content.state] as const] : [],
    ),
  );
}

/** Deadlines from a day on that were told of, each as the JSON of the listing's id and the day. */
export async function toldDeadlines(db: Database, ledgerId: string, since: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('notices')
    .select('content')
    .where('ledger_id', '=', ledgerId)
    .where('kind', '=', 'list')
    .where(sql<boolean>`content ->> 'deadline' >= ${since}`)
    .execute();
  return new Set(
    rows.flatMap(({ content }) => ('listing' in content ? [JSON.stringify([content.listing, content.deadline])] : [])),
  );
}

/** When the first notice after a number was made; null where there is none. */
export async function firstNoticeAfter(db: Database, ledgerId: string, number: number): Promise<Date | null> {
  const row = await db
    .selectFrom('notices')
    .select('made_at')
    .where('ledger_id', '=', ledgerId)
    .where('number', '>', String(number))
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row?.made_at ?? null;
}

/** Those from one number to another, both included, in order. */
export async function noticesBetween(
  db: Database,
  ledgerId: string,
  { firstNotice, lastNotice }: { readonly firstNotice: number; readonly lastNotice: number },
): Promise<NumberedNotice[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['number', 'kind', 'run', 'content', 'made_at'])
    .where('ledger_id', '=', ledgerId)
    .where('number', '>=', String(firstNotice))
    .where('number', '<=', String(lastNotice))
    .orderBy('number')
    .execute();
  return rows.flatMap((row) => noticeOf(row) ?? []);
}

type Row = Pick<Selectable<NoticeTable>, 'number' | 'kind' | 'run' | 'content' | 'made_at'>;

/** Null for what `storeNotice` does not write. */
function noticeOf({ number, kind, run, content, made_at }: Row): NumberedNotice | null {
  const made = { number: Number(number), madeAt: made_at };
  if (kind === 'run') return run === null ? null : { ...made, kind, run };
  if (kind === 'case') return 'events' in content ? { ...made, kind, events: content.events } : null;
  return 'listing' in content ? { ...made, kind, ...content } : null;
}
