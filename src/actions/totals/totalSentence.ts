/** A total in one sentence: what it is of, before what it is. */
import { amountText } from '../../core/money/amountText.ts';
import type { Stage } from '../../core/claims/claim.ts';
import type { NameOfId } from '../recordAnswers.ts';
import type { Side } from '../../core/ledger/rollUp.ts';
import type { Coverage, TotalAmount, TotalCell, TotalsAnswer } from '../totalAnswers.ts';

export interface Told {
  readonly stage: Stage;
  readonly side: Side;
  readonly amounts: readonly TotalAmount[] | null;
  readonly records: number;
  readonly coverage: readonly Coverage[];
  readonly excludedRecords: number;
  /** What each programme has of it, where none was asked for: programmes may count the same money, and are not added. */
  readonly programmes: readonly TotalCell[];
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
  const { amounts, within, ofSeveral } = amountsInWords(figure, about, 'en');
  const counted = count(figure.records, 'record');
  const from = ofSeveral ? `; ${counted} in all` : `, from ${counted}`;
  const records = figure.amounts === null ? '' : from;
  const excluded = figure.excludedRecords === 0 ? '' : `; left out: ${count(figure.excludedRecords, 'record')}`;
  const gaps = figure.coverage
    .filter(({ missing }) => missing.length > 0)
    .map(({ of, missing, expected }) => `${missing.length} of ${expected.length} ${of}`);
  const notReported = gaps.length === 0 ? '' : `; not reported: ${gaps.join(', ')}`;
  return `${stage}, as ${figure.side}, ${periodEn(about)}${within}${where ? `, ${into} ${where}` : ''}: ${amounts}${records}${excluded}${notReported}.`;
}

export function localTotalSentence(figure: Told, about: About): string {
  const [, stage] = stageWords[figure.stage];
  const where = boundaryNames(about, 'zh');
  const { amounts, within, ofSeveral } = amountsInWords(figure, about, 'zh');
  const records = figure.amounts === null ? '' : `${ofSeveral ? '；共' : '，'}${figure.records}条记录`;
  const excluded = figure.excludedRecords === 0 ? '' : `；未计入${figure.excludedRecords}条`;
  const units = { donors: '个支援方', places: '个受援地', years: '个年度' };
  const gaps = figure.coverage
    .filter(({ missing }) => missing.length > 0)
    .map(({ of, missing, expected }) => `${expected.length}${units[of]}中${missing.length}个`);
  const notReported = gaps.length === 0 ? '' : `；未报告：${gaps.join('，')}`;
  const side = figure.side === 'sent' ? '支援方申报' : '受援方申报';
  const over = where && `，${about.direction === 'in' ? '进入' : '流出'}${where}`;
  return `${stage}（${side}），${periodZh(about)}${within}${over}：${amounts}${records}${excluded}${notReported}。`;
}

const words = {
  en: {
    and: ' and ',
    none: 'not reported',
    of: ': ',
    semicolon: '; ',
    within: (name: string) => `, in ${name}`,
    more: (n: number) => `and ${count(n, 'more programme')}`,
  },
  zh: {
    and: '和',
    none: '未报告',
    of: '：',
    semicolon: '；',
    within: (name: string) => `，${name}`,
    more: (n: number) => `另有${n}个计划`,
  },
};

/** The sum; of several programmes the sum of each, those with most records first. */
function amountsInWords(
  { amounts, programmes }: Told,
  { names }: About,
  locale: 'en' | 'zh',
): { readonly amounts: string; readonly within: string; readonly ofSeveral: boolean } {
  const w = words[locale];
  const nameOf = ({ keys: [id = ''] }: TotalCell): string => nameIn(names, id, locale);
  const sum = (all: readonly TotalAmount[] | null): string =>
    all?.map((each) => amountWords(each, locale)).join(w.and) ?? w.none;
  const [first, ...others] = programmes.toSorted((a, b) => recordsOf(b) - recordsOf(a));
  if (first === undefined || amounts === null) return { amounts: sum(amounts), within: '', ofSeveral: false };
  if (others.length === 0) return { amounts: sum(amounts), within: w.within(nameOf(first)), ofSeveral: false };
  const named = [first, ...others].slice(0, MOST_PROGRAMMES);
  const parts = named.map((cell) => nameOf(cell) + w.of + sum(cell.amounts));
  const more = programmes.length - named.length;
  return { amounts: [...parts, ...(more > 0 ? [w.more(more)] : [])].join(w.semicolon), within: '', ofSeveral: true };
}

function recordsOf({ amounts }: TotalCell): number {
  return amounts?.reduce((sum, { records }) => sum + records, 0) ?? 0;
}

function amountWords({ amount, currency, priceYear }: TotalAmount, locale: 'en' | 'zh'): string {
  const money = amountText({ amount, currency }, locale);
  if (priceYear === null) return money;
  return locale === 'en' ? `${money} in prices of ${priceYear}` : `${money}（${priceYear}年价格）`;
}

const MOST_NAMED = 3;
const MOST_PROGRAMMES = 8;

function nameIn(names: About['names'], id: string, locale: 'en' | 'zh'): string {
  const name: NameOfId | undefined = names[id];
  return (locale === 'zh' ? name?.localName : null) ?? name?.name ?? id;
}

function boundaryNames({ boundary, names }: About, locale: 'en' | 'zh'): string {
  const ids = [...boundary.places, ...boundary.actors];
  const named = ids.slice(0, MOST_NAMED).map((id) => nameIn(names, id, locale));
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
