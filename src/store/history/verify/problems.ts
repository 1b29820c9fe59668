/** What verification found, as it goes along. */

export interface HistoryProblem {
  readonly sequence: string | null;
  /** "claim c1a2… version 2". */
  readonly record: string | null;
  readonly problem: string;
}

/** Problems that are kept; one is enough to know that the ledger was changed, and a million would not be read. */
export const MOST_PROBLEMS = 100;

export interface Problems {
  readonly kept: readonly HistoryProblem[];
  /** Also of those that were not kept. */
  count(): number;
  add(problem: HistoryProblem): void;
}

export function collectProblems(): Problems {
  const kept: HistoryProblem[] = [];
  let count = 0;
  return {
    kept,
    count: () => count,
    add(problem) {
      count += 1;
      if (kept.length < MOST_PROBLEMS) kept.push(problem);
    },
  };
}
