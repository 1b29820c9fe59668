/** Where a place stands on a supervision list on a day, and why. */
import { daysInMonth, isoDay, parseDay } from '../periods/day.ts';
import type { Body } from '../records/field.ts';
import { dateWords } from '../records/dateWords.ts';
import { dayInterval } from '../records/partialDate.ts';
import { textOf } from '../records/values.ts';
import type { ExitCheck } from './exitChecks.ts';
import { exitChecks, isAnswered } from './exitChecks.ts';
import { isDecided } from './exitDecision.ts';
import type { BrokenRow, MissingStep } from './exitSteps.ts';
import { brokenBy, brokenWords, missingSteps, noticeUntil, stepsToLeave } from './exitSteps.ts';
import type { PeriodCheck } from './measuredChecks.ts';
import { metInARow, rowSince } from './metInARow.ts';

export interface ListingStatus {
  /**
   * `exit due`: on the list still, and every criterion was met as many times in a row as the list asks for. `gone`: the
   * place is no more, and nothing goes on in its stead by this listing.
   */
  readonly status: 'not yet' | 'on list' | 'exit due' | 'probation' | 'left' | 'listed again' | 'gone';
  /** Day from which it holds; as exact as it was reported. */
  readonly since: string;
  /** Day on which it ends of itself: that of a probation. */
  readonly until: string | null;
  /** Checks met in a row, and how many are asked for; null where the list does not say. */
  readonly met: number;
  readonly asked: number | null;
  /** How many there are in all. */
  readonly checks: number;
  /** The first day of the row as it stands; null where its last period was not met. */
  readonly metSince: string | null;
  /** What broke the row last; null where nothing did. */
  readonly broken: BrokenRow | null;
  /** The last day of the public notice; null without one, or where the list asks for no number of days. */
  readonly noticeUntil: string | null;
  /** Of a place that an authority let leave by a decision of its own: what had not been done. */
  readonly overruled: readonly MissingStep[];
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
  /** What became of a place that is no more on the day; null where it is there. */
  readonly gone?: GonePlace | null;
}

export interface GonePlace {
  /** The first day on which it was no more. */
  readonly on: string;
  /** What took its place, by name in English and Chinese. */
  readonly heirs: readonly { readonly en: string; readonly zh: string }[];
  /** Whether all of these are on the list by listings of their own. */
  readonly isListed: boolean;
}

export function listingStatus(
  listing: Body,
  list: Body,
  day: string,
  { relistedOn = null, measured = [], gone = null }: Circumstances = {},
): ListingStatus {
  const listedOn = textOf(listing, 'listedOn') ?? day;
  const exitPeriods = textOf(list, 'exitPeriods');
  const exitedOn = textOf(listing, 'exitedOn');
  const checks = exitChecks(listing, measured, day);
  const countedOn = exitedOn !== null && exitedOn < day ? exitedOn : day;
  const facts: Facts = {
    listing,
    list,
    day,
    listedOn,
    checks,
    met: metInARow(checks, countedOn),
    broken: brokenBy(checks, countedOn),
    metSince: rowSince(checks, countedOn),
    asked: exitPeriods === null ? null : Number(exitPeriods),
  };
  if (day < (dayInterval(listedOn)?.from ?? listedOn)) {
    return told(facts, { status: 'not yet', since: listedOn }, [
      `Listed from ${dateWords(listedOn, 'en')}.`,
      `${dateWords(listedOn, 'zh')}起列入。`,
    ]);
  }
  if (exitedOn !== null && day >= exitedOn) return offList(facts, exitedOn, relistedOn);
  if (gone === null) return onList(facts);
  return gone.heirs.length === 0 || gone.isListed ? noMore(facts, gone) : goesOn(onList(facts), gone);
}

interface Facts {
  readonly listing: Body;
  readonly list: Body;
  readonly day: string;
  readonly listedOn: string;
  readonly checks: readonly ExitCheck[];
  readonly met: number;
  readonly broken: BrokenRow | null;
  readonly metSince: string | null;
  readonly asked: number | null;
}

type Standing = Pick<ListingStatus, 'status' | 'since'> &
  Partial<Pick<ListingStatus, 'until' | 'missing' | 'doubt' | 'overruled'>>;

function told(facts: Facts, standing: Standing, words: readonly [en: string, zh: string]): ListingStatus {
  const { listing, list, met, asked, broken } = facts;
  return {
    until: null,
    missing: [],
    doubt: null,
    overruled: [],
    ...standing,
    met,
    asked,
    checks: facts.checks.length,
    metSince: facts.metSince,
    broken,
    noticeUntil: noticeUntil(listing, list),
    sentence: words[0],
    localSentence: words[1],
  };
}

