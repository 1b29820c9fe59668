/** The words of the working rooms of monitoring in the page's language. */
import type { ViewContext } from '../../view.ts';
import { alertsEn } from '../../words/watch/alerts.en.ts';
import { alertsZh } from '../../words/watch/alerts.zh.ts';
import { casesEn } from '../../words/watch/cases.en.ts';
import { casesZh } from '../../words/watch/cases.zh.ts';
import { noticesEn } from '../../words/watch/notices.en.ts';
import { noticesZh } from '../../words/watch/notices.zh.ts';
import { readingsEn } from '../../words/watch/readings.en.ts';
import { readingsZh } from '../../words/watch/readings.zh.ts';
import { ruleFormEn } from '../../words/watch/ruleForm.en.ts';
import { ruleFormZh } from '../../words/watch/ruleForm.zh.ts';
import { rulesEn } from '../../words/watch/rules.en.ts';
import { rulesZh } from '../../words/watch/rules.zh.ts';

type Reader = Pick<ViewContext, 'locale'>;

export function noticeWords({ locale }: Reader): typeof noticesEn {
  return noticeWordsIn(locale);
}

/** In a language that is not the page's: a message, a feed. */
export function noticeWordsIn(language: 'en' | 'zh'): typeof noticesEn {
  return language === 'zh' ? noticesZh : noticesEn;
}

export function caseWords({ locale }: Reader): typeof casesEn {
  return locale === 'zh' ? casesZh : casesEn;
}

export function alertWords({ locale }: Reader): typeof alertsEn {
  return locale === 'zh' ? alertsZh : alertsEn;
}

export function ruleRoomWords({ locale }: Reader): typeof rulesEn {
  return locale === 'zh' ? rulesZh : rulesEn;
}

export function readingWords({ locale }: Reader): typeof readingsEn {
  return locale === 'zh' ? readingsZh : readingsEn;
}

export function ruleFormWords({ locale }: Reader): typeof ruleFormEn {
  return locale === 'zh' ? ruleFormZh : ruleFormEn;
}
