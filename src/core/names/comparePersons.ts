/**
 * Compares two names of office-holders. Sound alone never makes two names one person: homophones (汪洋, 王洋) and
 * transcriptions leave a score and an explanation for a reviewer, and only equal writing is called the same.
 */
import { fold } from './fold.ts';
import { editLikeness, skeletonLikeness, skeletons } from './likeness.ts';
import { pinyinOf, romanise } from './romanise.ts';
import type { NameComparison } from './nameComparison.ts';

interface Part {
  readonly latin: string;
  readonly skeletons: readonly string[];
}

const hasHan = /[\u3400-\u9fff]/;
const doubleSurnames = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒)/;

/** Offices and courtesies in front of a name: they say who speaks, not what the person is called. */
const offices =
  /\b(?:mr|mrs|ms|dr|prime minister|president|chairman|chairwoman|secretary|minister|governor|mayor|ambassador|vice|deputy|foreign|general|comrade|of [a-z]+)\b\.?/g;

/** Spellings of one Slavic ending, and letters that Ukrainian and Russian transcriptions exchange. */
function levelled(word: string): string {
  return word
    .replace(/(?:skyy|skyi|skiy|skii|sky|skij)$/, 'ski')
    .replace(/iy|yi|yy|ij|ii/g, 'i')
    .replace(/ie|ye|je/g, 'e')
    .replace(/[yj]/g, 'i');
}

function partsOf(name: string): Part[] {
  const folded = fold(name).trim();
  const words: string[] = [];
  if (!hasHan.test(folded)) {
    words.push(
      ...romanise(folded)
        .replace(offices, ' ')
        .split(/[^a-z]+/),
    );
  } else if (/[·•]/.test(folded)) {
    words.push(...folded.split(/[·•\s]+/).map((word) => pinyinOf(word).join('')));
  } else {
    const surname = doubleSurnames.exec(folded)?.[0] ?? folded.slice(0, 1);
    words.push(pinyinOf(surname).join(''), pinyinOf(folded.slice(surname.length)).join(''));
  }
  const kept = words.filter((word) => word.length > 1);
  return kept.map((latin) => ({ latin, skeletons: skeletons(latin) }));
}

function partLikeness(a: Part, b: Part): number {
  if (a.latin === b.latin) return 1;
  const slavic = editLikeness(levelled(a.latin), levelled(b.latin));
  if (slavic >= 0.8) return slavic * 0.98;
  const bones = skeletonLikeness(a.skeletons, b.skeletons);
  const short = Math.min(...[...a.skeletons, ...b.skeletons].map((bone) => bone.length));
  // Two consonants or fewer are shared by chance; only longer frames count beyond spelling.
  const boneWeight = short >= 3 ? 0.6 : short === 2 ? 0.4 : 0.15;
  return (1 - boneWeight) * editLikeness(a.latin, b.latin) + boneWeight * bones;
}

/** Each part of the shorter name with its best partner in the longer, every partner used once; the order may differ. */
function partsLikeness(left: readonly Part[], right: readonly Part[]): number {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.length === 0) return 0;
  const free = new Set(many);
  const values: number[] = [];
  for (const part of few) {
    let best: { other: Part; value: number } | null = null;
    for (const other of free) {
      const value = partLikeness(part, other);
      if (best === null || value > best.value) best = { other, value };
    }
    if (best !== null) {
      free.delete(best.other);
      values.push(best.value);
    }
  }
  // A shared surname says little: the part that agrees least weighs as much as all together.
  const mean = values.reduce((sum, value) => sum + value, 0) / few.length;
  return (mean + Math.min(...values)) / 2;
}

function joined(parts: readonly Part[]): Part {
  const latin = parts.map((part) => part.latin).join('');
  return { latin, skeletons: skeletons(latin) };
}

/** Score 0 to 1 and a verdict; `not same` needs writing or sound that can hardly be one name. */
export function comparePersons(a: string, b: string): NameComparison {
  const [left, right] = [fold(a).replace(/[\s·•]+/g, ''), fold(b).replace(/[\s·•]+/g, '')];
  if (left === right) return { verdict: 'same', score: 1, features: { alias: 1 }, why: 'Written alike.' };
  const [leftParts, rightParts] = [partsOf(a), partsOf(b)];
  const apart = partsLikeness(leftParts, rightParts);
  // Names divided differently ("Liu Yong Fu", "Liu Yongfu") are compared run together as well.
  const partial = leftParts.length !== rightParts.length;
  const together = partial ? partLikeness(joined(leftParts), joined(rightParts)) : apart;
  const score = Math.round(Math.max(apart * (partial ? 0.95 : 1), together) * 1000) / 1000;
  const features = { parts: Math.round(apart * 1000) / 1000, whole: Math.round(together * 1000) / 1000 };
  const transcribed = /[·•]/.test(fold(a)) || /[·•]/.test(fold(b));
  if (hasHan.test(a) && hasHan.test(b) && !transcribed) {
    return {
      verdict: 'not same',
      score: score * 0.5,
      features,
      why: 'Written with different characters, however alike they sound.',
    };
  }
  if (score < 0.55) return { verdict: 'not same', score, features, why: 'Neither spelling nor consonants agree.' };
  return {
    verdict: 'undecided',
    score,
    features,
    why: 'They sound alike, which is no proof; the office and the day decide.',
  };
}
