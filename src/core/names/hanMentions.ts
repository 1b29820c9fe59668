/** Finds registered names written in Chinese characters: longest match first, in one pass over folded text. */
import type { Span } from '../claims/span.ts';
import { otherWordAt } from './everydayWords.ts';
import { fold } from './fold.ts';
import type { RegistryEntry } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { hanMark, type Meaning, type NameIndex } from './nameIndex.ts';
import { provinceRun, regionVerb } from './hanAbbreviations.ts';

/** 西南京 is no 南京: the character before makes another word of the first one. */
const compassWords = new Set([
  '西南',
  '东南',
  '西北',
  '东北',
  '华南',
  '华北',
  '湖北',
  '湖南',
  '河北',
  '河南',
  '云南',
  '海南',
  '越南',
]);

function insideOtherWord(folded: string, at: number, key: string, from: number): boolean {
  if (key.length > 2) return false;
  if (at > from && compassWords.has(folded.slice(at - 1, at + 1))) return true;
  const next = folded.charAt(at + key.length);
  return next === '路' || next === '街' || folded.startsWith('大道', at + key.length);
}

function keyAt(index: NameIndex, folded: string, at: number, limits: Span): string | null {
  const bucket = index.han.get(hanMark(folded.charCodeAt(at), folded.charCodeAt(at + 1)));
  if (bucket === undefined) return null;
  for (const key of bucket) {
    if (at + key.length > limits.end || !folded.startsWith(key, at)) continue;
    if (!insideOtherWord(folded, at, key, limits.start)) return key;
  }
  return null;
}

function single(entry: RegistryEntry, start: number): Mention {
  const meaning: Meaning = { entry, strength: 'alias', letterCase: 'any' };
  return { start, end: start + 1, meanings: [meaning], level: null, afterSurname: false };
}

/**
 * Mentions in `text.slice(stretch.start, stretch.end)`. Provinces' one-character short names count only in runs (沪浙,
 * 京津冀) and in set phrases (援疆, 进藏).
 */
export function hanMentions(
  index: NameIndex,
  text: string,
  stretch: Span,
  entry: (id: string) => RegistryEntry | undefined,
): Mention[] {
  const folded = fold(text.slice(stretch.start, stretch.end));
  const limits = { start: 0, end: folded.length };
  const mentions: Mention[] = [];
  let at = 0;
  while (at < folded.length) {
    if (folded.charCodeAt(at) < 0x2e80) {
      at += 1;
      continue;
    }
    const key = keyAt(index, folded, at, limits);
    const passed = otherWordAt(folded, at);
    if (passed > 0 && passed >= (key?.length ?? 0)) {
      at += passed;
      continue;
    }
    if (key !== null) {
      const start = stretch.start + at;
      const meanings = index.hanMeanings.get(key) ?? [];
      mentions.push({ start, end: start + key.length, meanings, level: null, afterSurname: false });
      at += key.length;
      continue;
    }
    const ids = provinceRun(folded, at);
    const region = ids.length === 0 ? regionVerb(folded, at) : null;
    for (const [offset, id] of region === null ? ids.entries() : [[1, region] as const]) {
      const found = entry(id);
      if (found !== undefined) mentions.push(single(found, stretch.start + at + offset));
    }
    at += Math.max(1, region === null ? ids.length : 2);
  }
  return mentions;
}
