/** What was counted of one indicator, as another one says it. */
import type { Indicator } from '../../monitoring/indicator.ts';
import type { Cell } from '../cell.ts';
import type { PlaceReading } from './reading.ts';
import { cellIds, countedCell, decimal } from './readingCells.ts';

/** Another indicator that says how many were counted of one: as the upper or the lower part of a ratio, or as the rest. */
export interface Teller {
  readonly other: Indicator;
  readonly as: 'above' | 'below' | 'count' | 'rest';
}

export function derivedCell(
  indicator: Indicator,
  { reading, other, as, cases }: Teller & { readonly reading: PlaceReading; readonly cases: number },
): Omit<Cell, 'isOffered'> {
  const { place, value } = reading;
  if (as === 'below') return countsCell({ indicator: indicator.id, place }, cases);
  const counted = Number(countedCell(reading, other).value);
  if (as === 'rest') return countsCell({ indicator: indicator.id, place }, cases - counted);
  if (as === 'count') return countsCell({ indicator: indicator.id, place }, counted);
  const text = decimal((value / (other.whole ?? 1)) * cases);
  return {
    id: cellIds.counted({ indicator: indicator.id, place }, text),
    kind: 'magnitude',
    value: text,
    contributors: cases,
  };
}

/** So many people. */
export function countsCell(of: Pick<PlaceReading, 'indicator' | 'place'>, count: number): Omit<Cell, 'isOffered'> {
  const value = String(Math.max(0, Math.round(count)));
  return { id: cellIds.counted(of, value), kind: 'count', value };
}
