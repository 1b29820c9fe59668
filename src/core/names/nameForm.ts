/** A name made ready for comparison: script, name proper, type word, and Latin letters of it. */
import { fold, wordsOf } from './fold.ts';
import { stripHan, stripWords, type Level } from './levels.ts';
import { skeletons } from './likeness.ts';
import { pinyinOf, romanise } from './romanise.ts';

export interface NameForm {
  /** The whole name folded: the key under which an exact name is found. */
  readonly key: string;
  /** The name proper folded, still in its script. */
  readonly base: string;
  readonly han: boolean;
  readonly level: Level | null;
  /** The name proper in Latin letters without spaces. */
  readonly latin: string;
  readonly skeletons: readonly string[];
}

const hasHan = /[\u3400-\u9fff]/;

function made(form: Omit<NameForm, 'skeletons'>): NameForm {
  return { ...form, skeletons: skeletons(form.latin) };
}

/** For actors type words belong to the name, so nothing is stripped. */
export function nameForm(name: string, type: 'place' | 'actor'): NameForm {
  if (hasHan.test(name)) {
    const key = fold(name).replace(/[\s·•]/g, '');
    const { base, level } = type === 'place' ? stripHan(key) : { base: key, level: null };
    return made({ key, base, han: true, level, latin: pinyinOf(base).join('') || base });
  }
  const words = wordsOf(name);
  const { base, level } = type === 'place' ? stripWords(words) : { base: words.join(' '), level: null };
  return made({ key: words.join(' '), base, han: false, level, latin: romanise(base).replace(/[^a-z0-9]/g, '') });
}
