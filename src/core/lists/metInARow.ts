import type { ExitCheck } from './exitChecks.ts';

/** How many of the checks whose period was over by `day` were met one after the other, counted back from the last. */
export function metInARow(checks: readonly Pick<ExitCheck, 'end' | 'met' | 'beside'>[], day: string): number {
  const counted = countedBy(checks, day);
  return counted.length - 1 - counted.findLastIndex(({ met }) => met !== 'yes');
}

/** The first day of that row; null for a row of none. */
export function rowSince(
  checks: readonly Pick<ExitCheck, 'start' | 'end' | 'met' | 'beside'>[],
  day: string,
): string | null {
  const counted = countedBy(checks, day);
  return counted[counted.findLastIndex(({ met }) => met !== 'yes') + 1]?.start ?? null;
}

function countedBy<Check extends Pick<ExitCheck, 'end' | 'beside'>>(checks: readonly Check[], day: string): Check[] {
  return checks.filter(({ end, beside }) => !beside && end <= day);
}
