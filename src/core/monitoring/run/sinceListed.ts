import type { LeafTest } from '../leaves/leafTest.ts';

interface Looked {
  readonly leaves: readonly LeafTest[];
  /** How many periods the rule waits for. */
  readonly periods: number;
  /** The newest period that is over, and the newest that counts whether it was reported or not. */
  readonly ended: number;
  readonly due: number;
}

/**
 * A place that came onto a list is judged by its newest readings, as many as the rule waits for, so that one that stands
 * beyond a limit already is not passed over. The first of them; Infinity where there are none.
 */
export function sinceListed(row: number, { leaves, periods, ended, due }: Looked): number {
  const oldest = Math.min(...leaves.map(({ table }) => table.knownSince));
  let since = Infinity;
  let left = periods;
  for (let period = ended; period >= oldest && left > 0; period -= 1) {
    if (period > due && !leaves.some(({ table }) => table.isReported(row, period))) continue;
    since = period;
    left -= 1;
  }
  return since;
}
