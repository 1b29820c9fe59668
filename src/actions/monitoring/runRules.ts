/** The verb behind `counterfoil rules run`: what fires on a day, and why, from files; nothing is stored but the state. */
import type { Alert, EndedAlert } from '../../core/monitoring/alerts/alert.ts';
import { listAlerts } from '../../core/monitoring/alerts/listAlerts.ts';
import { mute } from '../../core/monitoring/alerts/mute.ts';
import type { Bulletin } from '../../core/monitoring/alerts/notices.ts';
import { bulletinOf } from '../../core/monitoring/alerts/notices.ts';
import { changedBehind, readState, restoreRule, saveState } from '../../core/monitoring/machine/savedState.ts';
import type { SavedState } from '../../core/monitoring/machine/savedState.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { observationPlaceUnknown } from '../../core/monitoring/errors.ts';
import { never } from '../../core/monitoring/machine/ruleState.ts';
import type { ExplanationRecord } from '../../core/monitoring/run/explanation.ts';
import type { RuleStates } from '../../core/monitoring/run/monitor.ts';
import type { Verified } from '../../core/monitoring/alerts/precision.ts';
import { readVerified } from '../../core/monitoring/reading/readVerified.ts';
import { Monitor } from '../../core/monitoring/run/monitor.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { FileProblem, MonitoringFiles } from './readMonitoringFiles.ts';
import { allRows, inFile, readMonitoringFiles } from './readMonitoringFiles.ts';

export interface RunRequest extends MonitoringFiles {
  /** What an earlier run saved; null begins anew, and counts all periods by what is known today. */
  readonly state: string | null;
  /** With more notices than this, there is one digest. */
  readonly mostNotices: number;
  /** A file of verified alerts, by which rules that are seldom right go to the digest; null for none. */
  readonly verified: string | null;
  /** A place of which every test is explained, whether it fires or not; null for none. */
  readonly explain: string | null;
}

export interface RunSummary {
  readonly day: string;
  readonly rules: number;
  readonly places: number;
  readonly readings: number;
  readonly tests: number;
  readonly alerts: number;
  readonly fired: number;
  readonly ended: number;
  readonly muted: number;
  /** Conditions that held, but that chance explains among so many places. */
  readonly withheld: number;
  readonly refused: number;
}

export interface RunReport {
  readonly problems: readonly FileProblem[];
  readonly alerts: readonly Alert[];
  readonly ended: readonly EndedAlert[];
  readonly bulletin: Bulletin;
  /** What every test says of the place that was asked for, in the newest period. */
  readonly explained: readonly ExplanationRecord[];
  readonly sources: readonly string[];
  readonly summary: RunSummary;
  readonly state: SavedState;
}

export async function runRules(request: RunRequest, effects: MonitoringEffects): Promise<RunReport> {
  const { input, book, sources, problems: ofFiles, readings } = await readMonitoringFiles(request, effects);
  const { lineage, rules } = input;
  const saved = request.state === null ? null : readState(request.state);
  const states = new Map(rules.map(({ id }) => [id, restoreRule(saved?.rules[id], lineage)]));
  const monitor = new Monitor(input);
  const anew = saved === null ? new Set<string>() : changedBehind(saved, input.logs);
  const results = monitor.runOn(input.lastDay, states, anew);
  const { alerts, ended } = listAlerts(monitor, states, results);
  const known = request.verified === null ? null : readVerified(await allRows(request.verified, effects), rules);
  const verified = known?.verified ?? new Map<string, Verified>();
  const muteContext = { rules, lineage, silences: book.silences, verified, day: request.day };
  const heard = mute(alerts, muteContext);
  const bulletin = bulletinOf({ alerts: heard, ended }, lineage, request.mostNotices);
  const problems = [...ofFiles, ...(known?.problems ?? []).map(inFile('verified'))];
  const sum = (of: (result: { tests: number; withheld: number }) => number): number =>
    [...results.values()].reduce((total, result) => total + of(result), 0);
  const summary = {
    day: request.day,
    rules: rules.length,
    places: lineage.places.length,
    readings,
    tests: sum(({ tests }) => tests),
    alerts: heard.length,
    fired: bulletin.fired,
    ended: ended.length,
    muted: heard.filter(({ muting }) => muting !== null).length,
    withheld: sum(({ withheld }) => withheld),
    refused: problems.filter(({ weight }) => weight === 'refused').length,
  };
  const explained = explainedOf(monitor, states, request.explain);
  const state = saveState({ states, lineage, logs: input.logs, day: input.lastDay });
  return { problems, alerts: heard, ended, bulletin, explained, sources, summary, state };
}

/** Of the newest period that was counted, or that is over. */
function explainedOf(monitor: Monitor, states: RuleStates, place: string | null): ExplanationRecord[] {
  if (place === null) return [];
  const row = monitor.input.lineage.rowOf.get(place);
  if (row === undefined) throw new CounterfoilError(observationPlaceUnknown, `There is no place "${place}".`);
  return monitor.input.rules.flatMap(({ id }) => {
    const state = states.get(id);
    const counted = state?.columns.counted[row] ?? never;
    return monitor.explain(id, row, counted === never ? (state?.ended ?? 0) : counted);
  });
}
