/** How far the readings have come that an alert, or its end, rests on. */
import { parsePeriod } from '../../../core/monitoring/period.ts';
import type { DatasetState } from '../../../store/monitoringTables.ts';
import type { Vintage } from '../../../store/monitoring/vintages.ts';
import { listVintages } from '../../../store/monitoring/vintages.ts';
import type { StoredAlert } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { AlertBasis } from '../../watchAnswers.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { tableFor } from './shownReadings.ts';
import type { ShownTable } from './shownTable.ts';
import { withPredecessors } from './withPredecessors.ts';

/** Of one that is on: by the datasets behind its records. */
export function onBasis({ datasets }: StoredAlert, vintages: ReadonlyMap<string, Vintage>): AlertBasis {
  return leastOf(datasets.flatMap((id) => vintages.get(id)?.state ?? []));
}

/**
 * Of alerts that ended: `published` where all readings that ended it are, or where it was no reading that did. What was
 * published since, in the place of a reading that never was, and left the alert ended, is as good.
 */
export async function endBasis(
  ledger: Ledger,
  alerts: readonly StoredAlert[],
): Promise<(alert: StoredAlert) => AlertBasis> {
  const vintages = await listVintages(ledger.db, ledger.ledgerId);
  const known = new Map(vintages.map((one, at): [string, Known] => [one.id, { state: one.state, rank: at }]));
  const open = alerts.flatMap((alert) => readingsBehind(alert).filter((one) => !isPublished(one, known)));
  if (open.length === 0) return () => 'published';
  const places = new Map((await registeredPlaces(ledger)).map((place) => [place.id, place]));
  const tables = await tablesOf(ledger, new Set(open.map(({ indicator }) => indicator)));
  return (alert) =>
    leastOf(
      readingsBehind(alert).map((one) => {
        if (isPublished(one, known)) return 'published';
        const codes = withPredecessors(alert.place, places);
        return stateOf(one, alert, { known, tables: tables.get(one.indicator), codes });
      }),
    );
}

interface Known {
  readonly state: DatasetState;
  /** In the order in which they became known. */
  readonly rank: number;
}

interface Behind {
  readonly indicator: string;
  readonly period: string;
  /** Null where the ledger does not tell. */
  readonly dataset: string | null;
}

function readingsBehind({ indicator, ended, records }: StoredAlert): readonly Behind[] {
  if (ended === null || (ended.how !== 'resolved' && ended.how !== 'revised')) return [];
  if (ended.readings !== undefined) return ended.readings;
  const indicators = new Set([indicator, ...records.map((record) => record.indicator)]);
  return [...indicators].map((id) => ({ indicator: id, period: ended.period, dataset: null }));
}

function isPublished({ dataset }: Behind, known: ReadonlyMap<string, Known>): boolean {
  return dataset !== null && known.get(dataset)?.state === 'published';
}

interface Tables {
  readonly public: ShownTable;
  readonly inside: ShownTable;
}

async function tablesOf(ledger: Ledger, wanted: ReadonlySet<string>): Promise<Map<string, Tables>> {
  const indicators = await watchedIndicators(ledger);
  const tables = new Map<string, Tables>();
  for (const id of wanted) {
    const indicator = indicators.get(id);
    if (indicator === undefined) continue;
    const inside = await tableFor(ledger, indicator, 'inside');
    tables.set(id, { public: await tableFor(ledger, indicator, 'public'), inside });
  }
  return tables;
}

interface Around {
  readonly known: ReadonlyMap<string, Known>;
  readonly tables: Tables | undefined;
  /** Under which the place was known. */
  readonly codes: readonly string[];
}

/** Of a reading that is not published, or not told: by what stands in its place now. */
function stateOf(
  { period: text, dataset }: Behind,
  alert: StoredAlert,
  { known, tables, codes }: Around,
): DatasetState {
  const period = parsePeriod(text)?.number ?? 0;
  const now = (table: ShownTable | undefined): string | undefined =>
    codes.flatMap((code) => table?.vintageAt(code, period)?.id ?? [])[0];
  const [open, inside] = [now(tables?.public), now(tables?.inside)];
  const rank = (id: string | null | undefined): number => known.get(id ?? '')?.rank ?? -1;
  // The reading on which the alert was on has not ended it: its correction was withdrawn, and no run has found out yet.
  const isOfAlert = alert.period === text && open !== undefined && alert.datasets.includes(open);
  const isLater = dataset !== null && rank(open) > rank(dataset);
  if (open !== undefined && !isOfAlert && (isLater || open === inside)) return 'published';
  const left = known.get(dataset ?? '')?.state ?? 'withdrawn';
  return left === 'withdrawn' && inside !== undefined && !isOfAlert ? (known.get(inside)?.state ?? left) : left;
}

/** What was withdrawn is not settled either. */
function leastOf(states: readonly DatasetState[]): AlertBasis {
  if (states.includes('entered') || states.includes('withdrawn')) return 'entered';
  return states.includes('approved') ? 'approved' : 'published';
}
