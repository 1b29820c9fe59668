/** Two character tables that the core needs at run time without loading a dictionary. */
import { Converter } from 'opencc-js';
import type { placeReading } from './reading.ts';

const chunk = 100;

function lines(text: string): string {
  const parts: string[] = [];
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at += chunk) parts.push(`  '${characters.slice(at, at + chunk).join('')}'`);
  return parts.join(' +\n');
}

/** Traditional characters with exactly one simplified character, both one UTF-16 unit long, so offsets stay. */
export function traditionalTable(): string {
  const convert = Converter({ from: 't', to: 'cn' });
  let traditional = '';
  let simplified = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const other = convert(character);
    if (other.length === 1 && other !== character) {
      traditional += character;
      simplified += other;
    }
  }
  return `/** Made by scripts/registry from OpenCC (Apache-2.0): traditional characters and, at the same index, their simplified form. */
export const traditional =
${lines(traditional)};

export const simplified =
${lines(simplified)};
`;
}

/** Pinyin syllables with the characters of GB 2312 that are read so, without tones. */
export function syllableTable(reading: ReturnType<typeof placeReading>): string {
  const decoder = new TextDecoder('gb18030');
  const bySyllable = new Map<string, string>();
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (!/^[一-鿿]$/u.test(character)) continue;
      const syllable = reading(character).join('').replace('ü', 'u');
      if (/^[a-z]+$/u.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
    }
  }
  const rows = [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => `  '${syllable} ${characters}',`);
  return `/** Made by scripts/registry from pinyin-pro (MIT): each reading without tone, and the characters of GB 2312 read so. */
export const syllables: readonly string[] = [
${rows.join('\n')}
];
`;
}
