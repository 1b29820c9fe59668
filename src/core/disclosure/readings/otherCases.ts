import type { Indicator } from '../../monitoring/indicator.ts';
import type { ReadingsByKey, Withheld } from './reading.ts';
import { formOf, keyOfReading } from './reading.ts';
import { casesOf, countedCell } from './readingCells.ts';

/** How many people some indicators say there are in a place, and whether readers are told. */
export interface OtherCases {
  readonly place: string;
  readonly cases: number;
  readonly isTold: boolean;
  /** As many are told to be counted among them. */
  readonly atLeast: number;
}

/** What readings tell of how many people there are, for indicators that have nothing else to do with them. */
export function otherCasesOf(
  indicators: ReadonlyMap<string, Indicator>,
  readings: ReadingsByKey,
  withheld: ReadonlyMap<string, Withheld>,
): OtherCases[] {
  return [...readings.values()].flatMap((reading) => {
    const indicator = indicators.get(reading.indicator);
    const cases = casesOf(reading);
    const { how, of = [] } = indicator?.reckonedFrom ?? {};
    // A ratio of two others rests on what one of these counts, not on people.
    if (indicator === undefined || cases === null || (how === 'ratio' && of.length === 2)) return [];
    const isTold = (key: string): boolean => withheld.get(key)?.value !== true;
    const above = how === 'ratio' ? { indicator: of[0]?.indicator ?? '', place: reading.place } : null;
    const count = above === null ? undefined : readings.get(keyOfReading(above));
    const atLeast = [
      formOf(indicator) === 'share' && isTold(keyOfReading(reading))
        ? Number(countedCell(reading, indicator).value)
        : 0,
      count !== undefined && isTold(keyOfReading(count)) ? Math.round(count.value) : 0,
    ];
    const areTold = withheld.get(keyOfReading(reading))?.denominator !== true;
    return [{ place: reading.place, cases, isTold: areTold, atLeast: Math.min(cases, Math.max(...atLeast)) }];
  });
}
