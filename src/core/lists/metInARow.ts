import type { ExitCheck } from './exitChecks.ts';

/** How many of the checks whose period was over by `day` were met one after the other, counted back from the last. */
export function metInARow(checks: readonly Pick<ExitCheck, 'end' | 'met' | 'beside'>[], day: string): number {
  const counted = checks.filter(({ end, beside }) => !beside && end <= day);
  return counted.length - 1 - counted.findLastIndex(({ met }) => met !== 'yes');
}
