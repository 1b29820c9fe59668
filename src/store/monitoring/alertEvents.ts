/** What became of alerts: their newest events, and all of one. */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { AlertEventTable } from '../monitoringTables.ts';
import type { Database } from '../tables.ts';

/** An event with the day of its run. */
export type AlertEventRow = Omit<Selectable<AlertEventTable>, 'ledger_id'> & { readonly day: string };

export interface AlertFilter {
  readonly ids?: readonly string[] | undefined;
  /** Alerts that fired, were heard again or ended in these runs, both included. */
  readonly runs?: { readonly from: number; readonly to: number } | undefined;
  readonly places?: readonly string[] | undefined;
}

const columns = ['e.run', 'e.position', 'e.alert_id', 'e.kind', 'e.family', 'e.place', 'e.alert'] as const;

/** The newest event of each alert, in the order of their ids; without `ended` those only that are on. */
export async function newestAlertEvents(
  db: Database,
  ledgerId: string,
  { ids, places, runs }: AlertFilter,
  { ended }: { readonly ended: boolean },
): Promise<AlertEventRow[]> {
  let last = db
    .selectFrom('alert_events as l')
    .select(['l.alert_id', 'l.run'])
    .distinctOn('l.alert_id')
    .where('l.ledger_id', '=', ledgerId)
    .orderBy('l.alert_id')
    .orderBy('l.run', 'desc');
  if (ids) last = last.where('l.alert_id', '=', sql<string>`any(${ids})`);
  if (places) last = last.where('l.place', '=', sql<string>`any(${places})`);
  if (runs) {
    const told = db
      .selectFrom('alert_events as t')
      .select('t.alert_id')
      .where('t.ledger_id', '=', ledgerId)
      .where('t.run', '>=', runs.from)
      .where('t.run', '<=', runs.to)
      .where('t.kind', 'in', ['fired', 'back', 'heard', 'ended']);
    last = last.where('l.alert_id', 'in', told);
  }
  let query = db
    .selectFrom(last.as('last'))
    .innerJoin('alert_events as e', (join) =>
      join.on('e.ledger_id', '=', ledgerId).onRef('e.alert_id', '=', 'last.alert_id').onRef('e.run', '=', 'last.run'),
    )
    .innerJoin('runs as r', (join) => join.on('r.ledger_id', '=', ledgerId).onRef('r.number', '=', 'e.run'))
    .select(columns)
    .select('r.day')
    .orderBy(sql`e.alert_id collate "C"`);
  if (!ended) query = query.where('e.kind', '<>', 'ended');
  return query.execute();
}

/** How many alerts of each family are on; families without any are left out. */
export async function countAlertsOn(db: Database, ledgerId: string): Promise<Map<string, number>> {
  const last = db
    .selectFrom('alert_events as l')
    .select(['l.alert_id', 'l.kind', 'l.family'])
    .distinctOn('l.alert_id')
    .where('l.ledger_id', '=', ledgerId)
    .orderBy('l.alert_id')
    .orderBy('l.run', 'desc');
  const rows = await db
    .selectFrom(last.as('last'))
    .select('last.family')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('last.kind', '<>', 'ended')
    .groupBy('last.family')
    .execute();
  return new Map(rows.map(({ family, count }) => [family, Number(count)]));
}

/** All events of one alert, the newest first. */
export async function eventsOfAlert(
  db: Database,
  ledgerId: string,
  id: string,
  limit: number,
): Promise<AlertEventRow[]> {
  return events(db, ledgerId).where('e.alert_id', '=', id).orderBy('e.run', 'desc').limit(limit).execute();
}

/** All events of one run, in their order. */
export async function eventsOfRun(db: Database, ledgerId: string, run: number): Promise<AlertEventRow[]> {
  return events(db, ledgerId).where('e.run', '=', run).orderBy('e.position').execute();
}

function events(db: Database, ledgerId: string) {
  return db
    .selectFrom('alert_events as e')
    .innerJoin('runs as r', (join) => join.onRef('r.ledger_id', '=', 'e.ledger_id').onRef('r.number', '=', 'e.run'))
    .select(columns)
    .select('r.day')
    .where('e.ledger_id', '=', ledgerId);
}
