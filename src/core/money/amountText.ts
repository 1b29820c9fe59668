/** Amounts as titles and sentences say them. Exact: a larger unit is used only where nothing has to be rounded. */
import { Big } from 'big.js';
import type { Money } from '../records/field.ts';
import { currencyNames } from './currencyNames.ts';
import { grouped } from './grouped.ts';

type Locale = 'en' | 'zh';

const steps: Readonly<Record<Locale, readonly (readonly [power: number, word: string])[]>> = {
  en: [
    [12, ' trillion'],
    [9, ' billion'],
    [6, ' million'],
  ],
  zh: [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
};

/** A larger unit with more decimals than this reads worse than the figure in full. */
const mostDecimals = 3;

/** "12.5 million", "12,500,001", "1250万". */
export function numberText(decimal: string, locale: Locale): string {
  const number = new Big(decimal);
  for (const [power, word] of steps[locale]) {
    if (number.abs().lt(`1e${power}`)) continue;
    const short = number.div(`1e${power}`).toFixed();
    const decimals = short.split('.')[1]?.length ?? 0;
    if (decimals <= mostDecimals && number.eq(new Big(short).times(`1e${power}`)))
      return minus(locale === 'en' ? grouped(short) : short) + word;
  }
  return minus(grouped(number.toFixed()));
}

function minus(number: string): string {
  return number.replace('-', '\u2212');
}

/** "CNY 12.5 million", "1250万元". */
export function amountText({ amount, currency }: Money, locale: Locale): string {
  if (locale === 'en') return `${currency} ${numberText(amount, 'en')}`;
  return numberText(amount, 'zh') + (currencyNames.zh[currency] ?? ` ${currency}`);
}
