/** "for livelihood" of "money for livelihood": a part of money that has no place, donor or sector; null for any other measure. */
export function moneyPart(measure: string): string | null {
  return /^money ((?:for|at|in|to|used|spent) .+)$/.exec(measure)?.[1] ?? null;
}
