import type { Spoken } from './words.ts';

/** Themes are words of whoever writes a rule. Those that rules usually have, in Chinese. */
const inChinese: ReadonlyMap<string, string> = new Map(
  Object.entries({
    general: '综合',
    poverty: '贫困',
    income: '收入',
    work: '就业',
    employment: '就业',
    housing: '住房',
    water: '饮水',
    school: '教育',
    schooling: '教育',
    education: '教育',
    health: '医疗',
    insurance: '医保',
    data: '数据上报',
    reporting: '上报',
  }),
);

/** A theme as it is said in a language; any that is not known there stays as it was written. */
export function themeIn(theme: string, language: Spoken): string {
  return (language === 'zh' ? inChinese.get(theme.toLowerCase()) : undefined) ?? theme;
}

/** What a form offers; a rule written as JSON may have any other. */
export const offeredThemes = [
  'general',
  'poverty',
  'income',
  'work',
  'housing',
  'water',
  'schooling',
  'health',
  'insurance',
  'reporting',
] as const;
