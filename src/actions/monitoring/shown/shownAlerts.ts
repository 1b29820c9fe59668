/** Alerts as their reader may see them: which at all, and without figures that would tell a withheld reading. */
import { decide } from '../../../core/access/decide.ts';
import type { Indicator } from '../../../core/monitoring/indicator.ts';
import { parsePeriod } from '../../../core/monitoring/period.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { withheldFinding, withheldSentence } from '../../../core/monitoring/words/withheldSentence.ts';
import type { StoredAlert, StoredRecord } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';
import type { ShownAlert, ShownRecord } from '../../watchAnswers.ts';
import { registeredPlaces } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { endBasis, onBasis } from './endBasis.ts';
import { publicAlerts } from './publicAlerts.ts';
import type { ShownReadings } from './shownReadings.ts';
import { shownReadings, withAbove } from './shownReadings.ts';

/**
 * In the order given. The public sees an alert when somebody found it to be true and all readings behind it, and behind its
 * end, are published (which of its events that is, `newestSeen` tells) and none of its place is withheld; people inside see all
 * within their limits.
 */
export async function shownAlerts(ledger: Ledger, alerts: readonly StoredAlert[]): Promise<ShownAlert[]> {
  return (await shownEach(ledger, alerts)).filter((alert) => alert !== null);
}

/** One for each that was given; null where the reader may not see it. */
export async function shownEach(ledger: Ledger, alerts: readonly StoredAlert[]): Promise<(ShownAlert | null)[]> {
  if (alerts.length === 0) return [];
  const [places, indicators] = await Promise.all([registeredPlaces(ledger), watchedIndicators(ledger)]);
  const named = new Set(
    alerts.flatMap(({ indicator, records }) => [indicator, ...records.map((one) => one.indicator)]),
  );
  const asked = [...named].flatMap((id) => indicators.get(id) ?? []);
  const readings = await shownReadings(ledger, asked);
  const byId = new Map(places.map((place) => [place.id, place]));
  const around: Around = { readings, indicators, places: byId, siblings: Map.groupBy(places, ({ parent }) => parent) };
  const isSeen = await seenAlerts(ledger, alerts, around);
  const endOf = await endBasis(ledger, alerts.filter(isSeen));
  return alerts.map((alert) => {
    if (!isSeen(alert)) return null;
    const restsOn = alert.ended === null ? onBasis(alert, readings.vintages) : endOf(alert);
    return { ...shown(alert, around), restsOn };
  });
}

async function seenAlerts(
  ledger: Ledger,
  alerts: readonly StoredAlert[],
  around: Around,
): Promise<(alert: StoredAlert) => boolean> {
  const { readings, places } = around;
  const isWithin = ({ place }: StoredAlert): boolean =>
    decide(ledger.actor, 'see watched places', { place: withAbove(place, places) }).allowed;
  const within = readings.audience === 'inside' ? alerts.filter(isWithin) : [];
  if (within.length === alerts.length) return () => true;
  const { shows } = await publicAlerts(ledger, alerts);
  const inside = new Set(within);
  // That it fired tells on which side of a line a withheld value lies.
  const tells = ({ records }: StoredAlert): boolean => records.some((record) => restsOnWithheld(record, around));
  return (alert) => inside.has(alert) || (shows(alert) && !tells(alert));
}

interface Around {
  readonly readings: ShownReadings;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly places: ReadonlyMap<string, MonitoredPlace>;
  readonly siblings: ReadonlyMap<string | null, readonly MonitoredPlace[]>;
}

function shown(alert: StoredAlert, around: Around): Omit<ShownAlert, 'restsOn'> {
  const hidden = alert.records.map((record) => tellsWithheld(record, around));
  const records = alert.records.map((record, at): ShownRecord => {
    if (hidden[at] !== true) return record;
    const masked = (value: number | null): 'withheld' | null => (value === null ? null : 'withheld');
    const { value, expected } = record;
    return { ...record, value: masked(value), expected: masked(expected), p: null, sentence: withheldFinding };
  });
  if (!hidden.includes(true)) return { ...alert, records, withheld: false };
  return { ...alert, records, sentence: sentenceWithout(alert, around), withheld: true };
}

function sentenceWithout({ title, place, indicator, since }: StoredAlert, around: Around): StoredAlert['sentence'] {
  return withheldSentence({
    rule: title,
    place: around.places.get(place)?.title ?? { en: place },
    indicator: around.indicators.get(indicator)?.title ?? { en: indicator },
    since: parsePeriod(since) ?? { kind: 'year', number: 0 },
  });
}

/** How many periods back a test looks that rests on so many values, gaps between them included. */
const gapsAllowed = 2;

/**
 * A missing value tells nothing. Whatever else was found is as close as the readings that it rests on: one that is withheld
 * withholds it, and so does one among the peers that it is compared with.
 */
function tellsWithheld(record: StoredRecord, around: Around): boolean {
  if (restsOnWithheld(record, around)) return true;
  // The middle of a few peers can be the very value of one that is withheld. People inside see such middles at work.
  const { test, indicator, place, period } = record;
  const { readings, places, siblings } = around;
  const last = parsePeriod(period)?.number;
  if (test !== 'peers' || last === undefined || readings.audience === 'inside') return false;
  const near = siblings.get(places.get(place)?.parent ?? null) ?? [];
  return near.some(({ id }) => readings.at(indicator, id, last)?.value === 'withheld');
}

/** Whether a reading of the place itself that was looked at is withheld. */
function restsOnWithheld({ test, indicator, place, period, nUsed }: StoredRecord, { readings }: Around): boolean {
  const last = parsePeriod(period)?.number;
  if (test === 'dataGap' || last === undefined) return false;
  const back = test === 'peers' ? 1 : Math.max(1, nUsed) * gapsAllowed;
  return Array.from({ length: back }, (_none, at) => last - at).some(
    (at) => readings.at(indicator, place, at)?.value === 'withheld',
  );
}
