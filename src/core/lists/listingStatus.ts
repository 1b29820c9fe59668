/** Where a place stands on a supervision list on a day, and why. */
import { daysInMonth, isoDay, parseDay } from '../periods/day.ts';
import type { Body } from '../records/field.ts';
import { dateWords } from '../records/dateWords.ts';
import { dayInterval } from '../records/partialDate.ts';
import { textOf } from '../records/values.ts';
import type { ExitCheck } from './exitChecks.ts';
import { exitChecks, isAnswered } from './exitChecks.ts';
import type { MissingStep } from './exitSteps.ts';
import { missingSteps } from './exitSteps.ts';
import type { PeriodCheck } from './measuredChecks.ts';
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
  /** What leaving still takes; empty once the place has left, and where the list asks for nothing. */
  readonly missing: readonly MissingStep[];
  /**
   * Of a place that has left: by what is known now, fewer periods were met in a row than the list asks for. Null where
   * nothing speaks against its leaving.
   */
  readonly doubt: { readonly met: number; readonly asked: number } | null;
  /** English and Chinese. */
  readonly sentence: string;
  readonly localSentence: string;
}

export interface Circumstances {
  /** The day on which a later listing of the same place begins, where there is one. */
  readonly relistedOn?: string | null;
  /** What approved readings say of the exit criteria; none where the list has none to measure. */
  readonly measured?: readonly PeriodCheck[];
}

export function listingStatus(
  listing: Body,
  list: Body,
  day: string,
  { relistedOn = null, measured = [] }: Circumstances = {},
): ListingStatus {
  const listedOn = textOf(listing, 'listedOn') ?? day;
  const exitPeriods = textOf(list, 'exitPeriods');
  const checks = exitChecks(listing, measured, day);
  const facts: Facts = {
    listing,
    list,
    day,
    listedOn,
    checks,
    met: metInARow(checks, day),
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
  readonly checks: readonly ExitCheck[];
  readonly met: number;
  readonly asked: number | null;
}

type Standing = Pick<ListingStatus, 'status' | 'since'> & Partial<Pick<ListingStatus, 'until' | 'missing' | 'doubt'>>;

function told({ met, asked }: Facts, standing: Standing, words: readonly [en: string, zh: string]): ListingStatus {
  return {
    until: null,
    missing: [],
    doubt: null,
    ...standing,
    met,
    asked,
    sentence: words[0],
    localSentence: words[1],
  };
}

function onList(facts: Facts): ListingStatus {
  const { listing, day, listedOn, met, asked } = facts;
  const again = textOf(listing, 'relists') !== null;
  const since = [dateWords(listedOn, 'en'), dateWords(listedOn, 'zh')] as const;
  const en = again ? `Listed again since ${since[0]}` : `On the list since ${since[0]}`;
  const zh = again ? `${since[1]}起重新列入` : `${since[1]}起列入`;
  const status = again ? 'listed again' : 'on list';
  if (asked === null) return told(facts, { status, since: listedOn }, [`${en}.`, `${zh}。`]);
  const missing = missingSteps(listing, facts.list, facts.checks, day);
  if (met < asked) {
    const words = [
      `${en}; met in ${met} of the ${asked} periods in a row that leaving it takes.`,
      `${zh}；连续达标${met}期，退出须${asked}期。`,
    ] as const;
    return told(facts, { status, since: listedOn, missing }, words);
  }
  const left = missing.length === 0 ? '' : `; ${missing.map(({ words }) => words).join(' and ')} still to come`;
  const leftZh = missing.length === 0 ? '' : `尚待${missing.map(({ localWords }) => localWords).join('、')}。`;
  return told(facts, { status: 'exit due', since: listedOn, missing }, [
    `${en}; met in ${met} periods in a row, of the ${asked} asked for: it can leave${left}.`,
    `${zh}；已连续达标${met}期（须${asked}期），可以退出。${leftZh}`,
  ]);
}

function offList(facts: Facts, exitedOn: string, relistedOn: string | null): ListingStatus {
  const { day, list } = facts;
  const doubt = doubtOf(facts, exitedOn);
  const en = `Left the list on ${dateWords(exitedOn, 'en')}`;
  const zh = `${dateWords(exitedOn, 'zh')}退出`;
  const [more, moreZh] = doubt === null ? ['', ''] : doubtWords(doubt);
  if (relistedOn !== null && day >= (dayInterval(relistedOn)?.from ?? relistedOn)) {
    return told(facts, { status: 'listed again', since: relistedOn, doubt }, [
      `${en}; listed again since ${dateWords(relistedOn, 'en')}.${more}`,
      `${zh}；${dateWords(relistedOn, 'zh')}起重新列入。${moreZh}`,
    ]);
  }
  const months = Number(textOf(list, 'probationMonths') ?? '0');
  const until = probationEnd(list, exitedOn);
  if (day < until) {
    return told(facts, { status: 'probation', since: exitedOn, until, doubt }, [
      `${en}; on probation until ${dateWords(until, 'en')} (${months} months).${more}`,
      `${zh}；观察期至${dateWords(until, 'zh')}（${months}个月）。${moreZh}`,
    ]);
  }
  return told(facts, { status: 'left', since: exitedOn, doubt }, [`${en}.${more}`, `${zh}。${moreZh}`]);
}

/** Readings that were corrected, withdrawn or came in late may no longer bear the exit that once rested on them. */
function doubtOf({ listing, checks, asked }: Facts, exitedOn: string): ListingStatus['doubt'] {
  if (asked === null || !checks.some(({ measured }) => measured !== null && isAnswered(measured))) return null;
  const met = metInARow(checks, textOf(listing, 'verifiedOn') ?? exitedOn);
  return met < asked ? { met, asked } : null;
}

function doubtWords({ met, asked }: NonNullable<ListingStatus['doubt']>): readonly [en: string, zh: string] {
  return [
    ` By the readings as they are known, only ${met} of the ${asked} periods in a row had been met by then.`,
    `按现有监测数据，当时仅连续达标${met}期（须${asked}期）。`,
  ];
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
