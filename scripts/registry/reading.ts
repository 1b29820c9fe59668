/** Pinyin of place names: a general dictionary, put right by a table of readings that place names keep for themselves. */
import { customPinyin, pinyin } from 'pinyin-pro';

/** A function that reads a Chinese name into syllables without tones, ü kept. */
export function placeReading(overrides: readonly string[][]): (name: string) => string[] {
  customPinyin(Object.fromEntries(overrides.map(([word, reading]) => [word ?? '', reading ?? ''])));
  return (name) => pinyin(name, { toneType: 'none', type: 'array', surname: 'off' });
}
