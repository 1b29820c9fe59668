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
  filter: AlertFilter,
  { ended }: { readonly ended: boolean },
): Promise<AlertEventRow[]> {
  let query = newest(db, ledgerId, filter)
    .innerJoin('runs as r', (join) => join.on('r.ledger_id', '=', ledgerId).onRef('r.number', '=', 'e.run'))
    .select(columns)
    .select('r.day')
    .orderBy(sql`e.alert_id collate "C"`);
  if (!ended) query = query.where('e.kind', '<>', 'ended');
  return query.execute();
}

/** What lists are put in order and chosen by, without the records, which are most of an alert. */
export interface AlertHead {
  readonly id: string;
  readonly run: number;
  readonly place: string;
  readonly rule: string;
  readonly family: string;
  readonly also: readonly string[];
  readonly indicator: string;
  readonly severity: string;
  readonly since: string;
  /** "firing", "recovering" or "ended". */
  readonly phase: string;
  readonly muted: boolean;
}

/** The heads of the newest events of all alerts; without `ended` of those only that are on. */
export async function newestAlertHeads(
  db: Database,
  ledgerId: string,
  filter: Omit<AlertFilter, 'ids'>,
  { ended }: { readonly ended: boolean },
): Promise<AlertHead[]> {
  let query = newest(db, ledgerId, filter).select([
    'e.alert_id as id',
    'e.run',
    'e.place',
    'e.family',
    sql<string>`e.alert->>'rule'`.as('rule'),
    sql<string[]>`e.alert->'also'`.as('also'),
    sql<string>`e.alert->>'indicator'`.as('indicator'),
    sql<string>`e.alert->>'severity'`.as('severity'),
    sql<string>`e.alert->>'since'`.as('since'),
    sql<string>`case e.kind when 'ended' then 'ended' else e.alert->>'phase' end`.as('phase'),
    sql<boolean>`(e.alert->>'muting') is not null`.as('muted'),
  ]);
  if (!ended) query = query.where('e.kind', '<>', 'ended');
  return query.execute();
}

/** How many alerts of each family are on; families without any are left out. */
export async function countAlertsOn(db: Database, ledgerId: string): Promise<Map<string, number>> {
  const rows = await newest(db, ledgerId, {})
    .select('e.family')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('e.kind', '<>', 'ended')
    .groupBy('e.family')
    .execute();
  return new Map(rows.map(({ family, count }) => [family, Number(count)]));
}

interface LastEvent {
  readonly run: number;
  readonly position: number;
}

/** The newest event of each alert that is asked for, as `e`. */
function newest(db: Database, ledgerId: string, filter: AlertFilter) {
  const { ids, places, runs } = filter;
  const isAll = ids === undefined && places === undefined && runs === undefined;
  const last = isAll ? lastOfAll(ledgerId) : sql<LastEvent>`${lastOfSome(db, ledgerId, filter)}`;
  return db
    .selectFrom(last.as('last'))
    .innerJoin('alert_events as e', (join) =>
      join.on('e.ledger_id', '=', ledgerId).onRef('e.run', '=', 'last.run').onRef('e.position', '=', 'last.position'),
    );
}

function lastOfSome(db: Database, ledgerId: string, { ids, places, runs }: AlertFilter) {
  let last = db
    .selectFrom('alert_events as l')
    .select(['l.run', 'l.position'])
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
  return last;
}

/** From one alert to the next by the index, so that years of events of the same alerts are not gone through. */
function lastOfAll(ledgerId: string) {
  return sql<LastEvent>`(
    with recursive last as (
      (select alert_id, run, position from ledger.alert_events
        where ledger_id = ${ledgerId} order by alert_id, run desc limit 1)
      union all
      select next.* from last, lateral (
        select alert_id, run, position from ledger.alert_events
        where ledger_id = ${ledgerId} and alert_id > last.alert_id order by alert_id, run desc limit 1) next)
    select run, position from last)`;
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

/** The last events of each of these alerts, the newest first, so many at most; all where that is null. */
export async function lastEventsOfAlerts(
  db: Database,
  ledgerId: string,
  ids: readonly string[],
  limit: number | null,
): Promise<AlertEventRow[]> {
  return db
    .selectFrom(sql<{ id: string }>`unnest(${[...ids]}::text[])`.as('wanted'))
    .innerJoinLateral(
      (eb) => {
        const all = eb
          .selectFrom('alert_events as e')
          .innerJoin('runs as r', (join) =>
            join.onRef('r.ledger_id', '=', 'e.ledger_id').onRef('r.number', '=', 'e.run'),
          )
          .select(columns)
          .select('r.day')
          .where('e.ledger_id', '=', ledgerId)
          .where('e.alert_id', '=', sql<string>`wanted`)
          .orderBy('e.run', 'desc');
        return (limit === null ? all : all.limit(limit)).as('l');
      },
      (join) => join.onTrue(),
    )
    .selectAll('l')
    .orderBy(sql`l.alert_id collate "C"`)
    .orderBy('l.run', 'desc')
    .execute();
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
