/** Units in words: the currency's name, or the noun counted in its plural. */
import type { Locale } from '../view.ts';
import { wordsOf } from '../view.ts';

/** Plurals that no rule gives. */
const irregular: Readonly<Record<string, string>> = { person: 'people', child: 'children', mu: 'mu', people: 'people' };

/** Words that end the counted noun: "county *under* supervision". */
const noteHead = new Set(['of', 'under', 'with', 'in', 'per', 'for', 'from', 'to', 'on', 'at']);

function pluralWord(word: string): string {
  const known = irregular[word];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (word.endsWith('s') && !word.endsWith('ss')) return word;
  if (/(?:ss|x|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** "county under supervision" → "counties under supervision". Other scripts have no plural and stay as they are. */
export function plural(unit: string): string {
  if (!/^[\x20-\x7e]+$/.test(unit)) return unit;
  const parts = unit.split(' ');
  const preposition = parts.findIndex((part, index) => index > 0 && noteHead.has(part));
  const head = (preposition === -1 ? parts.length : preposition) - 1;
  return parts.map((part, index) => (index === head ? pluralWord(part) : part)).join(' ');
}

/** The unit as it follows a number, with the space that the language wants before it. */
export function unitAfter(unit: string | null, value: string | null, locale: Locale): string {
  if (unit === null) return '';
  if (unit === '%') return '%';
  const known = wordsOf({ locale }).units[unit];
  if (known !== undefined) return known;
  if (/^[A-Z]{3}$/.test(unit)) return ` ${unit}`;
  const noun = value === '1' ? unit : plural(unit);
  return locale === 'en' || /^[\x20-\x7e]/.test(noun) ? ` ${noun}` : noun;
}
