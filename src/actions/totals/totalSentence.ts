/** A total in one sentence: what it is of, before what it is. */
import { amountText } from '../../core/money/amountText.ts';
import type { Stage } from '../../core/claims/claim.ts';
import type { NameOfId } from '../recordAnswers.ts';
import type { Coverage, TotalAmount, TotalSide, TotalsAnswer } from '../totalAnswers.ts';

export interface Told {
  readonly stage: Stage;
  readonly side: TotalSide;
  readonly amounts: readonly TotalAmount[] | null;
  readonly records: number;
  readonly coverage: readonly Coverage[];
  readonly excludedRecords: number;
}

type About = Pick<TotalsAnswer, 'boundary' | 'direction' | 'start' | 'end' | 'names'>;

const stageWords: Readonly<Record<Stage, readonly [en: string, zh: string]>> = {
  pledge: ['Pledged', '认捐'],
  commitment: ['Committed', '承诺'],
  disbursement: ['Disbursed', '拨付'],
  expenditure: ['Spent', '支出'],
};

export function totalSentence(figure: Told, about: About): string {
  const [stage] = stageWords[figure.stage];
  const into = about.direction === 'in' ? 'into' : 'out of';
  const where = boundaryNames(about, 'en');
  const amounts = figure.amounts?.map((each) => amountWords(each, 'en')).join(' and ') ?? 'not reported';
  const records = figure.amounts === null ? '' : `, from ${count(figure.records, 'record')}`;
  const excluded = figure.excludedRecords === 0 ? '' : `; left out: ${count(figure.excludedRecords, 'record')}`;
  const gaps = figure.coverage
    .filter(({ missing }) => missing.length > 0)
    .map(({ of, missing, expected }) => `${missing.length} of ${expected.length} ${of}`);
  const notReported = gaps.length === 0 ? '' : `; not reported: ${gaps.join(', ')}`;
  return `${stage}, as ${figure.side}, ${periodEn(about)}${where ? `, ${into} ${where}` : ''}: ${amounts}${records}${excluded}${notReported}.`;
}

export function localTotalSentence(figure: Told, about: About): string {
  const [, stage] = stageWords[figure.stage];
  const where = boundaryNames(about, 'zh');
  const amounts = figure.amounts?.map((each) => amountWords(each, 'zh')).join('和') ?? '未报告';
  const records = figure.amounts === null ? '' : `，${figure.records}条记录`;
  const excluded = figure.excludedRecords === 0 ? '' : `；未计入${figure.excludedRecords}条`;
  const units = { donors: '个支援方', places: '个受援地', years: '个年度' };
  const gaps = figure.coverage
    .filter(({ missing }) => missing.length > 0)
    .map(({ of, missing, expected }) => `${expected.length}${units[of]}中${missing.length}个`);
  const notReported = gaps.length === 0 ? '' : `；未报告：${gaps.join('，')}`;
  const side = figure.side === 'sent' ? '支援方申报' : '受援方申报';
  const over = where && `，${about.direction === 'in' ? '进入' : '流出'}${where}`;
  return `${stage}（${side}），${periodZh(about)}${over}：${amounts}${records}${excluded}${notReported}。`;
}

function amountWords({ amount, currency, priceYear }: TotalAmount, locale: 'en' | 'zh'): string {
  const money = amountText({ amount, currency }, locale);
  if (priceYear === null) return money;
  return locale === 'en' ? `${money} in prices of ${priceYear}` : `${money}（${priceYear}年价格）`;
}

const MOST_NAMED = 3;

function boundaryNames({ boundary, names }: About, locale: 'en' | 'zh'): string {
  const ids = [...boundary.places, ...boundary.actors];
  const nameOf = (id: string): string => {
    const name: NameOfId | undefined = names[id];
    return (locale === 'zh' ? name?.localName : null) ?? name?.name ?? id;
  };
  const named = ids.slice(0, MOST_NAMED).map(nameOf);
  const more = ids.length - named.length;
  if (locale === 'zh') return more > 0 ? `${named.join('、')}等${ids.length}处` : named.join('、');
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

function periodEn({ start, end }: About): string {
  if (start === null) return end === null ? 'at any time' : `until ${end}`;
  return end === null ? `since ${start}` : `${start} to ${end}`;
}

function periodZh({ start, end }: About): string {
  if (start === null) return end === null ? '不限时期' : `截至${end}`;
  return end === null ? `自${start}起` : `${start}至${end}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
