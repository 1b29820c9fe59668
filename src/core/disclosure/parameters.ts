import { parameterWrong } from './errors.ts';
import { CounterfoilError } from '../errors/errors.ts';

/**
 * How much is protected. These are configuration and are not published: whoever knows them narrows a withheld value down
 * (Giessing et al., Handbook on Statistical Disclosure Control, chapter 4).
 */
export interface DisclosureParameters {
  /** Counts above zero and below this are withheld. */
  readonly smallestCount: number;
  readonly areZerosSensitive: boolean;
  /** Shares and means are shown although nobody said of how many: then nobody can say whether they are small. */
  readonly isDenominatorNeedless: boolean;
  /** Rates over fewer cases are withheld. */
  readonly smallestDenominator: number;
  /** Magnitudes of fewer contributors are withheld. */
  readonly smallestContributors: number;
  /** p: a magnitude is withheld if the second largest contributor could tell the largest to within p percent. */
  readonly percent: number | null;
  /** (n, k): a magnitude is withheld if its n largest contributions are more than k percent of it. */
  readonly dominance: { readonly largest: number; readonly percent: number } | null;
  /** How wide the feasible interval of a withheld count is at least. */
  readonly protection: number;
  /** Lower ends of bands, ascending: [1, 10] shows a withheld 4 as "1 to 9". Empty: nothing is shown of a withheld count. */
  readonly bands: readonly number[];
}

/**
 * For public views down to villages: ten, as the Longitudinal Study of England and Wales asks of its outputs. The interval
 * is as wide, so that nobody can prove a withheld count to be small.
 */
export const publicParameters: DisclosureParameters = {
  smallestCount: 10,
  areZerosSensitive: false,
  isDenominatorNeedless: false,
  smallestDenominator: 20,
  smallestContributors: 3,
  percent: 10,
  dominance: null,
  protection: 10,
  bands: [],
};

/** For those who work with the ledger: three, the common floor of the handbook. */
export const insideParameters: DisclosureParameters = {
  ...publicParameters,
  isDenominatorNeedless: true,
  smallestCount: 3,
  smallestDenominator: 10,
  protection: 3,
};

/** Parameters that protect as much as each of these does. */
export function strictest(all: readonly [DisclosureParameters, ...DisclosureParameters[]]): DisclosureParameters {
  const [first] = all;
  const most = (of: (parameters: DisclosureParameters) => number): number => Math.max(...all.map(of));
  const percents = all.flatMap(({ percent }) => percent ?? []);
  return {
    ...first,
    smallestCount: most((one) => one.smallestCount),
    areZerosSensitive: all.some((one) => one.areZerosSensitive),
    isDenominatorNeedless: all.every((one) => one.isDenominatorNeedless),
    smallestDenominator: most((one) => one.smallestDenominator),
    smallestContributors: most((one) => one.smallestContributors),
    percent: percents.length === 0 ? null : Math.max(...percents),
    dominance: all.find(({ dominance }) => dominance !== null)?.dominance ?? null,
    protection: most((one) => one.protection),
  };
}

/** Throws DISCLOSURE_PARAMETER_WRONG where a parameter protects nothing or cannot be met. */
export function checkParameters(parameters: DisclosureParameters): void {
  const { percent, dominance, bands } = parameters;
  const whole = ['smallestCount', 'smallestDenominator', 'smallestContributors', 'protection'] as const;
  for (const name of whole) {
    const value = parameters[name];
    if (!Number.isSafeInteger(value) || value < 1 || value > mostCases) throw wrong(name, String(value));
  }
  if (percent !== null && !(percent > 0 && percent <= 100)) throw wrong('percent', String(percent));
  if (dominance !== null && !isDominance(dominance)) {
    throw wrong('dominance', `(${dominance.largest}, ${dominance.percent})`);
  }
  const ascends = bands.every((low, at) => Number.isSafeInteger(low) && low > (bands[at - 1] ?? -1));
  if (!ascends) throw wrong('bands', bands.join(', '));
}

const mostCases = 1_000_000;

function isDominance({ largest, percent }: { largest: number; percent: number }): boolean {
  return Number.isSafeInteger(largest) && largest >= 1 && percent > 0 && percent <= 100;
}

function wrong(name: string, value: string): CounterfoilError {
  return new CounterfoilError(parameterWrong, `The disclosure parameter ${name} cannot be ${value}.`);
}
