import { z } from 'zod';
import { reachOf } from '../../../core/access/reach.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { AlertEventRow, AlertHead } from '../../../store/monitoring/alertEvents.ts';
import { newestAlertEvents, newestAlertHeads } from '../../../store/monitoring/alertEvents.ts';
import { latestRun } from '../../../store/monitoring/runs.ts';
import type { Slice } from '../../../store/records/slice.ts';
import type { AlertListAnswer, StoredAlert } from '../../alertAnswers.ts';
import { parseInput } from '../../claimSchema.ts';
import { noSuch } from '../../filterNotUnderstood.ts';
import type { Ledger } from '../../ledger.ts';
import type { PageRequest } from '../../page.ts';
import { pageOf, sliceOf } from '../../page.ts';
import { permit } from '../../permit.ts';
import { placesAbove } from '../placesAbove.ts';
import { watchedPlaces } from '../watchedPlaces.ts';
import { alertFrom } from '../runs/storedAlert.ts';
import { newestSeen } from '../shown/newestSeen.ts';
import { alertAnswersOf } from './alertAnswersOf.ts';
import { alertNames } from './alertNames.ts';

export interface AlertQuestion extends PageRequest {
  /** This place, or one below it. */
  readonly place?: string | undefined;
  /** Identifier, family, or id of the record of a rule. */
  readonly rule?: string | undefined;
  readonly indicator?: string | undefined;
  readonly severity?: StoredAlert['severity'] | undefined;
  /** Those that are on when left out. */
  readonly phase?: 'on' | 'firing' | 'recovering' | 'ended' | 'all' | undefined;
  /** Only those of which nobody is told, or only the others. */
  readonly muted?: boolean | undefined;
  /** At places that are on this supervision list now: by the name that rules have for it, or the id of its record. */
  readonly list?: string | undefined;
  /** The gravest first when left out; else those with the newest event. */
  readonly order?: 'gravity' | 'newest' | undefined;
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
  list: word,
  order: z.enum(['gravity', 'newest']).default('gravity'),
  runs: z.object({ from: run, to: run }).optional(),
});
type Wanted = z.output<typeof schema>;

/** The gravest first, then those that began last. What the reader may not see is not counted either. Throws FILTER_NOT_UNDERSTOOD. */
export async function listAlerts(
  ledger: Ledger,
  { cursor, page, limit, ...question }: AlertQuestion = {},
): Promise<AlertListAnswer> {
  const slice = sliceOf({ cursor, page, limit });
  return alertsOf(ledger, question, slice);
}

/** All of them in one answer, read at once. */
export async function everyAlert(
  ledger: Ledger,
  question: Omit<AlertQuestion, keyof PageRequest>,
): Promise<AlertListAnswer> {
  return alertsOf(ledger, question, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
}

async function alertsOf(
  ledger: Ledger,
  question: Omit<AlertQuestion, keyof PageRequest>,
  slice: Slice,
): Promise<AlertListAnswer> {
  permit(ledger, 'read the ledger');
  const asked = parseInput(schema, question);
  const wanted = { ...asked, ...(await alertNames(ledger, asked)) };
  const { db, ledgerId, actor } = ledger;
  const last = await latestRun(db, ledgerId);
  checkRuns(wanted, last?.number ?? 0);
  // Whoever sees everything need not wait until it is known of each alert how much of it may be shown.
  const seesAll = reachOf(actor) === 'everything';
  const { items, total: count } = await (seesAll ? pageOfAll : pageOfSeen)(ledger, wanted, slice);
  const { total, next } = pageOf(items, count, slice);
  return { day: last?.day ?? null, run: last?.number ?? null, total, items, next };
}

function checkRuns({ runs }: Wanted, last: number): void {
  if (runs === undefined || (runs.from <= runs.to && runs.from <= last)) return;
  const given = runs.from === runs.to ? String(runs.from) : `${runs.from}-${runs.to}`;
  throw noSuch('run', given, last === 0 ? [] : [last === 1 ? '1' : `1-${last}`]);
}

type AlertPage = Pick<AlertListAnswer, 'items' | 'total'>;

/** Only what stands on the page is read whole. */
async function pageOfAll(ledger: Ledger, wanted: Wanted, { offset, limit }: Slice): Promise<AlertPage> {
  const { db, ledgerId } = ledger;
  const isFitting = await fitting(ledger, wanted);
  const heads = await newestAlertHeads(db, ledgerId, { runs: wanted.runs }, { ended: takesEnded(wanted) });
  const found = heads.filter(isFitting).sort(inOrder(wanted));
  const ids = found.slice(offset, offset + limit).map(({ id }) => id);
  const rows = new Map(
    (await newestAlertEvents(db, ledgerId, { ids }, { ended: true })).map((row) => [row.alert_id, row]),
  );
  const items = await alertAnswersOf(
    ledger,
    ids.flatMap((id) => rows.get(id) ?? []),
  );
  return { items, total: found.length };
}

async function pageOfSeen(ledger: Ledger, wanted: Wanted, { offset, limit }: Slice): Promise<AlertPage> {
  const isFitting = await fitting(ledger, wanted);
  const events = await newestSeen(ledger, { runs: wanted.runs }, { ended: takesEnded(wanted) });
  const order = inOrder(wanted);
  const found = events
    .map((row) => ({ row, head: headOf(row) }))
    .filter(({ head }) => isFitting(head))
    .sort((a, b) => order(a.head, b.head));
  const seen = await alertAnswersOf(
    ledger,
    found.map(({ row }) => row),
  );
  return { items: seen.slice(offset, offset + limit), total: seen.length };
}

function headOf({ alert_id: id, run, alert }: AlertEventRow): AlertHead {
  const { ended, phase, muting, ...rest } = alertFrom(alert);
  return { ...rest, id, run, phase: ended === null ? phase : 'ended', muted: muting !== null };
}

const takesEnded = ({ phase }: Wanted): boolean => phase === 'ended' || phase === 'all';

async function fitting(ledger: Ledger, wanted: Wanted): Promise<(alert: AlertHead) => boolean> {
  const above = await placesAbove(ledger);
  const listed = wanted.list === undefined ? null : await listedPlaces(ledger, wanted.list);
  return (alert) => fits(alert, wanted, above) && (listed === null || listed.has(alert.place));
}

async function listedPlaces(ledger: Ledger, list: string): Promise<ReadonlySet<string>> {
  const places = await watchedPlaces(ledger, ledger.clock.now().toISOString().slice(0, 10));
  return new Set(places.filter(({ lists }) => lists.includes(list)).map(({ id }) => id));
}

function fits(
  alert: AlertHead,
  { place, rule, indicator, severity, phase, muted }: Wanted,
  above: (id: string) => readonly string[],
): boolean {
  return (
    (place === undefined || alert.place === place || above(alert.place).includes(place)) &&
    (rule === undefined || alert.rule === rule || alert.family === rule || alert.also.includes(rule)) &&
    (indicator === undefined || alert.indicator === indicator) &&
    (severity === undefined || alert.severity === severity) &&
    (phase === 'all' || phase === 'on' || phase === alert.phase) &&
    (muted === undefined || muted === alert.muted)
  );
}

function inOrder({ order }: Wanted): (one: AlertHead, other: AlertHead) => number {
  return (one, other) => (order === 'newest' ? other.run - one.run : 0) || byGravity(one, other);
}

const gravity: readonly string[] = severities;

function byGravity(one: AlertHead, other: AlertHead): number {
  const graver = gravity.indexOf(other.severity) - gravity.indexOf(one.severity);
  if (graver !== 0) return graver;
  if (one.since !== other.since) return one.since > other.since ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
