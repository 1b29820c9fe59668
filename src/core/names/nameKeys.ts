/** The forms under which a registered name can stand in a text, each with what it takes to be believed. */
import { everydayPrefectures, neverAlone } from './everydayWords.ts';
import { fold, isHan, wordsOf } from './fold.ts';
import type { RegistryEntry } from './gazetteer.ts';
import { levelOfEntry, stripHan, stripWords } from './levels.ts';

/**
 * `full` is the official name, `alias` a name that somebody wrote down for it, `bare` its name proper without the type
 * of division, `proper` a name proper that is too common to be believed on its own, `weak` an alias that means
 * something else elsewhere, `adjective` a country's adjective.
 */
export type Strength = 'full' | 'alias' | 'bare' | 'proper' | 'weak' | 'adjective';

export interface NameKey {
  /** Folded: Latin and Cyrillic as words joined by single spaces, Chinese as it stands. */
  readonly text: string;
  readonly han: boolean;
  readonly strength: Strength;
  /** How it must be written in Latin script: `upper` exactly in capitals, `capital` with capitals, `any`. */
  readonly letterCase: 'any' | 'capital' | 'upper';
}

const allCapitals = /^[A-Z][A-Z0-9.&/]*$/;

function letterCaseOf(name: string, words: readonly string[], entry: RegistryEntry): NameKey['letterCase'] {
  const letters = words.join('').length;
  if (allCapitals.test(name)) return letters <= 3 ? 'upper' : 'any';
  if (words[0] === 'the') return 'capital';
  if (words.length > 1) return 'any';
  return entry.type === 'place' && entry.id.startsWith('CN-') && letters >= 6 ? 'any' : 'capital';
}

function hanKeys(entry: RegistryEntry, name: string, strength: Strength): NameKey[] {
  const text = fold(name);
  const key = (form: string, how: Strength): NameKey => ({ text: form, han: true, strength: how, letterCase: 'any' });
  // 东区, 城区, 理县: two characters of which one is the type are too little to be a name by themselves.
  const tooShort = text.length === 2 && entry.kind === 'county';
  if (tooShort) return text.endsWith('县') ? [key(text, 'weak')] : [];
  const keys = [key(text, everydayPrefectures.has(text) ? 'proper' : strength)];
  if (entry.type !== 'place' || strength !== 'full') return keys;
  const { base, level } = stripHan(text);
  if (level === null || base.length < 2) return keys;
  const common = everydayPrefectures.has(base) || (entry.kind === 'county' && base.length < 3);
  if (!neverAlone.has(base)) keys.push(key(base, common ? 'proper' : 'bare'));
  if (text.includes('自治')) {
    const type = text.endsWith('州') ? '州' : text.endsWith('旗') ? '旗' : text.endsWith('县') ? '县' : '';
    if (type !== '' && base.length >= 2) keys.push(key(base + type, 'alias'));
  }
  return keys;
}

function latinKeys(entry: RegistryEntry, name: string, strength: Strength): NameKey[] {
  let words = wordsOf(name);
  if (words.length === 0) return [];
  if (strength === 'weak' && words[0] === 'the') words = words.slice(1);
  const letterCase = letterCaseOf(name, words, entry);
  const keys: NameKey[] = [{ text: words.join(' '), han: false, strength, letterCase }];
  if (words[0] === 'the' && words.length > 2)
    keys.push({ text: words.slice(1).join(' '), han: false, strength, letterCase: 'any' });
  if (entry.type !== 'place' || entry.kind === 'country' || strength === 'weak') return keys;
  const { base } = stripWords(words);
  if (base === words.join(' ') || neverAlone.has(base)) return keys;
  const baseWords = base.split(' ');
  const common = entry.kind === 'county' && (base.replace(/ /g, '') === entry.pinyin || base.length < 4);
  keys.push({
    text: base,
    han: false,
    strength: common ? 'proper' : 'bare',
    letterCase: letterCaseOf('x', baseWords, entry),
  });
  return keys;
}

/** Every key of an entry; a form occurs once, with its best strength. */
export function nameKeys(entry: RegistryEntry): NameKey[] {
  const keys: NameKey[] = [];
  const add = (name: string, strength: Strength): void => {
    keys.push(...(isHan(name.charCodeAt(0)) ? hanKeys(entry, name, strength) : latinKeys(entry, name, strength)));
  };
  add(entry.name, levelOfEntry(entry) === 'city' && entry.kind === 'prefecture' ? 'bare' : 'full');
  if (entry.localName !== null) add(entry.localName, 'full');
  for (const alias of entry.aliases) add(alias, 'alias');
  for (const alias of entry.weakAliases ?? []) add(alias, 'weak');
  for (const adjective of entry.adjectives ?? []) add(adjective, 'adjective');
  if (entry.pinyin !== undefined && entry.pinyin.length > 2 && !neverAlone.has(entry.pinyin)) {
    const strength: Strength = entry.kind === 'county' ? 'proper' : 'bare';
    keys.push({ text: entry.pinyin, han: false, strength, letterCase: entry.pinyin.length >= 6 ? 'any' : 'capital' });
  }
  const seen = new Set<string>();
  return keys.filter((key) => !seen.has(key.text) && seen.add(key.text));
}
