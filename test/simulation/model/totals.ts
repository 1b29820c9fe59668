/** Totals by walking over every payment: what crosses a boundary counts once, what moves inside it does not. */
import type { Rational } from '../rational.ts';
import { compare, minus, one, over, plus, rational, sum, times, zero } from '../rational.ts';
import { above } from '../world.ts';
import type { Body, Model } from './model.ts';
import { daysOf, isLive, latest, money, published, shares, sources, text } from './model.ts';

export interface Question {
  readonly stage: string;
  readonly side: string;
  readonly view: 'published' | 'current';
  /** Places with all below them, and actors; null: there is no boundary, and everything comes in. */
  readonly inside: readonly string[] | null;
  readonly direction: 'in' | 'out';
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly programme?: string | undefined;
}

export interface Counted {
  /** By currency. */
  readonly amounts: ReadonlyMap<string, Rational>;
  /** How often an amount was divided on the way: as many minor units may lie elsewhere. */
  readonly parts: number;
}

/** One way that a part of a payment took. An empty id stands for several who share in unknown parts. */
interface Way {
  readonly share: Rational;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Bodies of the transactions in view, by id. */
export function inView(model: Model, view: 'published' | 'current'): Map<string, Body> {
  return new Map(
    model.ofType('transaction').flatMap((record) => {
      const version = view === 'published' ? published(record) : isLive(record) ? latest(record) : null;
      return version ? [[record.id, version.content.body] as const] : [];
    }),
  );
}

export function totalOf(model: Model, question: Question): Counted {
  const all = inView(model, question.view);
  const isComplete = (body: Body): boolean =>
    ['date', 'stage', 'side'].every((field) => text(body, field) !== null) && money(body) !== null;
  const ours = [...all].filter(
    ([, body]) => isComplete(body) && text(body, 'stage') === question.stage && text(body, 'side') === question.side,
  );
  const crossing = new Set(
    ours.filter(([, body]) => waysOf(body).some((way) => crosses(way, body, question))).map(([id]) => id),
  );
  const amounts = new Map<string, Rational>();
  let parts = 0;
  for (const [id, body] of ours) {
    const { currency } = money(body) ?? { currency: '' };
    const ways = waysOf(body).filter((way) => crosses(way, body, question));
    if (ways.length === 0 || !isAsked(body, question)) continue;
    const share = sum(ways.map((way) => way.share));
    const fresh = minus(one, times(passedOnPart(body), crossedBefore(id, all, crossing)));
    const counted = times(times(ownAmount(id, body, all), share), fresh);
    amounts.set(currency, plus(amounts.get(currency) ?? zero, counted));
    parts += 40;
  }
  return { amounts, parts };
}

function isAsked(body: Body, { start = '0000', end = '9999', programme }: Question): boolean {
  const { from, to } = daysOf(text(body, 'date') ?? '');
  return from >= start && to <= end && (programme === undefined || text(body, 'programme') === programme);
}

/** Givers or places with their parts; all of them together where the parts are not known. */
export function divided(body: Body, field: string): { ids: readonly string[]; share: Rational }[] {
  const all = shares(body, field);
  const percents = all.map(({ percent }) => percent).filter((percent) => percent !== null);
  if (all.length === 1 && percents.length === 0) return [{ ids: all.map(({ id }) => id), share: one }];
  const isKnown =
    percents.length === all.length && all.length > 0 && compare(sum(percents.map(rational)), rational('100')) === 0;
  if (!isKnown) return [{ ids: all.map(({ id }) => id), share: one }];
  return all.map(({ id, percent }) => ({ ids: [id], share: over(rational(percent ?? '0'), rational('100')) }));
}

function waysOf(body: Body): Way[] {
  return divided(body, 'providers').flatMap((giver) =>
    divided(body, 'recipients').map((place) => ({
      share: times(giver.share, place.share),
      from: giver.ids,
      to: place.ids,
    })),
  );
}

/** Counts only what is known to cross: every giver on one side, and the receiver or every place on the other. */
function crosses({ from, to }: Way, body: Body, { inside, direction }: Question): boolean {
  if (inside === null) return direction === 'in';
  const isInside = (id: string): boolean => above(id).some((each) => inside.includes(each));
  const receiver = text(body, 'receiver');
  const all = (ids: readonly string[], test: (id: string) => boolean): boolean => ids.length > 0 && ids.every(test);
  const isFor = (receiver !== null && isInside(receiver)) || all(to, isInside);
  const isForOthers = (receiver === null || !isInside(receiver)) && all(to, (id) => !isInside(id));
  if (direction === 'in') return all(from, (id) => !isInside(id)) && isFor;
  return all(from, isInside) && isForOthers;
}

/** Of an umbrella only what its items leave; an item in another currency cannot be taken from it, so it does not count. */
function ownAmount(id: string, body: Body, all: ReadonlyMap<string, Body>): Rational {
  const own = money(body) ?? { amount: '0', currency: '' };
  const isItemOf = (item: Body, whole: Body): boolean =>
    text(item, 'stage') === text(whole, 'stage') &&
    text(item, 'side') === text(whole, 'side') &&
    text(item, 'date') !== null &&
    money(item) !== null &&
    money(whole) !== null &&
    text(whole, 'date') !== null;
  const umbrella = all.get(text(body, 'partOf') ?? '');
  if (umbrella && isItemOf(body, umbrella) && money(umbrella)?.currency !== own.currency) return zero;
  const items = [...all.values()].filter((item) => text(item, 'partOf') === id && isItemOf(item, body));
  const taken = items.flatMap((item) => {
    const amount = money(item);
    return amount && amount.currency === own.currency ? [rational(amount.amount)] : [];
  });
  const amount = rational(own.amount);
  if (taken.length === 0) return amount;
  const rest = minus(amount, sum(taken));
  return compare(rest, zero) * compare(amount, zero) > 0 ? rest : zero;
}

/** The part of an amount that came out of other transactions. */
function passedOnPart(body: Body): Rational {
  const all = sources(body);
  if (all.length === 0) return zero;
  const percents = all.flatMap(({ percent }) => percent ?? []);
  const whole = sum(percents.map(rational));
  return percents.length < all.length || compare(whole, rational('100')) >= 0 ? one : over(whole, rational('100'));
}

/** How much of what is passed on crossed before, with its source or on the way to it. */
function crossedBefore(id: string, all: ReadonlyMap<string, Body>, crossing: ReadonlySet<string>): Rational {
  const hasCrossed = (source: string): boolean =>
    crossing.has(source) || sources(all.get(source) ?? {}).some(({ transaction }) => hasCrossed(transaction));
  const from = sources(all.get(id) ?? {});
  const hits = from.filter(({ transaction }) => hasCrossed(transaction));
  if (hits.length === 0) return zero;
  const whole = sum(from.map(({ percent }) => rational(percent ?? '0')));
  if (hits.length === from.length || from.some(({ percent }) => percent === null)) return one;
  return compare(whole, zero) > 0 ? over(sum(hits.map(({ percent }) => rational(percent ?? '0'))), whole) : one;
}
