import type { RuleState } from '../machine/ruleState.ts';
import { never } from '../machine/ruleState.ts';
import { isAlert, phase } from '../machine/step.ts';
import type { Lineage } from '../series/lineage.ts';
import { isWhole } from '../series/lineage.ts';
import type { Transition } from './ruleRun.ts';

interface Watched {
  readonly inScope: Uint8Array;
  readonly isThere: Uint8Array;
}

/** How grave a phase is: of several places that become one, the gravest state goes on. */
const gravity: readonly number[] = [0, 2, 4, 3, 1];

/**
 * Hands state on from places that are gone to those that took their place, once; ends it where nothing did. An alert does
 * not end because a code changes.
 */
export function takeOver(
  state: RuleState,
  lineage: Lineage,
  { inScope, isThere }: Watched,
  period: number,
): Transition[] {
  const moved: Transition[] = [];
  const left = new Set<number>();
  const at = (row: number): number => state.columns.phase[row] ?? 0;
  for (let row = 0; row < isThere.length; row += 1) {
    const before = lineage.predecessors[row] ?? [];
    if (before.length === 0 || isThere[row] !== 1 || state.settled[row] === 1) continue;
    state.settled[row] = 1;
    for (const one of before) left.add(one.row);
    if (inScope[row] !== 1) continue;
    const gravest = before
      .map((one) => one.row)
      .sort((a, b) => (gravity[at(b)] ?? 0) - (gravity[at(a)] ?? 0) || a - b)[0];
    if (gravest === undefined || state.columns.counted[gravest] === never) continue;
    const from = at(row);
    state.copy(gravest, row);
    // Within other boundaries the period that was counted would say something else, or nothing.
    if (before.length > 1 || !isWhole(lineage, row)) state.settle(row);
    const to = at(row);
    const firedIn = state.columns.firedIn[row] ?? never;
    if (isAlert(to)) moved.push({ row, period, from, to, firedIn, cause: 'moved' });
  }
  for (let row = 0; row < isThere.length; row += 1) {
    const from = at(row);
    const isOver = isThere[row] !== 1 && (left.has(row) || lineage.successors[row]?.length === 0);
    if (!isOver || from === phase.inactive) continue;
    const cause = left.has(row) ? 'moved' : 'closed';
    moved.push({ row, period, from, to: phase.inactive, firedIn: state.columns.firedIn[row] ?? never, cause });
    state.clear(row);
  }
  return moved;
}
