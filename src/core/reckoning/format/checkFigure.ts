import { CounterfoilError } from '../../errors/errors.ts';
import type { Bounds, Statement } from '../statement.ts';
import type { ExactDecimal } from '../exactDecimal.ts';
import { compareDecimals, decimalText, parseDecimal } from '../exactDecimal.ts';
import { belowZero, figureMissing, lowAboveHigh, numberTooLarge, numberUnreadable, tooManyDigits } from '../errors.ts';
import { shown } from './fields.ts';

const tooLarge: ExactDecimal = { units: 10n ** 30n, decimals: 0 };
const mostDecimals = 15;
/** Ratios become coefficients of rows, which are whole numbers below 2^53. */
const largestRatioUnits = 10n ** 15n;
/** Longer texts are no figures of any report, and would only cost time. */
const mostLetters = 200;

export interface Figure extends Bounds {
  readonly kind: Statement['kind'];
}

/** The bounds in plain decimals. Throws when no sum that is at least 0 can lie between them. */
export function checkFigure({ kind, low, high, lowOpen, highOpen }: Figure): Bounds {
  if (low === null && high === null)
    throw new CounterfoilError(figureMissing, 'There is neither a low nor a high bound.');
  const [least, most] = [readBound(kind, low), readBound(kind, high)];
  if (least !== null && most !== null) {
    const order = compareDecimals(least, most);
    if (order > 0) {
      throw new CounterfoilError(lowAboveHigh, `The low bound ${shown(low)} lies above the high bound ${shown(high)}.`);
    }
    if (order === 0 && (lowOpen || highOpen)) {
      throw new CounterfoilError(lowAboveHigh, `Both bounds are ${shown(low)}, and one of them is excluded.`);
    }
  }
  if (most !== null && isBelowZero(kind, most, highOpen)) {
    throw new CounterfoilError(belowZero, `The high bound ${shown(high)} leaves no sum that is zero or more.`);
  }
  return { low: least && decimalText(least), high: most && decimalText(most), lowOpen, highOpen };
}

function readBound(kind: Statement['kind'], text: string | null): ExactDecimal | null {
  if (text === null) return null;
  if (/^[+-]?Infinity$/.test(text)) throw new CounterfoilError(numberTooLarge, `${shown(text)} is too large.`);
  if (text.length > mostLetters) throw new CounterfoilError(tooManyDigits, `${shown(text)} has too many digits.`);
  const decimal = parseDecimal(text);
  if (decimal === null) throw new CounterfoilError(numberUnreadable, `${shown(text)} is no number.`);
  const size = { ...decimal, units: decimal.units < 0n ? -decimal.units : decimal.units };
  if (decimal.decimals > mostDecimals) throw new CounterfoilError(tooManyDigits, `${shown(text)} has too many digits.`);
  if (compareDecimals(size, tooLarge) >= 0) throw new CounterfoilError(numberTooLarge, `${shown(text)} is too large.`);
  const isRatio = kind !== 'sum' && kind !== 'difference';
  if (isRatio && size.units >= largestRatioUnits) {
    throw new CounterfoilError(tooManyDigits, `The ratio ${shown(text)} has too many digits.`);
  }
  return decimal;
}

/** Differences may be negative; growth is measured from −1. */
function isBelowZero(kind: Statement['kind'], most: ExactDecimal, isOpen: boolean): boolean {
  if (kind === 'difference') return false;
  const order = compareDecimals(most, { units: kind === 'growth' ? -1n : 0n, decimals: 0 });
  return order < 0 || (order === 0 && isOpen);
}
