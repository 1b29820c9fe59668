import { Big } from 'big.js';
import { stages } from '../../claims/claim.ts';
import { lastYearOf } from '../../money/currencies.ts';
import {
  correctionDiffers,
  currencyWithdrawn,
  deliversStage,
  negativeAmount,
  passedOnExceeded,
  recordCircle,
  tooManyItems,
  umbrellaDiffers,
  umbrellaExceeded,
} from '../errors.ts';
import type { Body } from '../field.ts';
import { dayInterval } from '../partialDate.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problemOf.ts';
import { exactShares, sumOf } from '../shares.ts';
import { moneyOf, rowsOf, sharesOf, textOf } from '../values.ts';
import type { Rule, Subject } from './rule.ts';
import { called, leadsBack, linked } from './rule.ts';
import { yearIsYear } from './years.ts';

/** What two transactions must share to be parts of one another, or correct each other; null where they do. */
function difference(a: Body, b: Body): string | null {
  const measure = (body: Body) =>
    [textOf(body, 'stage'), textOf(body, 'side'), moneyOf(body, 'amount')?.currency ?? null] as const;
  const [mine, other] = [measure(a), measure(b)];
  const index = mine.findIndex((value, at) => value !== null && other[at] !== null && value !== other[at]);
  return index === -1 ? null : `${other[index] ?? ''} and this one ${mine[index] ?? ''}`;
}

function umbrellaFits(subject: Subject): Problem[] {
  const umbrella = linked(subject, 'partOf', 'transaction');
  const differs = umbrella === null ? null : difference(subject.body, umbrella.body);
  if (differs === null) return [];
  return [problemOf(umbrellaDiffers, { path: 'partOf', message: `${calledIn(subject, 'partOf')} is ${differs}.` })];
}

function correctionFits(subject: Subject): Problem[] {
  const corrected = linked(subject, 'corrects', 'transaction');
  const differs = corrected === null ? null : difference(subject.body, corrected.body);
  if (differs === null) return [];
  return [
    problemOf(correctionDiffers, { path: 'corrects', message: `${calledIn(subject, 'corrects')} is ${differs}.` }),
  ];
}

function calledIn(subject: Subject, field: string): string {
  return called(subject, textOf(subject.body, field) ?? '');
}

/** The parts of an umbrella amount come to no more than it, whether this record is one of them or the umbrella. */
function partsFit(subject: Subject): Problem[] {
  const { body, context } = subject;
  const own = moneyOf(body, 'amount');
  const id = textOf(body, 'partOf');
  const umbrella = linked(subject, 'partOf', 'transaction');
  const whole = umbrella === null ? null : moneyOf(umbrella.body, 'amount');
  const asPart =
    own === null || id === null || whole === null
      ? []
      : exceeded(subject, { id, whole: whole.amount, also: own.amount });
  const asUmbrella =
    own === null || context.id === null ? [] : exceeded(subject, { id: context.id, whole: own.amount, also: null });
  return [...asPart, ...asUmbrella];
}

function exceeded(
  subject: Subject,
  { id, whole, also }: { id: string; whole: string; also: string | null },
): Problem[] {
  const { context } = subject;
  const parts = context
    .referring({ type: 'transaction', field: 'partOf', targetType: 'record', id })
    .filter((part) => part.id !== context.id)
    .map((part) => moneyOf(part.body, 'amount')?.amount ?? '0');
  if (parts.length === 0 && also === null) return [];
  const sum = sumOf(also === null ? parts : [...parts, also]);
  const over = new Big(whole).gte(0) ? sum.minus(whole) : new Big(whole).minus(sum);
  if (over.lte(0)) return [];
  const message = `The parts of ${called(subject, id)} come to ${sum.toFixed()}, ${over.toFixed()} beyond its ${whole}.`;
  return [problemOf(umbrellaExceeded, { path: 'amount', message })];
}

function passedOnFits({ body }: Subject): Problem[] {
  const percents = rowsOf(body, 'passedOnFrom')
    .map((row) => textOf(row, 'percent'))
    .filter((percent) => percent !== null);
  const sum = sumOf(percents);
  if (sum.lte(100)) return [];
  return [
    problemOf(passedOnExceeded, {
      path: 'passedOnFrom',
      message: `The percentages passed on add up to ${sum.toFixed()}.`,
    }),
  ];
}

