/** How the tables of one sender are to be read, kept as data beside them. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { parsePeriod } from '../../core/monitoring/period.ts';
import { profileWrong } from './errors.ts';

export interface ObservationProfile {
  /** Rows above the header, and how many rows the header has; null where they are found. */
  /** The sheet of a workbook; the first that can be read where it is null. */
  readonly sheet: string | null;
  readonly skipRows: number | null;
  readonly headerRows: number | null;
  /** Names of columns, as the header has them; null where they are found. */
  readonly place: string | null;
  readonly indicator: string | null;
  /** Where each row has its period: a column, or one of years and one of months; null where headers of values have it. */
  readonly period: string | readonly string[] | null;
  /** The column of values where each row is one; or columns of values named for their indicators. */
  readonly value: string | null;
  readonly values: readonly string[];
  readonly source: string | null;
  /** The indicator of all values of the file. */
  readonly fixedIndicator: string | null;
  /** The period of all values of the file. */
  readonly fixedPeriod: string | null;
  /** Null where the figures show it. */
  readonly decimal: '.' | ',' | null;
  /** Figures are multiplied by ten to this power; null where nobody has said it. */
  readonly power: number | null;
  /** What else says in a cell that nothing is known. */
  readonly unknown: readonly string[];
  /** Columns that say which part of a whole a value is of: they become part of the indicator's code. */
  readonly parts: readonly string[];
  /** Columns whose empty cells mean what stands above. */
  readonly fillDown: readonly string[];
}

export const plainProfile: ObservationProfile = {
  sheet: null,
  skipRows: null,
  headerRows: null,
  place: null,
  indicator: null,
  period: null,
  value: null,
  values: [],
  source: null,
  fixedIndicator: null,
  fixedPeriod: null,
  decimal: null,
  power: null,
  unknown: [],
  parts: [],
  fillDown: [],
};

export const profileFormat = 'counterfoil-observation-profile/1';

type Check = (value: unknown) => boolean;

/** The head of a table is looked for among its first rows. */
const mostSkipped = 30;

const isCount: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostSkipped;
const isName: Check = (value) => typeof value === 'string' && value !== '' && value.length <= 200;
const isNames: Check = (value) => Array.isArray(value) && value.length <= 100 && value.every(isName);

const memberChecks: Readonly<Record<keyof ObservationProfile, Check>> = {
  sheet: isName,
  skipRows: isCount,
  headerRows: (value) => value === 1 || value === 2 || value === 3,
  place: isName,
  indicator: isName,
  period: (value) => isName(value) || (isNames(value) && Array.isArray(value) && value.length > 0 && value.length <= 2),
  value: isName,
  values: isNames,
  source: isName,
  fixedIndicator: isName,
  fixedPeriod: (value) => typeof value === 'string' && parsePeriod(value) !== null,
  power: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 12,
  decimal: (value) => value === '.' || value === ',',
  unknown: isNames,
  parts: isNames,
  fillDown: isNames,
};
const checks: ReadonlyMap<string, Check> = new Map(Object.entries(memberChecks));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CounterfoilError(profileWrong, 'The profile is no JSON.', { cause });
  }
}

/** Throws `OBSERVATION_PROFILE_WRONG` naming the member. Members that nobody knows are refused: they are misspelt. */
export function readProfile(text: string): ObservationProfile {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== profileFormat) {
    throw new CounterfoilError(profileWrong, `The profile lacks "format": "${profileFormat}".`);
  }
  for (const [name, member] of Object.entries(value)) {
    const check = checks.get(name);
    if (name === 'format' || check?.(member) === true) continue;
    const message = `The profile's member "${name.slice(0, 60)}" is ${check === undefined ? 'not known' : 'not what it may be'}.`;
    throw new CounterfoilError(profileWrong, message);
  }
  const { format: _format, ...given } = value;
  return { ...plainProfile, ...given };
}