function onList(facts: Facts): ListingStatus {
  const { listing, listedOn, met, asked } = facts;
  const again = textOf(listing, 'relists') !== null;
  const since = [dateWords(listedOn, 'en'), dateWords(listedOn, 'zh')] as const;
  const en = again ? `Listed again since ${since[0]}` : `On the list since ${since[0]}`;
  const zh = again ? `${since[1]}起重新列入` : `${since[1]}起列入`;
  const status = again ? 'listed again' : 'on list';
  if (asked === null) return told(facts, { status, since: listedOn }, [`${en}.`, `${zh}。`]);
  const missing = missingSteps(facts);
  if (met < asked) {
    const [why, whyZh] = facts.broken === null ? ['', ''] : brokenWords(facts.broken);
    const words = [
      `${en}; met in ${met} of the ${asked} periods in a row that leaving it takes${why && `: ${why}`}.`,
      `${zh}；连续达标${met}期，退出须${asked}期${whyZh && `：${whyZh}`}。`,
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

/** On the list in the stead of a place that is no more: what took its place reports, and counts. */
function goesOn(status: ListingStatus, { on, heirs }: GonePlace): ListingStatus {
  const [en, zh] = [
    `On ${dateWords(on, 'en')} it became ${heirs.map((one) => one.en).join(' and ')}: what is reported there counts.`,
    `${dateWords(on, 'zh')}起变为${heirs.map((one) => one.zh).join('、')}，以其数据为准。`,
  ];
  return { ...status, sentence: [status.sentence, en].join(' '), localSentence: status.localSentence + zh };
}

function noMore(facts: Facts, { on, heirs }: GonePlace): ListingStatus {
  const [en, zh] = [dateWords(on, 'en'), dateWords(on, 'zh')];
  if (heirs.length === 0) {
    return told(facts, { status: 'gone', since: on }, [
      `The place is no more since ${en}, and nothing took its place: it did not leave the list.`,
      `该地自${zh}起已不存在，也无接续之地：并非退出名单。`,
    ]);
  }
  return told(facts, { status: 'gone', since: on }, [
    `On ${en} the place became ${heirs.map((one) => one.en).join(' and ')}, listed on its own.`,
    `${zh}起该地变为${heirs.map((one) => one.zh).join('、')}，另行列入。`,
  ]);
}

function offList(facts: Facts, exitedOn: string, relistedOn: string | null): ListingStatus {
  const { day, list } = facts;
  const isByDecision = isDecided(facts.listing);
  const overruled = isByDecision ? stepsToLeave({ ...facts, day: exitedOn }) : [];
  const doubt = isByDecision ? null : doubtOf(facts, exitedOn);
  const [by, byZh] = overruled.length === 0 ? ['', ''] : [' by a decision', '（经决定）'];
  const en = `Left the list on ${dateWords(exitedOn, 'en')}${by}`;
  const zh = `${dateWords(exitedOn, 'zh')}退出${byZh}`;
  const [more, moreZh] = doubt === null ? overruledWords(overruled) : doubtWords(doubt);
  if (relistedOn !== null && day >= (dayInterval(relistedOn)?.from ?? relistedOn)) {
    return told(facts, { status: 'listed again', since: relistedOn, doubt, overruled }, [
      `${en}; listed again since ${dateWords(relistedOn, 'en')}.${more}`,
      `${zh}；${dateWords(relistedOn, 'zh')}起重新列入。${moreZh}`,
    ]);
  }
  const months = Number(textOf(list, 'probationMonths') ?? '0');
  const until = probationEnd(list, exitedOn);
  if (day < until) {
    return told(facts, { status: 'probation', since: exitedOn, until, doubt, overruled }, [
      `${en}; on probation until ${dateWords(until, 'en')} (${months} months).${more}`,
      `${zh}；观察期至${dateWords(until, 'zh')}（${months}个月）。${moreZh}`,
    ]);
  }
  return told(facts, { status: 'left', since: exitedOn, doubt, overruled }, [`${en}.${more}`, `${zh}。${moreZh}`]);
}

/** Readings that were corrected, withdrawn or came in late may no longer bear the exit that once rested on them. */
function doubtOf({ listing, checks, asked }: Facts, exitedOn: string): ListingStatus['doubt'] {
  if (asked === null || !checks.some(({ measured }) => measured !== null && isAnswered(measured))) return null;
  const met = metInARow(checks, textOf(listing, 'verifiedOn') ?? exitedOn);
  return met < asked ? { met, asked } : null;
}

function overruledWords(overruled: readonly MissingStep[]): readonly [en: string, zh: string] {
  if (overruled.length === 0) return ['', ''];
  return [
    ` By the rules of the list it still took ${overruled.map(({ words }) => words).join(' and ')}.`,
    `按名单规则，当时尚缺${overruled.map(({ localWords }) => localWords).join('、')}。`,
  ];
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
