/** What is still missing for a place to leave a list, each step by its name. */
import type { Body } from '../records/field.ts';
import { dateWords } from '../records/dateWords.ts';
import { textOf } from '../records/values.ts';
import type { ExitCheck } from './exitChecks.ts';
import { metInARow } from './metInARow.ts';

export interface MissingStep {
  readonly step: 'periods' | 'agreement' | 'verification' | 'public notice';
  /** English and Chinese, as parts of a sentence. */
  readonly words: string;
  readonly localWords: string;
}

/** Nothing where the list does not say how many periods it asks for: then nobody can say what leaving takes. */
export function missingSteps(listing: Body, list: Body, checks: readonly ExitCheck[], day: string): MissingStep[] {
  const asked = textOf(list, 'exitPeriods');
  if (asked === null) return [];
  const more = Number(asked) - metInARow(checks, day);
  const disagreeing = checks.findLast(({ disagree, end }) => disagree && end <= day);
  const steps: MissingStep[] = [];
  if (more > 0) {
    steps.push({
      step: 'periods',
      words: `${more} more ${more === 1 ? 'period' : 'periods'} in a row with every criterion met`,
      localWords: `再连续达标${more}期`,
    });
  }
  if (more > 0 && disagreeing !== undefined) {
    const { start, end } = disagreeing;
    steps.push({
      step: 'agreement',
      words: `readings and the recorded check to agree for ${dateWords(start, 'en')} to ${dateWords(end, 'en')}`,
      localWords: `${dateWords(start, 'zh')}至${dateWords(end, 'zh')}的监测数据与核查记录一致`,
    });
  }
  if (!isDone(listing, 'verifiedOn', day))
    steps.push({ step: 'verification', words: 'verification', localWords: '核验' });
  if (!isDone(listing, 'noticeOn', day))
    steps.push({ step: 'public notice', words: 'public notice', localWords: '公示' });
  return steps;
}

function isDone(listing: Body, field: string, day: string): boolean {
  const done = textOf(listing, field);
  return done !== null && done <= day;
}
