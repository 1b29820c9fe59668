/**
 * Turns the figure of a note ("nearly 120bn CNY", "1935 project", "0.3..0.6 %", "-") into value and bounds, by the
 * rules that sample/README.md states. Exact decimals throughout.
 */
import { Big } from 'big.js';
import { qualifiers, type Qualifier } from '../../src/core/claims/claim.ts';

export interface Figure {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
  readonly qualifier: Qualifier | null;
  readonly unit: string | null;
}

const scales: Readonly<Record<string, string>> = {
  '': '1',
  k: '1e3',
  m: '1e6',
  bn: '1e9',
  tn: '1e12',
  wan: '1e4',
  yi: '1e8',
};
const none: Figure = { value: null, low: null, high: null, qualifier: null, unit: null };

/** Reads a figure. Throws when it is not in the form above. */
export function readFigure(source: string): Figure {
  if (source === '-') return none;
  const [first = '', ...others] = source.split(' ');
  const named = qualifiers.find((qualifier) => qualifier === first);
  const words = named ? others : [first, ...others];
  const unit = words.slice(1).join(' ') || null;
  const [low = '', high] = (words[0] ?? '').split('..');
  if (high !== undefined) {
    return {
      value: null,
      low: plain(readNumber(low).value),
      high: plain(readNumber(high).value),
      qualifier: 'range',
      unit,
    };
  }
  return { ...bounds(readNumber(low), named ?? 'exact', isCount(unit)), unit };
}

interface Stated {
  readonly value: Big;
  /** Worth of the last digit that is stated: 0.001 billion in "18.819 billion", 10 billion in "120 billion". */
  readonly step: Big;
}

function readNumber(source: string): Stated {
  const [, digits, scaleName] = /^(\d+(?:\.\d+)?)(k|m|bn|tn|wan|yi|)$/.exec(source) ?? [];
  if (digits === undefined || scaleName === undefined) throw new Error(`not a figure: "${source}"`);
  const scale = new Big(scales[scaleName] ?? '1');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  return { value: scale.times(digits), step: scale.times(new Big(10).pow(zeros - decimals)) };
}

function bounds({ value, step }: Stated, qualifier: Qualifier, count: boolean): Omit<Figure, 'unit'> {
  const stated = { value: plain(value), qualifier };
  if (qualifier === 'nearly') return { ...stated, low: plain(value.times('0.95')), high: plain(value), highOpen: true };
  if (qualifier === 'over') {
    const next = value.plus(step);
    const tenth = value.times('1.1');
    return { ...stated, low: plain(value), lowOpen: true, high: plain(next.lt(tenth) ? next : tenth) };
  }
  if (qualifier === 'about') return { ...stated, low: plain(value.times('0.95')), high: plain(value.times('1.05')) };
  if (qualifier === 'at-least') return { ...stated, low: plain(value), high: null };
  if (qualifier === 'at-most') return { ...stated, low: null, high: plain(value) };
  const half = count && (value.lt(1000) || step.lte(1)) ? new Big(0) : step.times('0.5');
  return { ...stated, low: plain(value.minus(half)), high: plain(value.plus(half)) };
}

function isCount(unit: string | null): boolean {
  return unit !== null && !/^[A-Z]{3}$/.test(unit) && !/^(%|percentage point)$/.test(unit);
}

function plain(value: Big): string {
  return value.toFixed();
}
