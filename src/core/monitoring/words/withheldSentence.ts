/** An alert in words that tell none of its figures. */
import type { Words } from '../indicator.ts';
import type { Period } from '../period.ts';
import { inLanguage, periodWords, placeBefore } from './words.ts';

export interface WithheldFacts {
  readonly rule: Words;
  readonly place: Words;
  readonly indicator: Words;
  readonly since: Period;
}

export function withheldSentence({ rule, place, indicator, since }: WithheldFacts): Words {
  return {
    en: `${inLanguage(indicator, 'en')} in ${inLanguage(place, 'en')}: alert “${inLanguage(rule, 'en')}” since ${periodWords(since, 'en')}; its figures are withheld, because they could tell of single people.`,
    zh: `${placeBefore(inLanguage(place, 'zh'))}${inLanguage(indicator, 'zh')}：“${inLanguage(rule, 'zh')}”预警（${periodWords(since, 'zh')}起）；数值可能透露个人情况，不予公开。`,
  };
}

/** What a test found, without its figures. */
export const withheldFinding: Words = {
  en: 'What the test found is withheld, so that nothing can be told of single people.',
  zh: '为免透露个人情况，检验结果不予公开。',
};
