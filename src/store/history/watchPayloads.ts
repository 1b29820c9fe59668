/** What the chain covers of monitoring: whole rows, but for their keys, which the link itself has. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { AlertEventTable, RunTable } from '../monitoringTables.ts';
import { canonicalJson } from './canonicalJson.ts';

/** A row of `case_events`, `silences`, `subscriptions`, `backtests` or `code_judgements` as its link holds it. */
export function watchRecord(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !keys.has(column)));
}

const keys: ReadonlySet<string> = new Set(['ledger_id', 'id', 'case_id', 'version']);

type EventRecord = Omit<Selectable<AlertEventTable>, 'ledger_id' | 'run'>;

/** A run with the digest of its events, which are in the order of their positions. */
export function runRecord(
  { day, head, summary, recorded_at, recorded_by }: Omit<Selectable<RunTable>, 'ledger_id' | 'number'>,
  events: readonly EventRecord[],
): Readonly<Record<string, unknown>> {
  const digest = createHash('sha256');
  for (const { position, alert_id, kind, family, place, alert } of events) {
    digest.update(canonicalJson([position, alert_id, kind, family, place, alert])).update('\n');
  }
  return { day, head, summary, recorded_at, recorded_by, events: events.length, digest: digest.digest('hex') };
}
