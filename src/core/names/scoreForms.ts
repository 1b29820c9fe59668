/** The score of two names, and what it is made of. */
import type { RegistryEntry } from './gazetteer.ts';
import { fitsLevel } from './levels.ts';
import { editLikeness, skeletonLikeness, tripleLikeness } from './likeness.ts';
import type { NameForm } from './nameForm.ts';

/** Each 0 to 1, rounded to three places. */
export interface MatchFeatures {
  /** 1 where the name is one of the entry's own names, letter by letter after folding. */
  readonly alias: number;
  /** 1 where both are the same in Latin letters (pinyin, for Chinese names) without type words. */
  readonly pinyin: number;
  /** Likeness of the consonants. */
  readonly skeleton: number;
  readonly levenshtein: number;
  readonly trigram: number;
  /** 1 the type words fit, 0 they contradict each other, 0.5 one of the names has none. */
  readonly level: number;
  /** 1 where the entry lies in the place given; 0 where none was given. */
  readonly context: number;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Han characters shared in the same order count more than sound: 榆林 and 玉林 sound alike and are two places. */
function hanLikeness(query: NameForm, other: NameForm, sound: number): number {
  return 0.65 * editLikeness(query.base, other.base) + 0.25 * sound;
}

/** Dice's coefficient over whole words: bodies are long names of ordinary words, often shortened by leaving some out. */
function sharedWords(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared < 2 ? 0 : (2 * shared) / (left.size + right.size);
}

/** Half edit distance, three tenths consonants, two tenths triples: weights found best on 121 names by measurement. */
export function scoreForms(
  query: NameForm,
  other: NameForm,
  known: { readonly entry: RegistryEntry; readonly exact: boolean; readonly context: boolean },
): { score: number; features: MatchFeatures } {
  const same = query.latin === other.latin;
  const levenshtein = same ? 1 : editLikeness(query.latin, other.latin);
  const skeleton = same ? 1 : skeletonLikeness(query.skeletons, other.skeletons);
  // Triples are costly and tip no scale where the other two are already far apart.
  const near = 0.5 * levenshtein + 0.3 * skeleton > 0.25;
  const trigram = same ? 1 : near ? tripleLikeness(query.latin, other.latin) : 0;
  const level = query.level === null ? 0.5 : fitsLevel(known.entry, query.level) ? 1 : 0;
  const sound = 0.5 * levenshtein + 0.3 * skeleton + 0.2 * trigram;
  const words = known.entry.type === 'actor' && !query.han && !other.han ? sharedWords(query.base, other.base) : 0;
  const spelled =
    query.han && other.han && query.base !== other.base ? hanLikeness(query, other, sound) : Math.max(sound, words);
  const byType = spelled * 0.93 + (level === 1 ? 0.05 : level === 0 ? -0.12 : 0.02);
  const features: MatchFeatures = {
    alias: known.exact ? 1 : 0,
    pinyin: same ? 1 : 0,
    skeleton: rounded(skeleton),
    levenshtein: rounded(levenshtein),
    trigram: rounded(trigram),
    level,
    context: known.context ? 1 : 0,
  };
  return { score: known.exact ? 1 : Math.max(0, byType), features };
}
