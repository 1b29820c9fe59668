import { Big } from 'big.js';
import { decimalsOf, divide } from '../money/divide.ts';
import { minorUnits } from '../money/currencies.ts';
import type { Body, Money, Share } from './field.ts';
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
 * Divides a transaction by where it came from, provider, place and sector, in this order, each by the largest remainder:
 * parts are exact multiples of the currency's minor unit, or of the amount's own last digit where that is finer, and add
 * up to the amount. A draft that lacks amount, date, stage or side has none.
 */
export function allocationsOf(body: Body): Allocation[] {
  const money = moneyOf(body, 'amount');
  const [date, stage, side] = [textOf(body, 'date'), textOf(body, 'stage'), textOf(body, 'side')];
  const days = date === null ? null : dayInterval(date);
  if (money === null || days === null || stage === null || side === null) return [];
  const digits = unitDecimals(money);
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
    sharesKnown: splits.every(
      (field) => sharesOf(body, field).length === 0 || exactShares(sharesOf(body, field)) !== null,
    ),
    partOf: textOf(body, 'partOf'),
  };
  return origins(body, money.amount, digits).flatMap(({ amount, passedOn }) =>
    parts(amount, sharesOf(body, 'providers'), digits).flatMap((provider) =>
      parts(provider.amount, sharesOf(body, 'recipients'), digits).flatMap((place) =>
        parts(place.amount, sharesOf(body, 'sectors'), digits).map((sector) => ({
          ...same,
          providerId: provider.id ?? '',
          placeId: place.id ?? '',
          sector: sector.id,
          amount: sector.amount,
          passedOn,
        })),
      ),
    ),
  );
}

const splits = ['providers', 'recipients', 'sectors'] as const;

/** Decimals of the smallest unit that parts are counted in. */
function unitDecimals({ amount, currency }: Money): number {
  return Math.max(minorUnits(currency) ?? 2, decimalsOf(amount));
}

/** Null is the id where nobody is named, the empty one where several share in unknown parts. */
function parts(amount: string, shares: readonly Share[], digits: number): { id: string | null; amount: string }[] {
  if (shares.length === 0) return [{ id: null, amount }];
  const known = exactShares(shares);
  if (known === null) return [{ id: '', amount }];
  const amounts = divide(
    amount,
    known.map(({ percent }) => percent),
    digits,
  );
  return known.map(({ id }, index) => ({ id, amount: amounts[index] ?? '0' }));
}

/**
 * What came out of other transactions of the ledger, and the rest. All of it did where a source is named without its
 * percentage.
 */
function origins(body: Body, amount: string, digits: number): { amount: string; passedOn: boolean }[] {
  const sources = rowsOf(body, 'passedOnFrom');
  if (sources.length === 0) return [{ amount, passedOn: false }];
  const percents = sources.map((source) => textOf(source, 'percent')).filter((percent) => percent !== null);
  const sum = sumOf(percents);
  if (percents.length < sources.length || sum.gte(100)) return [{ amount, passedOn: true }];
  const [passedOn = amount, rest = '0'] = divide(amount, [sum.toFixed(), new Big(100).minus(sum).toFixed()], digits);
  return [
    { amount: passedOn, passedOn: true },
    { amount: rest, passedOn: false },
  ].filter(({ amount: part }) => !new Big(part).eq(0));
}
