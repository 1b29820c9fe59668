/** Figures, days and intervals, in English. */
import type { Qualifier } from '../../../core/claims/claim.ts';
import { monthNames } from '../../../core/claims/periodText.ts';
import { qualifierWords } from '../../../core/claims/qualifierWords.ts';
import { currencyNames } from '../../../core/money/currencyNames.ts';
import type { Lookup } from '../lookup.ts';

const units: Lookup = {
  ...Object.fromEntries(Object.entries(currencyNames.en).map(([code, name]) => [code, ` ${name}`])),
  'percentage point': ' percentage points',
  'basis point': ' basis points',
};

const measures: Lookup = {};

/** What a figure's title is made of; all of it is in the reader's words already. */
export interface TitleParts {
  readonly measure: string;
  readonly isTarget: boolean;
  readonly donors: string;
  readonly recipients: string;
  readonly places: string;
  readonly sectors: string;
  readonly period: string | null;
}

export const numbersEn = {
  units,
  perUnits: {} as Lookup,
  /** Kinds of sets that names count out, after their number. */
  sets: {} as Lookup,
  /** Null where the title that comes with the figure is in this language already. */
  figureTitle: null as ((parts: TitleParts) => string) | null,
  measures,
  qualified: (qualifier: Qualifier, amount: string): string => qualifierWords[qualifier] + amount,
  between: (low: string, high: string): string => `${low} to ${high}`,
  per: (amount: string, unit: string): string => `${amount} per ${unit}`,
  changed: (way: 'up' | 'down', amount: string): string => `${way} ${amount}`,
  noFigure: 'no figure stated',
  above: (amount: string): string => `more than ${amount}`,
  below: (amount: string): string => `less than ${amount}`,
  from: (amount: string): string => `${amount} or more`,
  upTo: (amount: string): string => `${amount} or less`,
  boundsJoin: ', ',
  unbounded: 'no bounds stated',
  notReported: 'not reported',
  notStated: 'not stated',
  unknown: 'unknown',
  noneKnown: 'none known',
  year: (year: number): string => String(year),
  month: (year: number, month: number): string => `${monthNames[month - 1] ?? month} ${year}`,
  day: (year: number, month: number, day: number): string => `${day} ${monthNames[month - 1] ?? month} ${year}`,
  since: (start: string): string => `since ${start}`,
  until: (end: string): string => `until ${end}`,
  fromTo: (start: string, end: string): string => `${start} to ${end}`,
};
