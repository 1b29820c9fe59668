/** Groups of digits that are no figures: telephone numbers, references. */
import type { Token } from '../tokens.ts';
import { reject, type NumberScene, type Rejection } from './rejection.ts';
import { isDash, isSymbol } from './tokenTests.ts';

/** How far a chain of digits is followed, so that any text costs linear time. */
const chainReach = 40;

/** Three groups of digits, or two that together are long: a telephone number, an account, a formation. */
export function phone(scene: NumberScene): Rejection | null {
  const { tokens, number } = scene;
  if (number.form !== 'digits' || number.first !== number.last) return null;
  let first = number.first;
  while (number.first - first < chainReach && chained(tokens, first - 2)) first -= 2;
  let last = number.last;
  while (last - number.last < chainReach && chained(tokens, last)) last += 2;
  while (last - number.last < chainReach && spacedDigits(tokens, last)) last += 1;
  while (number.first - first < chainReach && first > 0 && spacedDigits(tokens, first - 1)) first -= 1;
  const digits = (tokens[last]?.end ?? 0) - (tokens[first]?.start ?? 0);
  const groups = countNumbers(tokens, first, last);
  const own = tokens[number.first];
  if (isSymbol(tokens[first - 1], '+') && (groups > 1 || tokens[last + 1]?.kind === 'number'))
    return reject(scene, 'telephone or reference', { first, last });
  if (groups >= 3 && !isDateChain(tokens, first, last)) return reject(scene, 'telephone or reference', { first, last });
  if (groups === 2 && digits >= 8 && !isYears(tokens, first, last))
    return reject(scene, 'telephone or reference', { first, last });
  const zero = own !== undefined && own.text.length >= 5 && own.text.startsWith('0') && !own.text.includes('.');
  return zero ? reject(scene, 'telephone or reference') : null;
}

/** Number, dash, number without white space. */
export function chained(tokens: readonly Token[], at: number): boolean {
  const [a, dash, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return (
    a?.kind === 'number' &&
    isDash(dash) &&
    !dash?.spaced &&
    b?.kind === 'number' &&
    !b.spaced &&
    !a.grouped &&
    !b.grouped
  );
}

function spacedDigits(tokens: readonly Token[], at: number): boolean {
  const [a, b] = [tokens[at], tokens[at + 1]];
  return (
    a?.kind === 'number' &&
    b?.kind === 'number' &&
    !a.grouped &&
    !b.grouped &&
    a.end - a.start > 1 &&
    b.end - b.start > 1 &&
    !isPlainYear(a) &&
    !isPlainYear(b)
  );
}

function isPlainYear(token: Token): boolean {
  return /^(19|20)\d\d$/.test(token.text);
}

function countNumbers(tokens: readonly Token[], first: number, last: number): number {
  let count = 0;
  for (let at = first; at <= last; at += 1) if (tokens[at]?.kind === 'number') count += 1;
  return count;
}

function isDateChain(tokens: readonly Token[], first: number, last: number): boolean {
  const [a, b] = [tokens[first], tokens[last]];
  return last - first === 4 && a !== undefined && b !== undefined && (isPlainYear(a) || isPlainYear(b));
}

function isYears(tokens: readonly Token[], first: number, last: number): boolean {
  const [a, b] = [tokens[first], tokens[last]];
  return a !== undefined && b !== undefined && isPlainYear(a) && isPlainYear(b);
}
