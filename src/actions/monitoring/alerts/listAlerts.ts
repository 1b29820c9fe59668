import { z } from 'zod';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import { newestAlertEvents } from '../../../store/monitoring/alertEvents.ts';
import { latestRun } from '../../../store/monitoring/runs.ts';
import type { AlertListAnswer, StoredAlert } from '../../alertAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import type { Ledger } from '../../ledger.ts';
import type { PageRequest } from '../../page.ts';
import { pageOf, sliceOf } from '../../page.ts';
import { permit } from '../../permit.ts';
import { placesAbove } from '../placesAbove.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { alertAnswersOf } from './alertAnswersOf.ts';

export interface AlertQuestion extends PageRequest {
  /** This place, or one below it. */
  readonly place?: string | undefined;
  /** Id or family of a rule. */
  readonly rule?: string | undefined;
  readonly indicator?: string | undefined;
  readonly severity?: StoredAlert['severity'] | undefined;
  /** Those that are on when left out. */
  readonly phase?: 'on' | 'firing' | 'recovering' | 'ended' | 'all' | undefined;
  /** Only those of which nobody is told, or only the others. */
  readonly muted?: boolean | undefined;
  /** Those that fired, were heard again or ended in these runs. */
  readonly runs?: { readonly from: number; readonly to: number } | undefined;
}

const word = z.string().min(1).max(300).optional();
const run = z.int().min(1).max(2_147_483_647);
const schema = z.object({
  place: word,
  rule: word,
  indicator: word,
  severity: z.enum(severities).optional(),
  phase: z.enum(['on', 'firing', 'recovering', 'ended', 'all']).default('on'),
  muted: z.boolean().optional(),
  runs: z.object({ from: run, to: run }).optional(),
});
type Wanted = z.output<typeof schema>;

/** The gravest first, then those that began last. What the reader may not see is not counted either. */
export async function listAlerts(
  ledger: Ledger,
  { cursor, page, limit, ...question }: AlertQuestion = {},
): Promise<AlertListAnswer> {
  permit(ledger, 'read the ledger');
  const wanted = parseInput(schema, question);
  const slice = sliceOf({ cursor, page, limit });
  const { db, ledgerId, actor } = ledger;
  const isOver = wanted.phase === 'ended' || wanted.phase === 'all';
  const last = await latestRun(db, ledgerId);
  const events = await newestAlertEvents(db, ledgerId, { runs: wanted.runs }, { ended: isOver });
  const above = await placesAbove(ledger);
  const found = events.flatMap((row) => {
    const alert = alertFrom(row.alert);
    return fits(alert, wanted, above) ? [{ row, alert }] : [];
  });
  found.sort((a, b) => byGravity(a.alert, b.alert));
  const rows = found.map(({ row }) => row);
  const end = slice.offset + slice.limit;
  // Whoever sees everything need not wait until it is known of each alert how much of it may be shown.
  const seesAll = actor.role !== 'public' && actor.role !== 'contributor';
  const seen = await alertAnswersOf(ledger, seesAll ? rows.slice(slice.offset, end) : rows);
  const items = seesAll ? seen : seen.slice(slice.offset, end);
  const { total, next } = pageOf(items, seesAll ? rows.length : seen.length, slice);
  return { day: last?.day ?? null, run: last?.number ?? null, total, items, next };
}

function fits(
  alert: StoredAlert,
  { place, rule, indicator, severity, phase, muted }: Wanted,
  above: (id: string) => readonly string[],
): boolean {
  const now = alert.ended === null ? alert.phase : 'ended';
  return (
    (place === undefined || alert.place === place || above(alert.place).includes(place)) &&
    (rule === undefined || alert.rule === rule || alert.family === rule || alert.also.includes(rule)) &&
    (indicator === undefined || alert.indicator === indicator) &&
    (severity === undefined || alert.severity === severity) &&
    (phase === 'all' || phase === 'on' || phase === now) &&
    (muted === undefined || muted === (alert.muting !== null))
  );
}

function byGravity(one: StoredAlert, other: StoredAlert): number {
  const graver = severities.indexOf(other.severity) - severities.indexOf(one.severity);
  if (graver !== 0) return graver;
  if (one.since !== other.since) return one.since > other.since ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
