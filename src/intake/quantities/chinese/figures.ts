/** Value and bounds of a Chinese figure. */
import type { Qualifier } from '../../../core/claims/claim.ts';
import { movePoint, multiplyDecimals } from '../decimal.ts';
import { qualifierInterval, type FigureInterval } from '../qualifierInterval.ts';
import type { ChineseNumber } from './chineseNumber.ts';
import type { ChineseUnit } from './chineseUnits.ts';

export interface Figure {
  readonly number: ChineseNumber;
  readonly unit: ChineseUnit | null;
  readonly negative: boolean;
}

/** The figure with the bounds that its form and qualifier allow, in the unit's own worth. */
export function figures(
  { number, unit, negative }: Figure,
  qualifier: Exclude<Qualifier, 'range'>,
  strict: boolean,
): FigureInterval & { value: string | null; qualifier: Qualifier } {
  const worth = (value: string): string => (unit?.worth ? multiplyDecimals(value, unit.worth) : value);
  const sign = negative ? '-' : '';
  if (number.upper !== null)
    return {
      value: null,
      low: worth(number.value),
      high: worth(number.upper),
      lowOpen: false,
      highOpen: false,
      qualifier: 'range',
    };
  if (number.form === 'vague')
    return {
      value: null,
      low: worth(movePoint(number.digits, number.magnitude)),
      high: null,
      lowOpen: false,
      highOpen: false,
      qualifier: 'at-least',
    };
  const interval = qualifierInterval({
    digits: sign + worth(number.digits),
    magnitude: number.magnitude,
    qualifier,
    strict,
  });
  return { value: worth(sign + number.value), ...interval, qualifier };
}
