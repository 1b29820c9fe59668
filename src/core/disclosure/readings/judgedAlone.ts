import type { Indicator } from '../../monitoring/indicator.ts';
import type { DisclosureParameters } from '../parameters.ts';
import type { PlaceReading, Withheld } from './reading.ts';
import { formOf } from './reading.ts';

const both: Withheld = { value: true, denominator: true };
const neither: Withheld = { value: false, denominator: false };

/**
 * What a reading tells by itself, nothing else known: for those inside, as long as nothing of it is published, and for
 * readings that no sum holds.
 */
export function judgedAlone(
  { value, denominator }: Pick<PlaceReading, 'value' | 'denominator'>,
  indicator: Indicator,
  isLarge: boolean,
  parameters: DisclosureParameters,
): Withheld {
  const form = formOf(indicator);
  const isSmall = (count: number): boolean =>
    count < parameters.smallestCount && (count > 0 || (count === 0 && parameters.areZerosSensitive));
  if (denominator === null) {
    if (form === 'share' || form === 'mean') return isLarge || parameters.isDenominatorNeedless ? neither : both;
    return { value: form === 'count' && Number.isInteger(value) && isSmall(value), denominator: false };
  }
  if (denominator < parameters.smallestDenominator) {
    return { value: true, denominator: denominator > 0 && denominator < parameters.smallestCount };
  }
  if (form === 'mean' || form === 'score') return neither;
  const counted = form === 'count' ? value : Math.round((value / (indicator.whole ?? 1)) * denominator);
  const counts = form === 'share' ? [counted, denominator - counted] : [counted];
  return { value: counts.some(isSmall), denominator: false };
}
