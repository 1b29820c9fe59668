/** Where a place stands on a supervision list on a day, and why. */
import { daysInMonth, isoDay, parseDay } from '../periods/day.ts';
import type { Body } from '../records/field.ts';
import { dateWords } from '../records/dateWords.ts';
import { dayInterval } from '../records/partialDate.ts';
import { textOf } from '../records/values.ts';
import { metInARow } from './metInARow.ts';

export interface ListingStatus {
  /** `exit due`: on the list still, and every criterion was met as many times in a row as the list asks for. */
  readonly status: 'not yet' | 'on list' | 'exit due' | 'probation' | 'left' | 'listed again';
  /** Day from which it holds; as exact as it was reported. */
  readonly since: string;
  /** Day on which it ends of itself: that of a probation. */
  readonly until: string | null;
  /** Checks met in a row, and how many are asked for; null where the list does not say. */
  readonly met: number;
  readonly asked: number | null;
  /** English and Chinese. */
  readonly sentence: string;
  readonly localSentence: string;
}

/** `relistedOn` is the day on which a later listing of the same place begins, where there is one. */
export function listingStatus(listing: Body, list: Body, day: string, relistedOn: string | null = null): ListingStatus {
  const listedOn = textOf(listing, 'listedOn') ?? day;
  const exitPeriods = textOf(list, 'exitPeriods');
  const facts: Facts = {
    listing,
    list,
    day,
    listedOn,
    met: metInARow(listing, day),
    asked: exitPeriods === null ? null : Number(exitPeriods),
  };
  if (day < (dayInterval(listedOn)?.from ?? listedOn)) {
    return told(facts, { status: 'not yet', since: listedOn }, [
      `Listed from ${dateWords(listedOn, 'en')}.`,
      `${dateWords(listedOn, 'zh')}起列入。`,
    ]);
  }
  const exitedOn = textOf(listing, 'exitedOn');
  return exitedOn === null || day < exitedOn ? onList(facts) : offList(facts, exitedOn, relistedOn);
}

interface Facts {
  readonly listing: Body;
  readonly list: Body;
  readonly day: string;
  readonly listedOn: string;
  readonly met: number;
  readonly asked: number | null;
}

type Standing = Pick<ListingStatus, 'status' | 'since'> & { readonly until?: string };

function told({ met, asked }: Facts, standing: Standing, words: readonly [en: string, zh: string]): ListingStatus {
  return { until: null, ...standing, met, asked, sentence: words[0], localSentence: words[1] };
}

function onList(facts: Facts): ListingStatus {
  const { listing, day, listedOn, met, asked } = facts;
  const again = textOf(listing, 'relists') !== null;
  const since = [dateWords(listedOn, 'en'), dateWords(listedOn, 'zh')] as const;
  const en = again ? `Listed again since ${since[0]}` : `On the list since ${since[0]}`;
  const zh = again ? `${since[1]}起重新列入` : `${since[1]}起列入`;
  const status = again ? 'listed again' : 'on list';
  if (asked === null) return told(facts, { status, since: listedOn }, [`${en}.`, `${zh}。`]);
  if (met < asked) {
    const words = [
      `${en}; met in ${met} of the ${asked} periods in a row that leaving it takes.`,
      `${zh}；连续达标${met}期，退出须${asked}期。`,
    ] as const;
    return told(facts, { status, since: listedOn }, words);
  }
  const open = [
    isDone(listing, 'verifiedOn', day) ? null : (['verification', '核验'] as const),
    isDone(listing, 'noticeOn', day) ? null : (['public notice', '公示'] as const),
  ].filter((step) => step !== null);
  const left = open.length === 0 ? '' : `; ${open.map(([step]) => step).join(' and ')} still to come`;
  const leftZh = open.length === 0 ? '' : `尚待${open.map(([, step]) => step).join('、')}。`;
  return told(facts, { status: 'exit due', since: listedOn }, [
    `${en}; met in ${met} periods in a row, of the ${asked} asked for: it can leave${left}.`,
    `${zh}；已连续达标${met}期（须${asked}期），可以退出。${leftZh}`,
  ]);
}

function isDone(listing: Body, field: string, day: string): boolean {
  const done = textOf(listing, field);
  return done !== null && done <= day;
}

function offList(facts: Facts, exitedOn: string, relistedOn: string | null): ListingStatus {
  const { day, list } = facts;
  const [en, zh] = [`Left the list on ${dateWords(exitedOn, 'en')}`, `${dateWords(exitedOn, 'zh')}退出`];
  if (relistedOn !== null && day >= (dayInterval(relistedOn)?.from ?? relistedOn)) {
    return told(facts, { status: 'listed again', since: relistedOn }, [
      `${en}; listed again since ${dateWords(relistedOn, 'en')}.`,
      `${zh}；${dateWords(relistedOn, 'zh')}起重新列入。`,
    ]);
  }
  const months = Number(textOf(list, 'probationMonths') ?? '0');
  const until = probationEnd(list, exitedOn);
  if (day < until) {
    return told(facts, { status: 'probation', since: exitedOn, until }, [
      `${en}; on probation until ${dateWords(until, 'en')} (${months} months).`,
      `${zh}；观察期至${dateWords(until, 'zh')}（${months}个月）。`,
    ]);
  }
  return told(facts, { status: 'left', since: exitedOn }, [`${en}.`, `${zh}。`]);
}

/** The day on which the probation of a place ends that left a list on this one; the same day where there is none. */
export function probationEnd(list: Body, exitedOn: string): string {
  return addMonths(exitedOn, Number(textOf(list, 'probationMonths') ?? '0'));
}

/** The same day so many months later, or the last of that month where it has no such day. */
function addMonths(day: string, months: number): string {
  const parsed = parseDay(day);
  if (parsed === null) return day;
  const index = parsed.year * 12 + parsed.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDay(year, month, Math.min(parsed.day, daysInMonth(year, month)));
}
