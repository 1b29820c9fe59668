/** What is new about alerts since the run before: by what the ledger last said of each, not by what rules remember. */
import { parsePeriod } from '../../../core/monitoring/period.ts';
import type { MonitoredPlace } from '../../../core/monitoring/place.ts';
import { endSentence } from '../../../core/monitoring/words/alertSentence.ts';
import { canonicalJson } from '../../../store/history/canonicalJson.ts';
import type { AlertEvent, AlertEventKind, StoredAlert, StoredEnd } from '../../alertAnswers.ts';
import type { ReckonedAlert, ReckonedEnd } from './storedAlert.ts';
import { storedEnd } from './storedAlert.ts';

export interface DayOfAlerts {
  /** All that are on after the day, with what mutes them. */
  readonly alerts: readonly ReckonedAlert[];
  readonly ended: readonly ReckonedEnd[];
  /** Began and ended on the day. */
  readonly passed: readonly StoredAlert[];
  readonly placeOf: (id: string) => MonitoredPlace | undefined;
  /** Rules that went on from the state of an earlier run; null where all did. */
  readonly carried: ReadonlyMap<string, unknown> | null;
  /** Rules that began anew because readings were withdrawn. */
  readonly corrected: ReadonlySet<string>;
}

/**
 * Events in the order of the ids of alerts, and all alerts that are on afterwards. What reads as it did before is no news,
 * however often rules are run, and though they were begun anew.
 */
export function alertNews(
  before: ReadonlyMap<string, StoredAlert>,
  { alerts, ended, passed, placeOf, carried, corrected }: DayOfAlerts,
): { readonly events: readonly AlertEvent[]; readonly after: ReadonlyMap<string, StoredAlert> } {
  const after = new Map<string, StoredAlert>();
  const events: AlertEvent[] = [];
  for (const { news, ...alert } of alerts) {
    const known = before.get(alert.id);
    const isCarried = carried === null || carried.has(alert.rule);
    // To a rule that begins anew, all is new.
    const told = isCarried ? news : corrected.has(alert.rule) ? 'revised' : null;
    const kind = kindOf(known, alert, told);
    after.set(alert.id, kind === null && known !== undefined ? known : alert);
    if (kind !== null) events.push({ alertId: alert.id, kind, alert });
  }
  const endings = new Map(ended.map((one) => [one.id, one]));
  for (const [id, known] of before) {
    if (after.has(id)) continue;
    const how = corrected.has(known.rule) ? 'revised' : 'rule';
    const end = endOf(known, endings.get(id) ?? how, placeOf(known.place));
    events.push({ alertId: id, kind: 'ended', alert: { ...known, movedFrom: [], ended: end } });
  }
  for (const [alertId, alert] of new Map(passed.map((one) => [one.id, one]))) {
    const isKnown = before.has(alertId) || after.has(alertId);
    if (!isKnown) events.push({ alertId, kind: 'ended', alert });
  }
  return { events: events.toSorted((a, b) => (a.alertId < b.alertId ? -1 : 1)), after };
}

function kindOf(
  known: StoredAlert | undefined,
  alert: StoredAlert,
  news: ReckonedAlert['news'],
): AlertEventKind | null {
  if (known === undefined) return news === 'moved' ? 'moved' : 'fired';
  if (textOf(known) === textOf(alert)) return null;
  if (news === 'revised') return 'revised';
  // It ended and came again between two runs.
  if (known.since !== alert.since && news !== null) return 'back';
  if (known.phase !== alert.phase) return alert.phase === 'recovering' ? 'recovering' : 'back';
  if ((known.muting === null) !== (alert.muting === null)) return alert.muting === null ? 'heard' : 'muted';
  return 'still';
}

/** What it moved from is told once and no part of what it is. */
function textOf(alert: StoredAlert): string {
  return canonicalJson({ ...alert, movedFrom: [] });
}

function endOf(
  known: StoredAlert,
  ended: ReckonedEnd | 'revised' | 'rule',
  place: MonitoredPlace | undefined,
): StoredEnd {
  if (typeof ended !== 'string') return storedEnd(ended);
  const [since, period] = [parsePeriod(known.since), parsePeriod(known.period)];
  if (since === null || period === null) return { how: ended, period: known.period, sentence: known.title };
  const facts = { rule: known, place: place ?? { title: { en: known.place } }, since, period };
  return { how: ended, period: known.period, sentence: endSentence(facts, ended) };
}
