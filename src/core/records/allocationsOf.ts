import { Big } from 'big.js';
import { decimalsOf, divide } from '../money/divide.ts';
import { minorUnits } from '../money/currencies.ts';
import type { Body } from './field.ts';
import { dayInterval } from './partialDate.ts';
import { exactShares, sumOf } from './shares.ts';
import { moneyOf, rowsOf, sharesOf, textOf } from './values.ts';

/** One provider × place × sector of a transaction, with its exact part of the amount. */
export interface Allocation {
  readonly programmeId: string | null;
  readonly stage: string;
  readonly side: string;
  readonly dateFrom: string;
  readonly dateTo: string;
  /** Empty where several providers share in unknown parts; likewise `placeId` and `sector`. */
  readonly providerId: string;
  readonly receiverId: string | null;
  readonly placeId: string;
  /** Null where no sector was named. */
  readonly sector: string | null;
  readonly currency: string;
  readonly priceYear: number | null;
  readonly amount: string;
  /** False where any of the three parts is not known. */
  readonly sharesKnown: boolean;
  readonly partOf: string | null;
  /** This part of the amount came out of other transactions of the ledger. */
  readonly passedOn: boolean;
}

/**
 * Divides a transaction by provider, place, sector and whether it was passed on, in this order, each by the largest remainder:
 * parts are exact multiples of the currency's minor unit, or of the amount's own last digit where that is finer, and add
 * up to the amount. A draft that lacks amount, date, stage or side has none.
 */
export function allocationsOf(body: Body): Allocation[] {
  const money = moneyOf(body, 'amount');
  const [date, stage, side] = [textOf(body, 'date'), textOf(body, 'stage'), textOf(body, 'side')];
  const days = date === null ? null : dayInterval(date);
  if (money === null || days === null || stage === null || side === null) return [];
  const [providers, places, sectors] = [split(body, 'providers'), split(body, 'recipients'), split(body, 'sectors')];
  const origins = passedOnSplit(body);
  const priceYear = textOf(body, 'priceYear');
  const same = {
    programmeId: textOf(body, 'programme'),
    stage,
    side,
    dateFrom: days.from,
    dateTo: days.to,
    receiverId: textOf(body, 'receiver'),
    currency: money.currency,
    priceYear: priceYear === null ? null : Number(priceYear),
    sharesKnown: providers.known && places.known && sectors.known,
    partOf: textOf(body, 'partOf'),
  };
  const digits = Math.max(minorUnits(money.currency) ?? 2, decimalsOf(money.amount));
  const rows: Allocation[] = [];
  for (const [providerId, ofProvider] of parts(money.amount, providers, digits)) {
    for (const [placeId, ofPlace] of parts(ofProvider, places, digits)) {
      for (const [sector, ofSector] of parts(ofPlace, sectors, digits)) {
        for (const [origin, amount] of parts(ofSector, origins, digits)) {
          const target = { providerId: providerId ?? '', placeId: placeId ?? '', sector };
          rows.push({ ...same, ...target, amount, passedOn: origin === passedOn });
        }
      }
    }
  }
  return rows;
}

interface Split {
  readonly known: boolean;
  /** Null is the id where nobody is named, the empty one where several share in unknown parts. */
  readonly ids: readonly (string | null)[];
  readonly weights: readonly string[];
}

function split(body: Body, field: 'providers' | 'recipients' | 'sectors'): Split {
  const shares = sharesOf(body, field);
  if (shares.length === 0) return { known: true, ids: [null], weights: [] };
  const known = exactShares(shares);
  if (known === null) return { known: false, ids: [''], weights: [] };
  return { known: true, ids: known.map(({ id }) => id), weights: known.map(({ percent }) => percent) };
}

const passedOn = 'passed on';

/**
 * What came out of other transactions of the ledger, and the rest. All of it did where a source is named without its
 * percentage.
 */
function passedOnSplit(body: Body): Split {
  const sources = rowsOf(body, 'passedOnFrom');
  if (sources.length === 0) return { known: true, ids: [null], weights: [] };
  const percents = sources.map((source) => textOf(source, 'percent')).filter((percent) => percent !== null);
  const sum = sumOf(percents);
  if (percents.length < sources.length || sum.gte(100)) return { known: true, ids: [passedOn], weights: [] };
  return { known: true, ids: [passedOn, null], weights: [sum.toFixed(), new Big(100).minus(sum).toFixed()] };
}

function parts(
  amount: string,
  { ids, weights }: Split,
  digits: number,
): (readonly [id: string | null, amount: string])[] {
  if (ids.length === 1) return [[ids[0] ?? null, amount]];
  return divide(amount, weights, digits).map((part, index) => [ids[index] ?? null, part]);
}
