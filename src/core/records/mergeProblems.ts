import type { Problem } from './problem.ts';

/**
 * The problems of reading a body and of checking it, each place once: what could not be read is not told a second time
 * as missing.
 */
export function mergeProblems(read: readonly Problem[], checked: readonly Problem[]): Problem[] {
  const unread = new Set(read.map(({ path }) => path));
  return [...read, ...checked.filter(({ path, code }) => !(code === 'FIELD_MISSING' && unread.has(path)))];
}
