/** What a figure and its qualifier allow, as an interval. The defaults are a table, which an installation may replace. */
import { Big } from 'big.js';
import type { Qualifier } from '../../core/claims/claim.ts';

/** Shares of the figure, as decimal strings, and how zeros at the end of a figure are read. */
export interface IntervalRules {
  /** "nearly 120" starts at this share of 120 and stays below 120. */
  readonly nearlyFrom: string;
  /** "about 120" lies within this share of 120, both ways. */
  readonly aboutWithin: string;
  /** "more than 120" ends at the next round figure, but no higher than this share above 120. */
  readonly overAtMost: string;
  /** Whole figures below this, without a magnitude word, were counted: their zeros are digits, not rounding. */
  readonly countedBelow: number;
}

export const defaultIntervalRules: IntervalRules = {
  nearlyFrom: '0.95',
  aboutWithin: '0.05',
  overAtMost: '0.1',
  countedBelow: 100,
};

/** A figure as it is written: "18.819 billion" has digits "18.819" and magnitude 9. */
export interface WrittenFigure {
  readonly digits: string;
  /** Power of ten that the magnitude words add. */
  readonly magnitude: number;
  readonly qualifier: Exclude<Qualifier, 'range'>;
  /** "less than 120" leaves 120 itself out, "at most 120" does not. */
  readonly strict?: boolean;
}

export interface FigureInterval {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * Bounds that number, precision and qualifier allow . Zeros at the end of a whole
 * figure count as rounding, which is the wider reading: "120 billion" is 115 to 125 billion.
 */
export function qualifierInterval(figure: WrittenFigure, rules: IntervalRules = defaultIntervalRules): FigureInterval {
  const scale = powerOfTen(figure.magnitude);
  const value = new Big(figure.digits).times(scale);
  const size = value.abs();
  switch (figure.qualifier) {
    case 'exact': {
      const half = lastStatedUnit(figure, rules).times('0.5');
      return closed(value.minus(half), value.plus(half));
    }
    case 'about': {
      const room = size.times(rules.aboutWithin);
      return closed(value.minus(room), value.plus(room));
    }
    case 'nearly': {
      const from = value.minus(size.times(new Big(1).minus(rules.nearlyFrom)));
      return { low: from.toFixed(), high: value.toFixed(), lowOpen: false, highOpen: true };
    }
    case 'over': {
      const step = lastStatedUnit(figure, rules);
      const room = size.times(rules.overAtMost);
      const high = value.plus(room.lt(step) ? room : step);
      return { low: value.toFixed(), high: high.toFixed(), lowOpen: true, highOpen: false };
    }
    case 'at-least':
      return { low: value.toFixed(), high: null, lowOpen: figure.strict ?? false, highOpen: false };
    default:
      return { low: null, high: value.toFixed(), lowOpen: false, highOpen: figure.strict ?? false };
  }
}

function closed(low: Big, high: Big): FigureInterval {
  return { low: low.toFixed(), high: high.toFixed(), lowOpen: false, highOpen: false };
}

/** The worth of the last digit that states something: 0.0005 of "18.8195", ten billion of "120 billion". */
function lastStatedUnit(figure: WrittenFigure, rules: IntervalRules): Big {
  const point = figure.digits.indexOf('.');
  if (point >= 0) return powerOfTen(figure.magnitude - (figure.digits.length - point - 1));
  if (figure.magnitude === 0 && new Big(figure.digits).abs().lt(rules.countedBelow)) return new Big(1);
  let zeros = 0;
  while (zeros < figure.digits.length - 1 && figure.digits.at(-1 - zeros) === '0') zeros += 1;
  return powerOfTen(figure.magnitude + zeros);
}

function powerOfTen(exponent: number): Big {
  return new Big(`1e${exponent}`);
}
