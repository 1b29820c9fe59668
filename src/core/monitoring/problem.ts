import type { ErrorKind } from '../errors/errors.ts';
import { nearest } from '../records/nearest.ts';

/** Something that is wrong with rules, places or readings: where, what, and what to do about it. */
export interface Problem {
  readonly code: string;
  /** `refused`: left out; `held`: kept until a code is judged; `warning`: taken, but likely not what was meant; `notice`: said, so that nothing is silent. */
  readonly weight: 'refused' | 'held' | 'warning' | 'notice';
  /** A path in the file of rules ("rules[2].when.line.limit"), or a line ("line 17"). */
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
}

export function problem(
  { code, remedy }: ErrorKind,
  where: string,
  message: string,
  weight: Problem['weight'] = 'refused',
): Problem {
  return { code, weight, where, message, remedy };
}

/** The same with the word that may have been meant, where one is near. */
export function meant(one: Problem, word: string, words: Iterable<string>): Problem {
  const near = nearest(word.slice(0, longestGuessed), [...words]);
  return near === null ? one : { ...one, remedy: `Did you mean “${near}”?` };
}

/** Longer words are not compared. */
const longestGuessed = 100;

const mostShown = 60;

/** A value as a message shows it, cut short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? value : String(value);
  const short = text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}
