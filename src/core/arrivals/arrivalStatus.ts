import { numberText } from '../money/amountText.ts';
import { dateWords } from '../records/dateWords.ts';
import type { Moved } from './moved.ts';
import { amountsOf } from './moved.ts';
import { differenceOf, isSameWithinRounding } from './rounding.ts';

export interface ArrivalStatus {
  /**
   * `open`: not due yet, or nothing that can be said without a person: more arrived than was sent, or in another unit.
   * Whether something is disputed is never said by reckoning.
   */
  readonly status: 'matched' | 'partly' | 'late' | 'missing' | 'open';
  /** Received less sent; null where the two cannot be compared. */
  readonly difference: string | null;
  /** English and Chinese. */
  readonly sentence: string;
  readonly localSentence: string;
}

export interface Arrival {
  readonly sent: readonly Moved[];
  readonly received: readonly Moved[];
  /** Day by which it should have arrived. */
  readonly due: string | null;
  readonly today: string;
}

/** How what was sent and what was received fit together on a day. */
export function arrivalStatus({ sent, received, due, today }: Arrival): ArrivalStatus {
  const [first] = sent;
  if (first === undefined || new Set([...sent, ...received].map(({ measure }) => measure)).size > 1) {
    return told('open', null, ['What was sent and what was received cannot be compared.', '援出与收到无法比较。']);
  }
  if (received.length === 0) return notYet(due, today, { difference: differenceOf(amountsOf(sent), []).toFixed() });
  const difference = differenceOf(amountsOf(sent), amountsOf(received));
  if (isSameWithinRounding(amountsOf(sent), amountsOf(received)))
    return arrived({ sent, received, due, today }, difference.toFixed());
  const off = [
    `${numberText(difference.abs().toFixed(), 'en')} ${first.unit}`,
    `${numberText(difference.abs().toFixed(), 'zh')} ${first.unit}`,
  ] as const;
  if (difference.gt(0)) {
    return told('open', difference.toFixed(), [
      `${off[0]} more was received than was sent.`,
      `收到多于援出${off[1]}。`,
    ]);
  }
  return told('partly', difference.toFixed(), [
    `${off[0]} less was received than was sent.`,
    `收到少于援出${off[1]}。`,
  ]);
}

function notYet(due: string | null, today: string, { difference }: { difference: string }): ArrivalStatus {
  if (due === null)
    return told('open', difference, [
      'Nothing was reported as received, and no day is set.',
      '尚无收到记录，未定到达日期。',
    ]);
  const [en, zh] = [dateWords(due, 'en'), dateWords(due, 'zh')];
  if (today <= due)
    return told('open', difference, [
      `Nothing was reported as received; it is due on ${en}.`,
      `尚无收到记录，应于${zh}到达。`,
    ]);
  return told('missing', difference, [
    `Nothing was reported as received; it was due on ${en}.`,
    `尚无收到记录，本应于${zh}到达。`,
  ]);
}

/** Late is only what certainly came after the day: a date known to the month is given the benefit of the doubt. */
function arrived({ received, due }: Arrival, difference: string): ArrivalStatus {
  const last = received.reduce((latest, { days }) => (days.from > latest ? days.from : latest), '');
  if (due === null || last <= due)
    return told('matched', difference, ['What was received is what was sent.', '收到与援出相符。']);
  const words = [
    `It all arrived, the last of it on ${dateWords(last, 'en')} (due on ${dateWords(due, 'en')}).`,
    `已全部到达，末次为${dateWords(last, 'zh')}（应于${dateWords(due, 'zh')}）。`,
  ] as const;
  return told('late', difference, words);
}

function told(
  status: ArrivalStatus['status'],
  difference: string | null,
  words: readonly [en: string, zh: string],
): ArrivalStatus {
  return { status, difference, sentence: words[0], localSentence: words[1] };
}
