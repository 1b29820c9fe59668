/** What is measured of places. */
import type { PeriodKind } from './period.ts';

/** Words in one or more languages, by language tag. English and Chinese are what the program itself speaks. */
export type Words = Readonly<Record<string, string>>;

/**
 * What becomes of values when places merge: `sum` adds them (counts, amounts), `mean` weighs them by their denominators
 * (proportions, rates), `none` begins anew (ranks, scores).
 */
export type Combination = 'sum' | 'mean' | 'none';

/** What an indicator is reckoned from: whoever knows the others can tell it, so all of them are withheld together. */
export interface ReckonedFrom {
  /** `sum`: of the others, each so many times; `ratio`: the first by the second, or by its cases; `rest`: all but those of the other. */
  readonly how: 'sum' | 'ratio' | 'rest';
  /** A weight is a fraction as it is written: "1/6", "0.25". */
  readonly of: readonly { readonly indicator: string; readonly weight: string }[];
}

export interface Indicator {
  readonly id: string;
  readonly title: Words;
  /** In which direction things get worse. */
  readonly worse: 'higher' | 'lower';
  /** As it is written behind a value, in English: "%", "CNY", "children". No plural is made of it. */
  readonly unit: string;
  /** The same in Chinese: "名"; null where it is written like the English one, as "%" is. */
  readonly localUnit: string | null;
  readonly period: PeriodKind;
  /** Days after the end of a period by which its value is expected. */
  readonly lagDays: number;
  /** A value that rests on fewer cases than this is too uncertain to be tested; 0 where none are counted. */
  readonly minDenominator: number;
  /** What a whole is in the unit: 100 for percentages, 1 for shares; null where the indicator is no proportion. */
  readonly whole: number | null;
  /** Values outside of these are refused; null where nothing limits them. */
  readonly least: number | null;
  readonly most: number | null;
  readonly combine: Combination;
  /** First periods of a new definition, as "2021": what lies before is not compared with what comes after. */
  readonly redefined: readonly string[];
  /** Who defines and publishes it. */
  readonly source: string;
  readonly reckonedFrom?: ReckonedFrom | undefined;
}
