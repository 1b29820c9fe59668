export interface ReferenceWindow {
  readonly periodsPerYear: number;
  /** How many earlier years are looked at. */
  readonly years: number;
  /** Periods on either side of the same period of those years. */
  readonly halfWidth: number;
  /** The most recent periods that are left out, so that a slow rise does not become its own standard. */
  readonly guard: number;
}

/**
 * The values of the same season in earlier years, oldest first: what the value at index `at` is compared with. Periods
 * that were not reported, or lie before the series, are missing from it.
 */
export function referenceValues(
  values: readonly (number | null)[],
  at: number,
  { periodsPerYear, years, halfWidth, guard }: ReferenceWindow,
): number[] {
  const found: number[] = [];
  for (let year = years; year >= 0; year -= 1) {
    const middle = at - year * periodsPerYear;
    for (let index = middle - halfWidth; index <= middle + halfWidth && index < at - guard; index += 1) {
      const value = index < 0 ? null : (values[index] ?? null);
      if (value !== null) found.push(value);
    }
  }
  return found;
}

/** Each value less that of the same period a year (`season` periods) before; null where one of the two is missing. */
export function sameSeasonDifferences(values: readonly (number | null)[], season: number): (number | null)[] {
  return values.map((value, index) => {
    const before = index < season ? null : (values[index - season] ?? null);
    return value === null || before === null ? null : value - before;
  });
}
