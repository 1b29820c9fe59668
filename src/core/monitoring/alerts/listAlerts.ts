/** The alerts that are on after a run, with what the state of each rests on, and those that ended in it. */
import type { RuleColumns } from '../machine/ruleState.ts';
import { never, takenBack } from '../machine/ruleState.ts';
import { isAlert, phase } from '../machine/step.ts';
import type { Period } from '../period.ts';
import { periodText } from '../period.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { isDataGap, severities } from '../rules/rule.ts';
import type { Monitor, RuleStates } from '../run/monitor.ts';
import type { RuleResult, Transition } from '../run/ruleRun.ts';
import type { AlertFacts } from '../words/alertSentence.ts';
import { alertSentence, endSentence } from '../words/alertSentence.ts';
import type { Alert, EndedAlert } from './alert.ts';

export interface AlertList {
  /** In order of rules, then of places. */
  readonly alerts: readonly Alert[];
  readonly ended: readonly EndedAlert[];
  /** Began and ended in this run: readings of several periods became known at once. */
  readonly passed: readonly PassedAlert[];
}

/** As it was when it began, and how it ended. */
export interface PassedAlert {
  readonly alert: Alert;
  readonly ended: EndedAlert;
}

/** Whether something was counted of a rule and row before the run: else what has passed is history, which nobody watched. */
export type WasCounted = (rule: string, row: number) => boolean;

export function listAlerts(
  monitor: Monitor,
  states: RuleStates,
  results: ReadonlyMap<string, RuleResult>,
  wasCounted: WasCounted = () => false,
): AlertList {
  const alerts = new Map<string, Alert>();
  const ended: EndedAlert[] = [];
  const passed: PassedAlert[] = [];
  for (const rule of monitor.input.rules) {
    const result = results.get(rule.id);
    const last = lastTransitions(result?.transitions ?? []);
    for (const alert of alertsOf(monitor, rule, { states, last, due: result?.due ?? Infinity })) {
      const known = alerts.get(alert.id);
      alerts.set(alert.id, known === undefined ? alert : graver(known, alert));
    }
    for (const transition of last.values()) {
      if (isEnd(transition)) ended.push(endedAlert(monitor, rule, transition));
    }
    for (const transition of lastPassed(result?.transitions ?? [], last)) {
      if (!wasCounted(rule.id, transition.row)) continue;
      passed.push({ alert: alertThen(monitor, rule, transition), ended: endedAlert(monitor, rule, transition) });
    }
  }
  const isOver = ({ id }: EndedAlert): boolean => !alerts.has(id);
  const over = new Set(ended.map(({ id }) => id));
  return {
    alerts: [...alerts.values()],
    ended: ended.filter(isOver),
    passed: passed.filter((one) => isOver(one.ended) && !over.has(one.ended.id)),
  };
}

/** The last end of each row that was no alert before the run and is none after it. */
function lastPassed(transitions: readonly Transition[], last: ReadonlyMap<number, Transition>): Iterable<Transition> {
  const found = new Map<number, Transition>();
  for (const transition of transitions) {
    const whole = last.get(transition.row);
    const isPassed = whole !== undefined && !isAlert(whole.from) && !isAlert(whole.to);
    if (isPassed && isEnd(transition)) found.set(transition.row, transition);
  }
  return found.values();
}

/** In the period in which it began, by what is known now. */
function alertThen(monitor: Monitor, rule: Rule, { row, firedIn }: Transition): Alert {
  const period = { kind: monitor.runs.get(rule.id)?.periodKind ?? 'year', number: firedIn };
  return {
    ...about(monitor, rule, row, period),
    ...told(monitor, rule, row, { since: period, period, recovering: false }),
    phase: 'firing',
    period: periodText(period),
    unknownSince: null,
    news: null,
    also: [],
    muting: null,
  };
}

/** Of each row, from where it was before the run to where it is now; an alert that ended is told as of when it did. */
function lastTransitions(transitions: readonly Transition[]): Map<number, Transition> {
  const last = new Map<number, Transition>();
  for (const transition of transitions) {
    const before = last.get(transition.row);
    if (before !== undefined && isEnd(before) && !isAlert(transition.to)) {
      last.set(transition.row, { ...before, to: transition.to });
      continue;
    }
    const cause = before?.cause === 'moved' && isAlert(transition.to) ? 'moved' : transition.cause;
    last.set(transition.row, { ...transition, from: before?.from ?? transition.from, cause });
  }
  return last;
}

const isEnd = ({ from, to }: Transition): boolean => isAlert(from) && !isAlert(to);

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
    if (isAlert(columns.phase[row] ?? 0)) found.push({ row, counted: newestSaid(monitor, rule, columns, row) });
  }
  const alertAt = ({ row, counted }: (typeof found)[number]): Alert => {
    const of = (number: number): Period => ({ kind, number });
    const since = columns.firedIn[row] ?? never;
    const isBack = counted !== columns.counted[row];
    const unknown = isBack ? counted + 1 : (columns.unknownSince[row] ?? never);
    const recovering = columns.phase[row] === phase.recovering;
    const { records, sentence } = told(monitor, rule, row, { since: of(since), period: of(counted), recovering });
    return {
      ...about(monitor, rule, row, of(since)),
      records,
      sentence,
      phase: recovering ? 'recovering' : 'firing',
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

/** Further back, nobody looks for a period that an alert may rest on. */
const farthestBack = 60;

/**
 * The period that an alert rests on: where the newest that was counted was taken back, or was counted at what the place came
 * from before anybody told of the change, the newest before that says something.
 */
function newestSaid(monitor: Monitor, rule: Rule, columns: RuleColumns, row: number): number {
  const counted = columns.counted[row] ?? never;
  const tookOver = (monitor.input.lineage.places[row]?.predecessors.length ?? 0) > 0;
  if (columns.saidFires[row] !== takenBack && !tookOver) return counted;
  for (let period = counted; period > counted - farthestBack; period -= 1) {
    if (monitor.explain(rule.id, row, period).some(({ fires }) => fires !== null)) return period;
  }
  return counted;
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
  { since, period, recovering }: Pick<AlertFacts, 'since' | 'period' | 'recovering'>,
): Pick<Alert, 'records' | 'sentence'> {
  const { lineage, indicators } = monitor.input;
  const findings = monitor.findings(rule.id, row, period.number);
  const records = findings.map(({ record }) => record);
  const [place, indicator] = [lineage.places[row], indicators.get(rule.indicator)];
  if (place === undefined || indicator === undefined) return { records, sentence: rule.title };
  return { records, sentence: alertSentence({ rule, place, indicator, findings, period, since, recovering }) };
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
