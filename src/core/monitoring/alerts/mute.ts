/** Which alerts nobody is told of, and why. They are all still listed; those that law asks for are never among them. */
import type { Rule } from '../rules/rule.ts';
import { isDataGap, severities } from '../rules/rule.ts';
import type { Lineage } from '../series/lineage.ts';
import type { Alert, Muting } from './alert.ts';
import type { Verified } from './precision.ts';
import { muteOrder } from './muteOrder.ts';
import { channelOf } from './precision.ts';
import type { Silence } from './silence.ts';

export interface MuteContext {
  readonly rules: readonly Rule[];
  readonly lineage: Lineage;
  readonly silences: readonly Silence[];
  /** By the family of rules. */
  readonly verified: ReadonlyMap<string, Verified>;
  /** The day of the run, as an ISO day. */
  readonly day: string;
}

/** What of an alert decides whether people are told of it. */
export type Told = Pick<
  Alert,
  'id' | 'rule' | 'family' | 'theme' | 'indicator' | 'place' | 'severity' | 'legalBasis' | 'muting'
>;

export function mute<Some extends Told>(alerts: readonly Some[], context: MuteContext): Some[] {
  const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
  const quiet = alerts.map((alert) => {
    if (alert.legalBasis?.exitCriterion === true) return alert;
    return { ...alert, muting: byPrecision(alert, rules.get(alert.rule), context) ?? bySilence(alert, context) };
  });
  return inhibited(quiet, rules, context);
}

function byPrecision(alert: Told, rule: Rule | undefined, { verified }: MuteContext): Muting | null {
  if (rule === undefined) return null;
  const channel = channelOf(rule, verified.get(alert.family));
  if (channel.to === 'everybody') return null;
  const { verified: count, precision, target } = channel;
  return { by: 'precision', verified: count, precision, target };
}

function bySilence(alert: Told, { silences, day, lineage }: MuteContext): Muting | null {
  const fits = (wanted: string | null, has: string): boolean => wanted === null || wanted === has;
  const silence = silences.find(
    (one) =>
      one.from <= day &&
      day <= one.until &&
      (fits(one.rule, alert.rule) || fits(one.rule, alert.family)) &&
      fits(one.theme, alert.theme) &&
      fits(one.indicator, alert.indicator) &&
      (one.severity === null || severities.indexOf(alert.severity) <= severities.indexOf(one.severity)) &&
      (one.list === null || isOnList(alert.place, one.list, lineage)) &&
      (one.place === null || isWithin(alert.place, one.place, lineage)),
  );
  if (silence === undefined) return null;
  return { by: 'silence', reason: silence.reason, office: silence.by, until: silence.until };
}

function isOnList(place: string, list: string, { rowOf, places }: Lineage): boolean {
  return places[rowOf.get(place) ?? -1]?.lists.includes(list) ?? false;
}

function isWithin(place: string, top: string, { rowOf, parent, places }: Lineage): boolean {
  let row = rowOf.get(place) ?? -1;
  while (row >= 0) {
    if (places[row]?.id === top) return true;
    row = parent[row] ?? -1;
  }
  return false;
}

/**
 * An alert that nobody is told of mutes no other. Missing data mute the statistics of those data; then each rule those
 * that it says it does, at the same place or below.
 */
function inhibited<Some extends Told>(
  alerts: readonly Some[],
  rules: ReadonlyMap<string, Rule>,
  { lineage }: MuteContext,
): Some[] {
  const result = [...alerts];
  const byPlace = new Map<string, number[]>();
  for (const [at, { place }] of alerts.entries()) byPlace.set(place, [...(byPlace.get(place) ?? []), at]);
  const above = (place: string): string[] => {
    const found: string[] = [];
    let row = lineage.parent[lineage.rowOf.get(place) ?? -1] ?? -1;
    for (; row >= 0; row = lineage.parent[row] ?? -1) found.push(lineage.places[row]?.id ?? '');
    return found;
  };
  const muteBy = (at: number, candidates: readonly number[], does: (by: Rule, alert: Told) => boolean): void => {
    const alert = result[at];
    if (alert === undefined || alert.muting !== null || alert.legalBasis?.exitCriterion === true) return;
    for (const other of candidates) {
      const by = result[other];
      const rule = by === undefined ? undefined : rules.get(by.rule);
      if (other === at || by === undefined || rule === undefined || by.muting !== null || !does(rule, alert)) continue;
      result[at] = { ...alert, muting: { by: 'alert', alert: by.id } };
      return;
    }
  };
  const names = (rule: Rule, alert: Told, places: 'same' | 'below'): boolean =>
    rule.inhibits.some((one) => one.places === places && one.rule === alert.rule);
  for (const at of inOrder(alerts, rules)) {
    const place = alerts[at]?.place ?? '';
    muteBy(at, byPlace.get(place) ?? [], (rule, alert) => restsOn(rules.get(alert.rule), rule));
    muteBy(at, byPlace.get(place) ?? [], (rule, alert) => names(rule, alert, 'same'));
    const higher = above(place).flatMap((one) => byPlace.get(one) ?? []);
    muteBy(at, higher, (rule, alert) => names(rule, alert, 'below'));
  }
  return result;
}

/** Numbers of alerts, those first that may mute others. */
function inOrder(alerts: readonly Told[], rules: ReadonlyMap<string, Rule>): number[] {
  const present = [...new Set(alerts.flatMap(({ rule }) => rules.get(rule) ?? []))];
  const isPresent = new Set(present);
  const order = muteOrder(present, (by) => {
    const named = by.inhibits.flatMap(({ rule }) => rules.get(rule) ?? []).filter((rule) => isPresent.has(rule));
    return [...named, ...(isDataGap(by) ? present.filter((rule) => restsOn(rule, by)) : [])];
  });
  const orderOf = (at: number): number => {
    const rule = rules.get(alerts[at]?.rule ?? '');
    return rule === undefined ? -1 : (order.get(rule) ?? -1);
  };
  return [...alerts.keys()].sort((a, b) => orderOf(a) - orderOf(b) || a - b);
}

/** What these find depends on many values; a level, a change or a lag was reported, whatever is missing since. */
const statistics: ReadonlySet<string> = new Set(['trend', 'baseline', 'ewma', 'cusum', 'peers']);

/** Whether a rule is reckoned by statistics from values that another finds missing. */
function restsOn(rule: Rule | undefined, gap: Rule): boolean {
  if (rule === undefined || !isDataGap(gap)) return false;
  const missing = new Set(gap.leaves.map(({ indicator }) => indicator));
  return rule.leaves.every(({ kind, indicator }) => statistics.has(kind) && missing.has(indicator));
}
