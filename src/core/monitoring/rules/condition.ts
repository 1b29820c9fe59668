/** How the leaves of a rule are put together, in logic of three values: yes, no, and nobody can say. */
import type { Verdict } from '../leaves/outcome.ts';
import { verdicts } from '../leaves/outcome.ts';

export type Condition =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'atLeast'; readonly least: number; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** What a column of each leaf holds for many places, one after the other. */
export interface Columns<Column> {
  readonly [leaf: number]: Column;
}

/** What the condition says of place `at`: unknown only where what is unknown could turn it either way. */
export function verdictOf(condition: Condition, columns: Columns<Int8Array>, at: number): Verdict {
  if (condition.kind === 'leaf') return asVerdict(columns[condition.leaf]?.[at]);
  if (condition.kind === 'not') {
    const verdict = verdictOf(condition.of, columns, at);
    return verdict === verdicts.unknown ? verdict : verdict === verdicts.yes ? verdicts.no : verdicts.yes;
  }
  let [yes, unknown] = [0, 0];
  for (const part of condition.of) {
    const verdict = verdictOf(part, columns, at);
    if (verdict === verdicts.yes) yes += 1;
    else if (verdict === verdicts.unknown) unknown += 1;
  }
  if (yes >= condition.least) return verdicts.yes;
  return yes + unknown >= condition.least ? verdicts.unknown : verdicts.no;
}

/** A verdict as it stands in a column. */
export function asVerdict(number: number | undefined): Verdict {
  if (number === verdicts.yes) return verdicts.yes;
  return number === verdicts.no ? verdicts.no : verdicts.unknown;
}

/**
 * How likely chance alone makes the condition true, at most: NaN where no test of chance is part of it. Of n tests of
 * which k must hold, the k-th smallest p-value times n/k (Rüger 1978) is valid however the tests depend on each other.
 */
export function chanceOf(
  condition: Condition,
  columns: { readonly fires: Columns<Int8Array>; readonly chances: Columns<Float64Array> },
  at: number,
): number {
  if (condition.kind === 'leaf') return columns.chances[condition.leaf]?.[at] ?? Number.NaN;
  if (condition.kind === 'not') return Number.NaN;
  const { least, of } = condition;
  const chances = of.map((part) => {
    const chance = chanceOf(part, columns, at);
    // A test without chance is certain of what it says.
    if (!Number.isNaN(chance)) return { chance, byChance: true };
    return { chance: verdictOf(part, columns.fires, at) === verdicts.yes ? 0 : 1, byChance: false };
  });
  if (!chances.some(({ byChance }) => byChance)) return Number.NaN;
  const sorted = chances.map(({ chance }) => chance).sort((a, b) => a - b);
  return Math.min(1, ((sorted[least - 1] ?? 1) * of.length) / least);
}

/** Leaves of the condition in order, with whether each stands under a `not`. */
export function leavesOf(
  condition: Condition,
  negated = false,
): { readonly leaf: number; readonly negated: boolean }[] {
  if (condition.kind === 'leaf') return [{ leaf: condition.leaf, negated }];
  if (condition.kind === 'not') return leavesOf(condition.of, !negated);
  return condition.of.flatMap((part) => leavesOf(part, negated));
}
