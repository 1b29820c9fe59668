/** Money in all its forms: shares, umbrellas and their items, corrections, money that is passed on. */
import type { Body } from '../model/model.ts';
import { latest, money } from '../model/model.ts';
import { giverIds, helpedIds, placeIds } from '../world.ts';
import type { Maker, Making } from './making.ts';
import { closing, day, earlier, isUmbrellaId, set, sharesOf, spoiledShares, unknownPlace } from './making.ts';

/** Amounts that divide evenly, that do not, and that are very large. */
function amountOf({ random }: Making): { amount: string; currency: string } {
  const currency = random.pick(['CNY', 'CNY', 'CNY', 'CNY', 'USD', 'JPY']);
  const whole = random.pick([random.whole(1, 90) * 10_000, random.whole(1, 9_999_999), 10_000_000_001]);
  const cents = currency === 'JPY' || random.chance(50) ? '' : `.${random.whole(1, 99)}`.replace(/0$/, '');
  return { amount: `${whole}${cents === '.' ? '' : cents}`, currency };
}

export const transaction: Maker = (making) => {
  const { random, isUmbrella } = making;
  const programme = earlier(making, 'programme');
  const stage = random.pick(['pledge', 'commitment', 'disbursement', 'disbursement', 'disbursement', 'expenditure']);
  const side = random.pick(['sent', 'sent', 'received']);
  const amount = amountOf(making);
  const alike = (body: Body): boolean =>
    body['programme'] === programme &&
    body['stage'] === stage &&
    body['side'] === side &&
    money(body)?.currency === amount.currency;
  const one = (ids: readonly string[]) => [{ id: random.pick(ids), percent: null }];
  const partOf =
    !isUmbrella && random.chance(25)
      ? earlier(making, 'transaction', (body, id) => isUmbrellaId(id) && alike(body))
      : null;
  const corrects = partOf === null && random.chance(10) ? earlier(making, 'transaction', alike) : null;
  const date = day(making).slice(0, random.pick([10, 10, 10, 7, 4]));
  const body = {
    programme,
    project: random.chance(10) ? earlier(making, 'project', (other) => other['programme'] === programme) : null,
    pairing: random.chance(10) ? earlier(making, 'pairing', (other) => other['programme'] === programme) : null,
    stage,
    side,
    date,
    amount: corrects ? { ...amount, amount: `-${amount.amount}` } : itemOf(making, partOf, amount),
    corrects,
    priceYear: null,
    providers: isUmbrella ? one(giverIds) : sharesOf(making, [...giverIds, 'X-1'], 3),
    receiver: random.chance(20) ? random.pick(['bureau', 'X-2', 'firm']) : null,
    recipients: isUmbrella ? one(helpedIds) : sharesOf(making, placeIds.slice(0, 8), 3),
    sectors: !isUmbrella && random.chance(20) ? sharesOf(making, ['education', 'health', 'water'], 2) : [],
    delivers: null,
    partOf,
    passedOnFrom: isUmbrella || partOf !== null || corrects !== null || random.chance(70) ? [] : passedOn(making),
    ...closing(making),
    // As sheets have them: a row may mean what somebody entered by hand.
    key: random.chance(15) ? `K${random.whole(1, 12)}` : null,
  };
  return {
    body,
    unfinished: [
      ...spoiledShares,
      set('amount', null),
      set('date', null),
      set('providers', []),
      set('stage', null),
      set('side', null),
    ],
    wrong: [
      unknownPlace,
      set('amount', { amount: '12..5', currency: 'CNY' }),
      set('date', '2019-02-30'),
      set('colour', 'red'),
    ],
  };
};

/** Items are mostly smaller than their umbrella. */
function itemOf({ random, model }: Making, umbrella: string | null, amount: { amount: string; currency: string }) {
  const record = umbrella === null ? null : model.record(umbrella);
  const whole = record && money(latest(record).content.body);
  if (!whole || random.chance(20)) return amount;
  return {
    amount: String(Math.max(1, Math.floor(Number(whole.amount) / random.whole(2, 6)))),
    currency: amount.currency,
  };
}

function passedOn(making: Making): { transaction: string; percent: string | null }[] {
  const { random } = making;
  const ids = [earlier(making, 'transaction'), random.chance(40) ? earlier(making, 'transaction') : null];
  const known = [...new Set(ids.filter((id) => id !== null))];
  const percents = random.pick([null, ['40', '35'], ['100', '0.5'], ['60', '30']]);
  return known.map((id, index) => ({ transaction: id, percent: percents?.[index] ?? null }));
}
