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
import { withPredecessors } from './withPredecessors.ts';

/**
 * In the order given. The public sees an alert when somebody found it to be true and all readings behind it, and behind its
 * end, are published (which of its events that is, `newestSeen` tells) and none that its rule looks at is withheld; people inside
 * see all within their limits.
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
  const isInside = (place: string): boolean =>
    readings.audience === 'inside' &&
    decide(ledger.actor, 'see watched places', { place: withAbove(place, byId) }).allowed;
  const around: Around = { readings, indicators, places: byId, isInside };
  const isSeen = await seenAlerts(ledger, alerts, around);
  const endOf = await endBasis(ledger, alerts.filter(isSeen));
  return alerts.map((alert) => {
    if (!isSeen(alert)) return null;
    const restsOn = alert.ended === null ? onBasis(alert, readings.vintages) : endOf(alert);
    return { ...shown(alert, around), muting: mutingFor(alert, around), restsOn };
  });
}

async function seenAlerts(
  ledger: Ledger,
  alerts: readonly StoredAlert[],
  around: Around,
): Promise<(alert: StoredAlert) => boolean> {
  const within = alerts.filter(({ place }) => around.isInside(place));
  if (within.length === alerts.length) return () => true;
  const { tells } = await publicAlerts(ledger, alerts);
  const inside = new Set(within);
  return (alert) => inside.has(alert) || tells(alert);
}

/** Other alerts and what was verified mute by readings that may be withheld. */
function mutingFor({ muting, place }: StoredAlert, { isInside }: Around): StoredAlert['muting'] {
  return isInside(place) || muting?.by === 'silence' ? muting : null;
}

interface Around {
  /** Whether the reader is one of those inside for a place. */
  readonly isInside: (place: string) => boolean;
  readonly readings: ShownReadings;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly places: ReadonlyMap<string, MonitoredPlace>;
}

function shown(alert: StoredAlert, around: Around): Omit<ShownAlert, 'restsOn'> {
  const hidden = alert.records.map((record) => restsOnWithheld(record, around));
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

/** Whatever was found is as close as the readings of the place that it rests on. A missing value tells nothing. */
function restsOnWithheld(
  { test, indicator, place, period, nUsed }: StoredRecord,
  { readings, places }: Around,
): boolean {
  const last = parsePeriod(period)?.number;
  if (test === 'dataGap' || last === undefined) return false;
  const back = test === 'peers' ? 1 : Math.max(1, nUsed) * gapsAllowed;
  const codes = withPredecessors(place, places);
  return Array.from({ length: back }, (_none, at) => last - at).some((at) =>
    codes.some((code) => readings.isHidden(indicator, code, at)),
  );
}
