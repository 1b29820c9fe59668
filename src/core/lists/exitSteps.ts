/** What is still missing for a place to leave a list, each step by its name. */
import { addDays } from '../periods/day.ts';
import { dateWords, periodWords } from '../records/dateWords.ts';
import type { Body } from '../records/field.ts';
import { textOf } from '../records/values.ts';
import type { ExitCheck } from './exitChecks.ts';
import { metInARow } from './metInARow.ts';

export interface MissingStep {
  readonly step: 'periods' | 'agreement' | 'approval' | 'verification' | 'public notice' | 'notice period';
  /** The field of the listing that would have to say otherwise. */
  readonly field: 'checks' | 'verifiedOn' | 'verifiedBy' | 'noticeOn' | 'exitedOn';
  /** English and Chinese, as parts of a sentence. */
  readonly words: string;
  readonly localWords: string;
}

/** The newest check that was not met: whatever was met before it counts no more. */
export interface BrokenRow {
  /** As the criteria count periods; null for a recorded check. */
  readonly period: string | null;
  readonly start: string;
  readonly end: string;
  readonly met: 'no' | 'unknown';
  /** Numbers of the criteria that were not met or are not known; empty for a recorded check. */
  readonly criteria: readonly number[];
  /** Whether it is only not known because nobody has approved a reading yet. */
  readonly waiting: boolean;
}

interface OnDay {
  readonly listing: Body;
  readonly list: Body;
  readonly checks: readonly ExitCheck[];
  readonly day: string;
}

/** Nothing where the list does not say how many periods it asks for: then nobody can say what leaving takes. */
export function missingSteps(given: OnDay): MissingStep[] {
  return textOf(given.list, 'exitPeriods') === null ? [] : stepsToLeave(given);
}

/** The same for a list that asks for no number of periods: verification and public notice are left. */
export function stepsToLeave(given: OnDay): MissingStep[] {
  return [...periodSteps(given), ...verificationSteps(given), ...noticeSteps(given)];
}

/** What broke the row last; null where nothing did. */
export function brokenBy(checks: readonly ExitCheck[], day: string): BrokenRow | null {
  const check = checks.findLast(({ met, beside, end }) => met !== 'yes' && !beside && end <= day);
  if (check === undefined || check.met === 'yes') return null;
  const { met, start, end, measured } = check;
  const open = (measured?.criteria ?? []).filter((each) => each.met !== 'yes');
  const unknown = open.flatMap(({ readings }) => readings.filter((one) => one.met !== 'yes'));
  return {
    period: measured?.period ?? null,
    start,
    end,
    met,
    criteria: open.map(({ number }) => number),
    waiting: met === 'unknown' && unknown.length > 0 && unknown.every(({ waiting }) => waiting !== null),
  };
}

/** "2018 was not met", "July 2019 is not known": why a row is no longer than it is. */
export function brokenWords({ start, end, met, waiting }: BrokenRow): readonly [en: string, zh: string] {
  const [en, zh] = [periodWords(start, end, 'en'), periodWords(start, end, 'zh')];
  if (met === 'no') return [`${en} was not met`, `${zh}未达标`];
  if (waiting) return [`readings of ${en} are not approved yet`, `${zh}的数据尚未审核`];
  return [`${en} is not known`, `${zh}情况不明`];
}

/** The last day of the public notice; null without one, or where the list asks for no number of days. */
export function noticeUntil(listing: Body, list: Body): string | null {
  const [on, days] = [textOf(listing, 'noticeOn'), Number(textOf(list, 'noticeDays') ?? '0')];
  return on === null || days === 0 ? null : addDays(on, days - 1);
}

function periodSteps({ list, checks, day }: OnDay): MissingStep[] {
  const more = Number(textOf(list, 'exitPeriods') ?? '0') - metInARow(checks, day);
  if (more <= 0) return [];
  const broken = brokenBy(checks, day);
  const [why, whyZh] = broken === null ? ['', ''] : brokenWords(broken);
  const steps: MissingStep[] = [
    {
      step: 'periods',
      field: 'checks',
      words: `${more} more ${more === 1 ? 'period' : 'periods'} in a row with every criterion met${why && ` (${why})`}`,
      localWords: `再连续达标${more}期${whyZh && `（${whyZh}）`}`,
    },
  ];
  const disagreeing = checks.findLast(({ disagree, end }) => disagree && end <= day);
  if (disagreeing !== undefined) {
    const { start, end } = disagreeing;
    steps.push({
      step: 'agreement',
      field: 'checks',
      words: `readings and the recorded check to agree for ${dateWords(start, 'en')} to ${dateWords(end, 'en')}`,
      localWords: `${dateWords(start, 'zh')}至${dateWords(end, 'zh')}的监测数据与核查记录一致`,
    });
  }
  if (broken?.waiting === true) {
    steps.push({
      step: 'approval',
      field: 'checks',
      words: `approval of the readings of ${periodWords(broken.start, broken.end, 'en')}`,
      localWords: `审核${periodWords(broken.start, broken.end, 'zh')}的数据`,
    });
  }
  return steps;
}

/** By a named office, and of a row that was there by then: one that came before the periods has not seen them. */
function verificationSteps({ listing, list, checks, day }: OnDay): MissingStep[] {
  const step = 'verification';
  const on = textOf(listing, 'verifiedOn');
  if (on === null || on > day) return [{ step, field: 'verifiedOn', words: 'verification', localWords: '核验' }];
  const asked = Number(textOf(list, 'exitPeriods') ?? '0');
  if (metInARow(checks, on) < asked && metInARow(checks, day) >= asked) {
    const words = `verification anew, as the one on ${dateWords(on, 'en')} came before the periods were met`;
    const localWords = `重新核验（${dateWords(on, 'zh')}核验时尚未达标）`;
    return [{ step, field: 'verifiedOn', words, localWords }];
  }
  if (textOf(listing, 'verifiedBy') !== null) return [];
  return [{ step, field: 'verifiedBy', words: 'the office that verified it', localWords: '写明核验机关' }];
}

function noticeSteps({ listing, list, day }: OnDay): MissingStep[] {
  const on = textOf(listing, 'noticeOn');
  if (on === null || on > day) {
    return [{ step: 'public notice', field: 'noticeOn', words: 'public notice', localWords: '公示' }];
  }
  const until = noticeUntil(listing, list);
  if (until === null || until < day) return [];
  const words = `the public notice to run until ${dateWords(until, 'en')}`;
  const localWords = `公示至${dateWords(until, 'zh')}期满`;
  return [{ step: 'notice period', field: 'exitedOn', words, localWords }];
}