/** No source gives more than it has: what is passed on is not counted again, so that more would vanish from totals. */
function sourcesSuffice(subject: Subject): Problem[] {
  const own = moneyOf(subject.body, 'amount');
  if (own === null || new Big(own.amount).lte(0)) return [];
  return rowsOf(subject.body, 'passedOnFrom').flatMap((row, index) => {
    const [id, percent] = [textOf(row, 'transaction'), textOf(row, 'percent')];
    const source = id === null ? undefined : subject.context.record(id);
    const whole = source?.type === 'transaction' ? moneyOf(source.body, 'amount') : null;
    if (id === null || percent === null || whole === null || whole.currency !== own.currency) return [];
    const part = new Big(own.amount).times(percent).div(100);
    if (part.lte(whole.amount)) return [];
    const path = `passedOnFrom.${index}.percent`;
    const message = `${part.toFixed()} would come from ${called(subject, id)}, which is ${whole.amount}.`;
    const remedy = 'Give only the percentage of this amount that came from there.';
    return [problemOf(passedOnExceeded, { path, message, remedy })];
  });
}

function noCircle(subject: Subject): Problem[] {
  const ways: Readonly<Record<string, (body: Body) => readonly string[]>> = {
    partOf: (body) => [textOf(body, 'partOf')].filter((id) => id !== null),
    corrects: (body) => [textOf(body, 'corrects')].filter((id) => id !== null),
    passedOnFrom: (body) =>
      rowsOf(body, 'passedOnFrom')
        .map((row) => textOf(row, 'transaction'))
        .filter((id) => id !== null),
  };
  return Object.entries(ways).flatMap(([path, next]) =>
    leadsBack(subject, next)
      ? [problemOf(recordCircle, { path, message: 'By this link the record would lead back to itself.' })]
      : [],
  );
}

/** As text, because that is what a body holds. */
const stageOrder: readonly string[] = stages;

function deliversEarlierStage(subject: Subject): Problem[] {
  const target = linked(subject, 'delivers', 'transaction');
  const [own, other] = [textOf(subject.body, 'stage'), target === null ? null : textOf(target.body, 'stage')];
  if (own === null || other === null || stageOrder.indexOf(other) < stageOrder.indexOf(own)) return [];
  return [problemOf(deliversStage, { path: 'delivers', message: `A ${own} cannot deliver on a ${other}.` })];
}

function negativeCorrects({ body }: Subject): Problem[] {
  const money = moneyOf(body, 'amount');
  if (
    money === null ||
    !money.amount.startsWith('-') ||
    textOf(body, 'corrects') !== null ||
    textOf(body, 'note') !== null
  )
    return [];
  return [
    problemOf(negativeAmount, {
      path: 'amount',
      message: `${money.amount} is negative, and nothing says what it corrects.`,
    }),
  ];
}

/** Money is not paid in a currency that no longer existed. */
function currencyExisted({ body }: Subject): Problem[] {
  const currency = moneyOf(body, 'amount')?.currency;
  const until = currency === undefined ? null : lastYearOf(currency);
  const from = dayInterval(textOf(body, 'date') ?? '')?.from;
  if (currency === undefined || until === null || from === undefined || Number(from.slice(0, 4)) <= until) return [];
  return [
    problemOf(currencyWithdrawn, {
      path: 'amount.currency',
      message: `${currency} was withdrawn by the end of ${until}.`,
    }),
  ];
}

/** More parts than this are no amount with shares any more, and would have to be kept each by itself. */
const mostParts = 10_000;

function fewParts({ body }: Subject): Problem[] {
  const counts = (['providers', 'recipients', 'sectors'] as const).map(
    (field) => exactShares(sharesOf(body, field))?.length ?? 1,
  );
  const parts = counts.reduce((product, count) => product * count, 1);
  if (parts <= mostParts) return [];
  const message = `Providers, recipients and sectors make ${parts} parts of one amount; ${mostParts} fit.`;
  const remedy = 'Report it as several transactions, or leave shares empty where they are not known.';
  return [problemOf(tooManyItems, { path: 'providers', message, remedy, draftAllowed: false })];
}

export const transactionRules: readonly Rule[] = [
  fewParts,
  umbrellaFits,
  correctionFits,
  partsFit,
  passedOnFits,
  sourcesSuffice,
  noCircle,
  deliversEarlierStage,
  negativeCorrects,
  ({ body }) => yearIsYear(body, 'priceYear'),
  currencyExisted,
];

function quantityPositive({ body }: Subject): Problem[] {
  const quantity = textOf(body, 'quantity');
  if (quantity === null || !quantity.startsWith('-') || textOf(body, 'note') !== null) return [];
  return [
    problemOf(negativeAmount, {
      path: 'quantity',
      message: `${quantity} is negative, and nothing says what it corrects.`,
    }),
  ];
}

export const contributionRules: readonly Rule[] = [quantityPositive];
