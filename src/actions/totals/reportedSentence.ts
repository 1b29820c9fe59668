import { periodText } from '../../core/claims/periodText.ts';
import { amountText, numberText } from '../../core/money/amountText.ts';
import { isCurrency } from '../../core/money/currencies.ts';
import type { Period } from '../../core/claims/claim.ts';
import type { ReportedLine } from '../totalAnswers.ts';

type Told = Pick<ReportedLine, 'speaker' | 'measure' | 'unit' | 'low' | 'high' | 'recorded' | 'records'> &
  Pick<ReportedLine, 'coverageLow' | 'coverageHigh'> & { readonly period: Period | null };

/** "Xinhua: money disbursed 2019, CNY 18.8185 billion to CNY 18.8195 billion; recorded CNY 12 billion in 31 records, …" */
export function reportedSentence(line: Told): string {
  const who = line.speaker ?? 'Speaker not named';
  const when = periodText(line.period);
  const reported = `${who}: ${line.measure}${when && `, ${when}`}, ${range(line, 'en')}`;
  if (line.recorded === null) return `${reported}; the records hold nothing for it (not reported, not zero).`;
  const records = `${line.records} record${line.records === 1 ? '' : 's'}`;
  const part = coverage(line);
  return `${reported}; recorded ${figure(line.recorded, line.unit, 'en')} in ${records}${part && `, ${part} of it`}.`;
}

export function localReportedSentence(line: Told): string {
  const who = line.speaker ?? '未说明发布者';
  const when = [line.period?.start ?? '', line.period?.end ?? ''].filter(Boolean).join('至');
  const reported = `${who}：${line.measure}${when && `，${when}`}，${range(line, 'zh')}`;
  if (line.recorded === null) return `${reported}；台账中没有相应记录（未报告，不等于零）。`;
  const part = coverage(line);
  return `${reported}；台账记录${figure(line.recorded, line.unit, 'zh')}，共${line.records}条${part && `，占${part}`}。`;
}

function range({ low, high, unit }: Told, locale: 'en' | 'zh'): string {
  if (low !== null && high !== null) {
    const [first, last] = [figure(low, unit, locale), figure(high, unit, locale)];
    return first === last ? first : `${first}${locale === 'en' ? ' to ' : '至'}${last}`;
  }
  if (low !== null) return `${locale === 'en' ? 'at least ' : '至少'}${figure(low, unit, locale)}`;
  return `${locale === 'en' ? 'at most ' : '至多'}${figure(high ?? '0', unit, locale)}`;
}

function coverage({ coverageLow, coverageHigh }: Told): string {
  const bounds = [...new Set([coverageLow, coverageHigh].filter((each) => each !== null))];
  return bounds.length === 0 ? '' : `${bounds.join('–')} %`;
}

function figure(amount: string, unit: string, locale: 'en' | 'zh'): string {
  return isCurrency(unit) ? amountText({ amount, currency: unit }, locale) : `${numberText(amount, locale)} ${unit}`;
}
