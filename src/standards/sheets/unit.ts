/** Units of numbers: tens of thousands, millions, currencies. All scales are powers of ten, so they multiply exactly. */
import { minorUnits } from '../../core/money/currencies.ts';
import { plainCell } from './plainCell.ts';

export interface Unit {
  /** The number is multiplied by ten to this power. */
  readonly power: number;
  readonly currency: string | null;
  /** True for a currency that is only likely: "¥" and "$" are signs of several. */
  readonly inferred: boolean;
  readonly percent: boolean;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/万亿|trillions?|trn/, 12],
  [/千亿/, 11],
  [/百亿/, 10],
  [/十亿|billions?|bln|bn|млрд\.?/, 9],
  [/亿|億|hundredmillions?/, 8],
  [/千万|crores?/, 7],
  [/百万|millions?|mln|mio|mn|млн\.?/, 6],
  [/十万|lakhs?|hundredthousands?/, 5],
  [/万|萬|tenthousands?/, 4],
  [/千|thousands?|тис\.?|тыс\.?|000s?/, 3],
  [/百/, 2],
];

const currencies: readonly (readonly [RegExp, string, boolean])[] = [
  [/美元|us dollars?|u\.?s\.?\$|dollars? \(?us\)?/, 'USD', false],
  [/欧元|euros?|€/, 'EUR', false],
  [/英镑|pounds? sterling|£/, 'GBP', false],
  [/日元|日圆|japanese yen/, 'JPY', false],
  [/港元|港币|hk\$/, 'HKD', false],
  [/卢布|rub(?:les?)?|₽/, 'RUB', false],
  [/格里夫纳|hryvnias?|грн\.?|₴/, 'UAH', false],
  [/人民币|rmb|yuan|renminbi|元|圆/, 'CNY', false],
  [/¥/, 'CNY', true],
  [/\$/, 'USD', true],
];

const noUnit: Unit = { power: 0, currency: null, inferred: false, percent: false };

/** Takes the currency out of the words; what is left should be a scale. */
function currencyIn(words: string): { rest: string; currency: string | null; inferred: boolean } {
  const threes = [...words.matchAll(/(?<![a-z])[a-z]{3}(?![a-z])/g)].map(([three]) => three);
  const code = threes.find((three) => minorUnits(three.toUpperCase()) !== null);
  if (code !== undefined) {
    return { rest: words.replace(code, ''), currency: code.toUpperCase(), inferred: false };
  }
  for (const [pattern, currency, inferred] of currencies) {
    if (pattern.test(words)) return { rest: words.replace(pattern, ''), currency, inferred };
  }
  return { rest: words, currency: null, inferred: false };
}

/** "万元", "thousand USD", "RMB 100 million", "10,000 CNY", "%"; null when the words are no unit that is known. */
export function readUnit(text: string): Unit | null {
  const words = text.length > 60 ? '?' : plainCell(text).toLowerCase();
  if (words === '') return noUnit;
  if (words === '%' || words === 'percent' || words === '百分比') return { ...noUnit, percent: true };
  const { rest, currency, inferred } = currencyIn(words);
  const left = rest.replaceAll(/\bof\b|\bin\b|[\s.,'’:]/g, '');
  const zeros = /^1(0{2,12})$/.exec(left)?.[1]?.length ?? 0;
  // "(100)" without a currency may as well be the number of a column.
  if (zeros > 2 || (zeros > 0 && currency !== null)) return { power: zeros, currency, inferred, percent: false };
  const times = /^(1|10|100|1000)(?=\D)/.exec(left)?.[1] ?? '1';
  const scaleWords = times === '1' && !left.startsWith('1') ? left : left.slice(times.length);
  if (scaleWords === '') return currency === null ? null : { power: 0, currency, inferred, percent: false };
  const scale = scales.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`).test(scaleWords));
  if (!scale) return null;
  return { power: scale[1] + times.length - 1, currency, inferred, percent: false };
}

const bracketed = /[(（[【]([^()（）[\]【】]{1,40})[)）\]】]/g;

/** The unit that a header names in brackets or after "in", with the header without it; null when it names none. */
export function unitOfHeader(header: string): { unit: string; bare: string } | null {
  if (header.length > 200) return null;
  for (const [whole, inner = ''] of header.matchAll(bracketed)) {
    const words = inner.replace(/^\s*(?:单位|unit)\s*[:：]?\s*/i, '');
    if (readUnit(words) !== null) return { unit: words.trim(), bare: header.replace(whole, ' ').trim() };
  }
  const tail = /^(.{1,60}?)(?:,|，|\s+in)\s+([^,，]{1,30})$/i.exec(header);
  if (tail?.[1] !== undefined && tail[2] !== undefined && readUnit(tail[2]) !== null) {
    return { unit: tail[2].trim(), bare: tail[1].trim() };
  }
  return null;
}

/** "单位：万元" above a table holds for its amounts. */
export function unitAbove(texts: readonly string[]): string | null {
  for (const text of texts) {
    const words = /(?:单位|unit)\s*[:：]\s*([^\s,，;；)）]{1,20}(?: [A-Za-z]{3,10})?)/i.exec(
      text.normalize('NFKC'),
    )?.[1];
    if (words !== undefined && readUnit(words) !== null) return words;
  }
  return null;
}

/** `amount` × 10^`power`, exactly. */
export function shifted(amount: string, power: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === '' || power === 0) return amount;
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  const result = `${digits.slice(0, point)}.${digits.slice(point)}`
    .replace(/^0+(?=\d)/, '')
    .replace(/\.?0*$/, (end) => (end.startsWith('.') ? '' : end));
  return sign + result;
}
