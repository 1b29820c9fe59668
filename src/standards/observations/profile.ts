/** How the tables of one sender are to be read, kept as data beside them. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import { profileWrong } from './errors.ts';

export interface ObservationProfile {
  /** Rows above the header, and how many rows the header has; null where they are found. */
  readonly skipRows: number | null;
  readonly headerRows: number | null;
  /** Names of columns, as the header has them; null where they are found. */
  readonly place: string | null;
  readonly indicator: string | null;
  /** With both, each row is one value; without, each column with a period in its name is. */
  readonly period: string | null;
  readonly value: string | null;
  readonly source: string | null;
  /** The indicator of all values of the file. */
  readonly fixedIndicator: string | null;
  readonly decimal: '.' | ',';
  /** What else says in a cell that nothing is known. */
  readonly unknown: readonly string[];
  /** Columns that say which part of a whole a value is of: they become part of the indicator's code. */
  readonly parts: readonly string[];
  /** Columns whose empty cells mean what stands above. */
  readonly fillDown: readonly string[];
}

export const plainProfile: ObservationProfile = {
  skipRows: null,
  headerRows: null,
  place: null,
  indicator: null,
  period: null,
  value: null,
  source: null,
  fixedIndicator: null,
  decimal: '.',
  unknown: [],
  parts: [],
  fillDown: [],
};

const format = 'counterfoil-observation-profile/1';

type Check = (value: unknown) => boolean;

/** The head of a table is looked for among its first rows. */
const mostSkipped = 30;

const isCount: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostSkipped;
const isName: Check = (value) => typeof value === 'string' && value !== '' && value.length <= 200;
const isNames: Check = (value) => Array.isArray(value) && value.length <= 100 && value.every(isName);

const memberChecks: Readonly<Record<keyof ObservationProfile, Check>> = {
  skipRows: isCount,
  headerRows: (value) => value === 1 || value === 2,
  place: isName,
  indicator: isName,
  period: isName,
  value: isName,
  source: isName,
  fixedIndicator: isName,
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
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format) {
    throw new CounterfoilError(profileWrong, `The profile lacks "format": "${format}".`);
  }
  for (const [name, member] of Object.entries(value)) {
    const check = checks.get(name);
    if (name === 'format' || check?.(member) === true) continue;
    const message = `The profile's member "${name.slice(0, 60)}" is ${check === undefined ? 'not known' : 'not what it may be'}.`;
    throw new CounterfoilError(profileWrong, message);
  }
  const { format: _format, ...given } = value;
  const profile: ObservationProfile = { ...plainProfile, ...given };
  if ((profile.period === null) !== (profile.value === null)) {
    throw new CounterfoilError(profileWrong, 'The profile names one of period and value without the other.');
  }
  return profile;
}
