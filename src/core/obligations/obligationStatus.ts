/** What was promised, what of it the ledger shows as delivered, and whether the day is past. */
import { Big } from 'big.js';
import { amountText, numberText } from '../money/amountText.ts';
import { dayNumber } from '../periods/day.ts';
import { dateWords } from '../records/dateWords.ts';
import type { Body } from '../records/field.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { moneyOf, textOf } from '../records/values.ts';

export interface Delivery {
  readonly type: RecordType;
  readonly body: Body;
}

export interface ObligationStatus {
  /** What the promise is counted in: a currency or a unit; null where no amount and no quantity was promised. */
  readonly unit: string | null;
  readonly promised: string | null;
  /** Disbursed, or delivered in kind, as the giving side reports it; "0" where nothing was, null where nothing is counted. */
  readonly delivered: string | null;
  /** The same as the receiving side reports it. */
  readonly received: string | null;
  /** Records that were named as deliveries and could not be counted: another stage, currency or unit. */
  readonly notCounted: number;
  /** Percent of the promise, one decimal, rounded half to even; null where nothing is counted. */
  readonly share: string | null;
  /** Days since it was due; null while it is not overdue. */
  readonly overdueDays: number | null;
  /** What the records suggest; null where only a person can tell. The recorded status stays what it is. */
  readonly suggested: 'open' | 'partly met' | 'met' | 'missed' | null;
  /** English and Chinese. */
  readonly sentence: string;
  readonly localSentence: string;
}

/** `delivered` are the records that the obligation names and those that say they deliver on it, each once. */
export function obligationStatus(obligation: Body, delivered: readonly Delivery[], today: string): ObligationStatus {
  const promise = promiseOf(obligation);
  const counted = promise === null ? [] : delivered.flatMap((each) => quantityOf(each, promise));
  const [sent, received] = [sumOf(counted, 'sent'), sumOf(counted, 'received')];
  const due = textOf(obligation, 'due');
  const settled = ['met', 'waived'].includes(textOf(obligation, 'status') ?? '');
  const isOver = promise !== null && sent.gte(promise.amount);
  const overdueDays = due === null || settled || isOver || today <= due ? null : dayNumber(today) - dayNumber(due);
  const facts: Facts = { promise, sent, due, overdueDays, obligation };
  return {
    unit: promise?.unit ?? null,
    promised: promise?.amount ?? null,
    delivered: promise === null ? null : sent.toFixed(),
    received: promise === null ? null : received.toFixed(),
    notCounted: delivered.length - counted.length,
    share:
      promise === null || new Big(promise.amount).lte(0)
        ? null
        : sent.times(100).div(promise.amount).round(1, halfEven).toFixed(),
    overdueDays,
    suggested: suggestedOf(facts),
    sentence: words(facts, 'en'),
    localSentence: words(facts, 'zh'),
  };
}

const halfEven = 2;

interface Promised {
  readonly amount: string;
  readonly unit: string;
  readonly isMoney: boolean;
}

function promiseOf(obligation: Body): Promised | null {
  const money = moneyOf(obligation, 'amount');
  if (money !== null) return { amount: money.amount, unit: money.currency, isMoney: true };
  const [quantity, unit] = [textOf(obligation, 'quantity'), textOf(obligation, 'unit')];
  return quantity === null || unit === null ? null : { amount: quantity, unit, isMoney: false };
}

interface Counted {
  readonly amount: string;
  readonly side: string;
}

/** Money counts once it is disbursed, in the promised currency; goods and people in the promised unit. */
function quantityOf({ type, body }: Delivery, { unit, isMoney }: Promised): Counted[] {
  const side = textOf(body, 'side') ?? 'sent';
  if (textOf(body, 'stage') !== 'disbursement') return [];
  if (isMoney) {
    const money = type === 'transaction' ? moneyOf(body, 'amount') : null;
    return money?.currency === unit ? [{ amount: money.amount, side }] : [];
  }
  const quantity = type === 'contribution' ? textOf(body, 'quantity') : null;
  return quantity === null || textOf(body, 'unit')?.toLowerCase() !== unit.toLowerCase()
    ? []
    : [{ amount: quantity, side }];
}

function sumOf(counted: readonly Counted[], side: string): Big {
  return counted.filter((each) => each.side === side).reduce((sum, { amount }) => sum.plus(amount), new Big(0));
}

interface Facts {
  readonly promise: Promised | null;
  readonly sent: Big;
  readonly due: string | null;
  readonly overdueDays: number | null;
  readonly obligation: Body;
}

function suggestedOf({ promise, sent, overdueDays }: Facts): ObligationStatus['suggested'] {
  if (promise === null) return null;
  if (sent.gte(promise.amount)) return 'met';
  if (sent.gt(0)) return 'partly met';
  return overdueDays === null ? 'open' : 'missed';
}

function words({ promise, sent, due, overdueDays, obligation }: Facts, locale: 'en' | 'zh'): string {
  const parts: string[] = [];
  if (promise !== null) {
    const [of, done] = [quantityText(promise, promise.amount, locale), quantityText(promise, sent.toFixed(), locale)];
    parts.push(locale === 'en' ? `${done} of ${of} is recorded as delivered` : `承诺${of}，有记录的履行为${done}`);
  }
  if (textOf(obligation, 'status') === 'waived') parts.push(locale === 'en' ? 'it was waived' : '已免除');
  else if (due !== null) parts.push(dueWords(due, overdueDays, locale));
  const sentence = parts.join(locale === 'en' ? '; ' : '；');
  if (sentence === '') return locale === 'en' ? 'Neither an amount nor a day was promised.' : '未约定数额与期限。';
  return locale === 'en' ? `${sentence.replace(/^./, (letter) => letter.toUpperCase())}.` : `${sentence}。`;
}

function dueWords(due: string, overdueDays: number | null, locale: 'en' | 'zh'): string {
  const day = dateWords(due, locale);
  if (overdueDays === null) return locale === 'en' ? `it is due on ${day}` : `期限为${day}`;
  return locale === 'en' ? `it was due on ${day}, ${overdueDays} days ago` : `期限为${day}，已逾期${overdueDays}天`;
}

function quantityText({ unit, isMoney }: Promised, amount: string, locale: 'en' | 'zh'): string {
  if (isMoney) return amountText({ amount, currency: unit }, locale);
  return `${numberText(amount, locale)}${locale === 'en' ? ' ' : ''}${unit}`;
}
