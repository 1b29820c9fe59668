import { fieldMissing, sharesMixed, sharesSum } from './errors.ts';
import type { Problem } from './problem.ts';

/** Complaints about what is not there, or does not add up without it. */
const consequences: ReadonlySet<string> = new Set([fieldMissing.code, sharesMixed.code, sharesSum.code]);

/**
 * The problems of reading a body and of checking it, each place once: what could not be read, or a part of it, is not
 * told a second time as missing.
 */
export function mergeProblems(read: readonly Problem[], checked: readonly Problem[]): Problem[] {
  const unread = new Set(read.flatMap(({ path }) => pathsAbove(path)));
  return [...read, ...checked.filter(({ path, code }) => !(consequences.has(code) && unread.has(path)))];
}

/** "amount" and "amount.currency" of "amount.currency". */
function pathsAbove(path: string): string[] {
  const steps = path.split('.');
  return steps.map((_step, index) => steps.slice(0, index + 1).join('.'));
}
