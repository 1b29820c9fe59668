import type { Indicator } from '../../monitoring/indicator.ts';
import type { PlaceReading } from './reading.ts';
import { formOf } from './reading.ts';
import { casesOf } from './readingCells.ts';

interface Read {
  readonly reading: PlaceReading;
  readonly indicator: Indicator;
}

/**
 * Whether a ratio that stands on its own cases has what another reading counted above them, as closely as the two are written. It
 * has not where one of the two was revised and the other was not: then it tells a number of its own. Of a reading that is
 * not there, nothing contradicts it.
 */
export function isRatioOf(
  ratio: Read,
  above: { readonly reading: PlaceReading | undefined; readonly indicator: Indicator },
): boolean {
  if (above.reading === undefined) return true;
  const [one, other] = [countedIn(ratio), countedIn({ ...above, reading: above.reading })];
  return other === null || one === null || Math.abs(one.counted - other.counted) <= one.off + other.off;
}

/** How much was counted, and how far rounding may have taken that off. Null where nobody said of how many. */
function countedIn({ reading, indicator }: Read): { readonly counted: number; readonly off: number } | null {
  const { value } = reading;
  const half = 10 ** -decimalsOf(value) / 2;
  if (formOf(indicator) === 'count') return { counted: value, off: half };
  const cases = casesOf(reading);
  if (cases === null) return null;
  const times = cases / (indicator.whole ?? 1);
  return { counted: value * times, off: half * times };
}

/** Digits that a double is written with behind the point. */
function decimalsOf(value: number): number {
  for (let digits = 0; digits < MOST_DECIMALS; digits += 1) if (Number(value.toFixed(digits)) === value) return digits;
  return MOST_DECIMALS;
}

const MOST_DECIMALS = 11;
