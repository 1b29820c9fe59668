/**
 * Turns the figure of a note ("nearly 120bn CNY", "1935 project", "0.3..0.6 %", "-") into value and bounds. The bounds
 * follow the same rule as those of figures read by machine, so that both can be compared. Exact decimals throughout.
 */
import { Big } from 'big.js';
import { qualifiers, type Claim } from '../../src/core/claims/claim.ts';
import { qualifierInterval } from '../../src/intake/quantities/qualifierInterval.ts';

export type Figure = Pick<Claim, 'value' | 'low' | 'high' | 'lowOpen' | 'highOpen' | 'qualifier' | 'unit'>;

/** Powers of ten by the magnitude words of the notes; wan and yi are 万 and 亿. */
const magnitudes = new Map([
  ['', 0],
  ['k', 3],
  ['wan', 4],
  ['m', 6],
  ['yi', 8],
  ['bn', 9],
  ['tn', 12],
]);

/** Reads a figure. Throws when it is not in the form above. */
export function readFigure(source: string): Figure {
  if (source === '-') return { value: null, low: null, high: null, qualifier: null, unit: null };
  const [first = '', ...others] = source.split(' ');
  const named = qualifiers.find((qualifier) => qualifier === first);
  const [number = '', ...unitWords] = named ? others : [first, ...others];
  const unit = unitWords.join(' ') || null;
  const [low = '', high] = number.split('..');
  if (high !== undefined) {
    return { value: null, low: plain(readNumber(low)), high: plain(readNumber(high)), qualifier: 'range', unit };
  }
  if (named === 'range') throw new Error(`a range has two ends: "${source}"`);
  const qualifier = named ?? 'exact';
  const written = readNumber(low);
  return { value: plain(written), qualifier, unit, ...qualifierInterval({ ...written, qualifier }) };
}

function readNumber(source: string): { digits: string; magnitude: number } {
  const [, digits, word = ''] = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(source) ?? [];
  const magnitude = magnitudes.get(word);
  if (digits === undefined || magnitude === undefined) throw new Error(`not a figure: "${source}"`);
  return { digits, magnitude };
}

function plain({ digits, magnitude }: { digits: string; magnitude: number }): string {
  return new Big(`${digits}e${magnitude}`).toFixed();
}
