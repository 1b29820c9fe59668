import type { ExactDecimal } from '../reckoning/exactDecimal.ts';
import { addDecimals, decimalOf, multiplyDecimals, scaledUp } from '../reckoning/exactDecimal.ts';
import type { Cell } from './cell.ts';
import type { DisclosureParameters } from './parameters.ts';

/** How far readers must be unable to rule out values below and above the true one, in units of 10^−scale. */
export interface Need {
  readonly down: bigint;
  readonly up: bigint;
  readonly sentence: string;
}

/** Why a cell would tell too much by itself, and how much room it needs; null where it tells nothing of anybody. */
export function sensitivity(cell: Cell, parameters: DisclosureParameters, scale: number): Need | null {
  if (cell.value === null) return null;
  return cell.kind === 'count'
    ? smallCount(cell.value, parameters, scale)
    : (fewContributors(cell, parameters, scale) ?? dominated(cell, parameters, scale));
}

function smallCount(value: string, parameters: DisclosureParameters, scale: number): Need | null {
  const count = Number(value);
  if (count >= parameters.smallestCount || (count === 0 && !parameters.areZerosSensitive)) return null;
  return roomOfCount(value, parameters, scale, 'The count is above zero and small.');
}

/** Room for a number that is not sensitive by its size: that of a count, or some percent of a magnitude. */
export function roomOf(cell: Cell, parameters: DisclosureParameters, scale: number, sentence: string): Need {
  if (cell.kind === 'count') return roomOfCount(cell.value ?? '0', parameters, scale, sentence);
  return around(cell.value, percentOf(cell.value, parameters, scale), scale, sentence);
}

/** The protection on both sides of a count, as far as there is room above zero; in whole cases, as readers know that it is one. */
function roomOfCount(value: string, { protection }: DisclosureParameters, scale: number, sentence: string): Need {
  const [count, width] = [scaledUp(decimalOf(value), scale), scaledUp(decimalOf(String(protection)), scale)];
  const half = scaledUp(decimalOf(String(Math.floor(protection / 2))), scale);
  const down = count < half ? count : half;
  return { down, up: width - down, sentence };
}

function fewContributors({ value, contributors }: Cell, parameters: DisclosureParameters, scale: number): Need | null {
  if (contributors === undefined || contributors === 0 || contributors >= parameters.smallestContributors) return null;
  return around(value, percentOf(value, parameters, scale), scale, 'Too few contributed to the sum.');
}

function percentOf(value: string | null, { percent }: DisclosureParameters, scale: number): bigint {
  return divided(multiplyDecimals(decimalOf(value ?? '0'), decimalOf(String(percent ?? 10))), hundred, scale);
}

/** The p-percent and the (n, k) rule with the room that each asks for (handbook, 4.2.2 and 4.3.3). */
function dominated(cell: Cell, parameters: DisclosureParameters, scale: number): Need | null {
  const total = decimalOf(cell.value ?? '0');
  const largest = (cell.largest ?? []).map(decimalOf);
  const [first, second] = [largest[0] ?? zero, largest[1] ?? zero];
  const { percent, dominance } = parameters;
  if (percent !== null) {
    const rest = addDecimals(total, negated(addDecimals(first, second)));
    const missing = addDecimals(multiplyDecimals(first, decimalOf(String(percent))), negated(times(rest, 100)));
    if (missing.units > 0n) {
      const room = divided(missing, hundred, scale);
      return around(cell.value, room, scale, 'The largest contribution could be told from the sum.');
    }
  }
  if (dominance !== null) {
    const top = largest.slice(0, dominance.largest).reduce(addDecimals, zero);
    const share = decimalOf(String(dominance.percent));
    const excess = addDecimals(times(top, 100), negated(multiplyDecimals(total, share)));
    if (excess.units > 0n) {
      return around(
        cell.value,
        divided(excess, share, scale),
        scale,
        'A few contributions make up nearly all of the sum.',
      );
    }
  }
  return null;
}

const zero: ExactDecimal = { units: 0n, decimals: 0 };

const hundred: ExactDecimal = { units: 100n, decimals: 0 };

function negated({ units, decimals }: ExactDecimal): ExactDecimal {
  return { units: -units, decimals };
}

function times(value: ExactDecimal, factor: number): ExactDecimal {
  return multiplyDecimals(value, { units: BigInt(factor), decimals: 0 });
}

/** a / b in units of 10^−scale, rounded up. */
function divided(a: ExactDecimal, b: ExactDecimal, scale: number): bigint {
  const below = b.units * 10n ** BigInt(a.decimals);
  return (a.units * 10n ** BigInt(scale + b.decimals) + below - 1n) / below;
}

function around(value: string | null, room: bigint, scale: number, sentence: string): Need {
  const units = scaledUp(decimalOf(value ?? '0'), scale);
  const up = room > 0n ? room : 1n;
  return { down: up < units ? up : units, up, sentence };
}
