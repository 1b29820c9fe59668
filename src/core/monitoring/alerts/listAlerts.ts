/** The alerts that are on after a run, with what the state of each rests on, and those that ended in it. */
import { never } from '../machine/ruleState.ts';
import { isAlert, phase } from '../machine/step.ts';
import type { Period } from '../period.ts';
import { periodText } from '../period.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { isDataGap, severities } from '../rules/rule.ts';
import type { Monitor, RuleStates } from '../run/monitor.ts';
import type { RuleResult, Transition } from '../run/ruleRun.ts';
import { alertSentence, endSentence } from '../words/alertSentence.ts';
import type { Alert, EndedAlert } from './alert.ts';

export interface AlertList {
  /** In order of rules, then of places. */
  readonly alerts: readonly Alert[];
  readonly ended: readonly EndedAlert[];
}

export function listAlerts(monitor: Monitor, states: RuleStates, results: ReadonlyMap<string, RuleResult>): AlertList {
  const alerts = new Map<string, Alert>();
  const ended: EndedAlert[] = [];
  for (const rule of monitor.input.rules) {
    const result = results.get(rule.id);
    const last = lastTransitions(result?.transitions ?? []);
    for (const alert of alertsOf(monitor, rule, { states, last, due: result?.due ?? Infinity })) {
      const known = alerts.get(alert.id);
      alerts.set(alert.id, known === undefined ? alert : graver(known, alert));
    }
    for (const transition of last.values()) {
      if (isAlert(transition.from) && !isAlert(transition.to)) ended.push(endedAlert(monitor, rule, transition));
    }
  }
  const isOver = ({ id }: EndedAlert): boolean => !alerts.has(id);
  return { alerts: [...alerts.values()], ended: ended.filter(isOver) };
}

/** Of each row, from where it was before the run to where it is now. */
function lastTransitions(transitions: readonly Transition[]): Map<number, Transition> {
  const last = new Map<number, Transition>();
  for (const transition of transitions) {
    const before = last.get(transition.row);
    const cause = before?.cause === 'moved' && isAlert(transition.to) ? 'moved' : transition.cause;
    last.set(transition.row, { ...transition, from: before?.from ?? transition.from, cause });
  }
  return last;
}

interface Found {
  readonly states: RuleStates;
  readonly last: ReadonlyMap<number, Transition>;
  readonly due: number;
}

function alertsOf(monitor: Monitor, rule: Rule, { states, last, due }: Found): Alert[] {
  const { lineage } = monitor.input;
  const columns = states.get(rule.id)?.columns;
  const kind = monitor.runs.get(rule.id)?.periodKind ?? 'year';
  if (columns === undefined) return [];
  const found: { readonly row: number; readonly counted: number }[] = [];
  for (let row = 0; row < lineage.places.length; row += 1) {
    if (isAlert(columns.phase[row] ?? 0)) found.push({ row, counted: columns.counted[row] ?? never });
  }
  const alertAt = ({ row, counted }: (typeof found)[number]): Alert => {
    const of = (number: number): Period => ({ kind, number });
    const since = columns.firedIn[row] ?? never;
    const unknown = columns.unknownSince[row] ?? never;
    return {
      ...about(monitor, rule, row, of(since)),
      ...told(monitor, rule, row, { since: of(since), period: of(counted) }),
      phase: columns.phase[row] === phase.recovering ? 'recovering' : 'firing',
      period: periodText(of(counted)),
      // What is not due yet is not missing.
      unknownSince: unknown === never || unknown > due ? null : periodText(of(unknown)),
      news: newsOf(last.get(row)),
      also: [],
      muting: null,
    };
  };
  // What all places have in common is looked at once a period.
  const byPeriod = [...found].sort((a, b) => a.counted - b.counted || a.row - b.row);
  const made = new Map(byPeriod.map((one) => [one.row, alertAt(one)]));
  return found.flatMap(({ row }) => made.get(row) ?? []);
}

function about(
  monitor: Monitor,
  rule: Rule,
  row: number,
  since: Period,
): Pick<
  Alert,
  'id' | 'rule' | 'family' | 'version' | 'title' | 'place' | 'indicator' | 'theme' | 'severity' | 'legalBasis' | 'since'
> {
  const place = monitor.input.lineage.places[row]?.id ?? '';
  const { family, version, title, indicator, theme, severity, legalBasis } = rule;
  const id = `${family}/${place}/${indicator}`;
  return {
    id,
    rule: rule.id,
    family,
    version,
    title,
    place,
    indicator,
    theme,
    severity,
    legalBasis,
    since: periodText(since),
  };
}

function told(
  monitor: Monitor,
  rule: Rule,
  row: number,
  { since, period }: { readonly since: Period; readonly period: Period },
): Pick<Alert, 'records' | 'sentence'> {
  const { lineage, indicators } = monitor.input;
  const records = monitor.explain(rule.id, row, period.number);
  const [place, indicator] = [lineage.places[row], indicators.get(rule.indicator)];
  if (place === undefined || indicator === undefined) return { records, sentence: rule.title };
  return { records, sentence: alertSentence({ rule, place, indicator, records, period, since }) };
}

function newsOf(transition: Transition | undefined): Alert['news'] {
  if (transition === undefined) return null;
  const { from, to, cause } = transition;
  if (cause === 'moved') return 'moved';
  if (!isAlert(from)) return 'fired';
  if (from === to) return null;
  if (cause === 'revision') return 'revised';
  return to === phase.recovering ? 'recovering' : 'back';
}

function endedAlert(monitor: Monitor, rule: Rule, { row, period, firedIn, cause }: Transition): EndedAlert {
  const kind = monitor.runs.get(rule.id)?.periodKind ?? 'year';
  const place = monitor.input.lineage.places[row];
  // What was missing and has come in is no correction.
  const isOver = cause === 'reading' || (cause === 'revision' && isDataGap(rule));
  const how = isOver ? 'resolved' : cause === 'revision' ? 'revised' : cause;
  const [since, now] = [
    { kind, number: firedIn },
    { kind, number: period },
  ];
  return {
    id: `${rule.family}/${place?.id ?? ''}/${rule.indicator}`,
    rule: rule.id,
    place: place?.id ?? '',
    theme: rule.theme,
    since: periodText(since),
    period: periodText(now),
    how,
    sentence: place === undefined ? rule.title : endSentence({ rule, place, since, period: now }, how),
  };
}

const weight = (severity: Severity): number => severities.indexOf(severity);

/** One alert of two of the same family: the graver, then the newer version, with the other named. */
function graver(one: Alert, other: Alert): Alert {
  const isLess = weight(one.severity) - weight(other.severity) || one.version - other.version;
  const [first, second] = isLess < 0 ? [other, one] : [one, other];
  return { ...first, also: [...first.also, second.rule, ...second.also] };
}
