/** The runs that were made, in stretches in which nobody took a dataset in or withdrew one, and the same rules ran. */
import { dayNumber } from '../../../core/periods/day.ts';
import type { DatasetMove } from '../../../store/monitoring/datasetMoves.ts';
import type { RunAnswer, RunRule } from '../../alertAnswers.ts';

export interface RunSegment {
  /** Day numbers, in order, each once. */
  readonly days: readonly number[];
  /** Indicators of which readings were withdrawn just before: their rules begin anew. */
  readonly withdrawn: ReadonlySet<string>;
  /** Ids of the datasets that stood. */
  readonly datasets: ReadonlySet<string>;
  readonly rules: readonly RunRule[];
}

/** Runs and moves from the oldest to the newest. */
export function runSegments(runs: readonly RunAnswer[], moves: readonly DatasetMove[]): RunSegment[] {
  const segments: (RunSegment & { readonly days: number[] })[] = [];
  const standing = new Set<string>();
  let next = 0;
  for (const { day, head, summary } of runs) {
    const before = next;
    const withdrawn = new Set<string>();
    for (; next < moves.length; next += 1) {
      const move = moves[next];
      if (move === undefined || move.sequence > BigInt(head)) break;
      if (move.stands) standing.add(move.dataset);
      else {
        standing.delete(move.dataset);
        for (const indicator of move.indicators) withdrawn.add(indicator);
      }
    }
    const last = segments.at(-1);
    const number = dayNumber(day);
    const isSame = last !== undefined && next === before && sameRules(last.rules, summary.rules);
    if (!isSame) segments.push({ days: [number], withdrawn, datasets: new Set(standing), rules: summary.rules });
    else if (last.days.at(-1) !== number) last.days.push(number);
  }
  return segments;
}

function sameRules(some: readonly RunRule[], others: readonly RunRule[]): boolean {
  const named = (rules: readonly RunRule[]): string =>
    rules
      .map(({ record, content }) => `${record} ${content}`)
      .toSorted()
      .join();
  return named(some) === named(others);
}
