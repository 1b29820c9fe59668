/** A fixed order of variables (columns from 0, sums of rows from -1 downwards) for rules that take the smallest first. */
export function rank(variable: number): number {
  return variable >= 0 ? 2 * variable : -1 - 2 * variable;
}
