/** The states of a rule at a place, and how one reported period leads from one to the next. */
import type { Verdict } from '../leaves/outcome.ts';
import { verdicts } from '../leaves/outcome.ts';

export const phases = ['inactive', 'pending', 'firing', 'recovering', 'resolved'] as const;
export type Phase = (typeof phases)[number];

/** Numbers of the phases, as they stand in columns. */
export const phase = { inactive: 0, pending: 1, firing: 2, recovering: 3, resolved: 4 } as const;

export interface Standing {
  phase: number;
  /** Periods in a row that speak for the next phase: of the condition while pending, of its absence while recovering. */
  count: number;
}

export interface Patience {
  readonly for: number;
  readonly clearFor: number;
}

/** What the condition says at the limits, and at the exit levels. */
export interface Said {
  readonly fires: Verdict;
  readonly holds: Verdict;
}

/**
 * Takes one period into account. Where it says nothing that counts, the state is held: what was not reported ends no
 * alert, and begins none. While an alert lasts, only the exit levels count. Returns whether the period was counted.
 */
export function step(standing: Standing, { fires, holds }: Said, patience: Patience): boolean {
  const isOn = standing.phase === phase.firing || standing.phase === phase.recovering;
  const verdict = isOn ? holds : fires;
  if (verdict === verdicts.unknown) return false;
  if (isOn) {
    if (verdict === verdicts.yes) move(standing, phase.firing, 0);
    else if (standing.count + 1 >= patience.clearFor) move(standing, phase.resolved, 0);
    else move(standing, phase.recovering, standing.count + 1);
  } else if (verdict === verdicts.no) move(standing, phase.inactive, 0);
  else if (standing.count + 1 >= patience.for) move(standing, phase.firing, 0);
  else move(standing, phase.pending, standing.count + 1);
  return true;
}

function move(standing: Standing, to: number, count: number): void {
  standing.phase = to;
  standing.count = count;
}

/** Whether there is an alert in this phase. */
export function isAlert(of: number): boolean {
  return of === phase.firing || of === phase.recovering;
}
