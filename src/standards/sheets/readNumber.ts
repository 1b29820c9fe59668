/** Numbers as people write them, to exact decimals. What is only about a number ("近3亿") is no number of a record. */
import type { Unit } from './unit.ts';
import { readUnit, shifted } from './unit.ts';
import { plainCell } from './plainCell.ts';

export interface ReadNumber {
  /** Plain decimal. */
  readonly value: string;
  /** What the cell itself says the number is in; null when it says nothing. */
  readonly unit: Unit | null;
}

const digits = String.raw`\d[\d,.'’ ]*`;
const shape = new RegExp(
  `^(?<before>[^\\d.,+-]{0,20})(?<sign>[+-]?)(?<between>[^\\d.,+-]{0,12})(?<number>${digits}|\\.\\d+)(?<after>[^\\d]{0,30}?)(?<minus>-?)$`,
  'u',
);

/** "1,234.5" → "1234.5". Null where it cannot be told which mark is the decimal point. */
function ungrouped(text: string): string | null {
  const number = text.replaceAll(/[ '’]/g, '').replace(/^\./, '0.');
  if (/^\d+(?:\.\d+)?$/.test(number)) return number;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number)) return number.replaceAll(',', '');
  if (/^\d{1,4}(?:,\d{4})+(?:\.\d+)?$/.test(number)) return number.replaceAll(',', '');
  if (/^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(number)) return number.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(number)) return number.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(number)) return number.replaceAll('.', '');
  return null;
}

function plainDecimal(number: string): string {
  const [whole = '0', fraction = ''] = number.split('.');
  const tail = fraction.replace(/0+$/, '');
  const head = whole.replace(/^0+(?=\d)/, '');
  return tail === '' ? head : `${head}.${tail}`;
}

/** "3亿5000万元": parts in falling scales add up. */
function chineseParts(text: string): ReadNumber | null {
  const match = /^(-?)(\d+(?:\.\d+)?)\s*亿\s*(\d{1,4}(?:\.\d{1,4})?)\s*万\s*(\D{0,10})$/.exec(text);
  if (!match) return null;
  const [, sign = '', high = '', low = '', rest = ''] = match;
  if (high.includes('.')) return null;
  const unit = rest === '' ? null : readUnit(rest);
  if (rest !== '' && (unit === null || unit.power !== 0)) return null;
  const value = plainDecimal(
    shifted(
      `${high}${(low.split('.')[0] ?? '').padStart(4, '0')}${low.includes('.') ? `.${low.split('.')[1]}` : ''}`,
      4,
    ),
  );
  return { value: sign + value, unit: unit ?? { power: 0, currency: null, inferred: false, percent: false } };
}

/** Null when the text is no exact number. A number in brackets is negative, as in accounts. */
export function readNumber(text: string): ReadNumber | null {
  if (text.length > 100) return null;
  let plain = plainCell(text).replaceAll(/[−–—﹣]/g, '-');
  const [, bracketed, unitBehind = ''] = /^\(([^()]{1,60})\) ?([^()\d]{0,20})$/.exec(plain) ?? [];
  if (bracketed !== undefined) plain = `${bracketed}${unitBehind}`;
  const parts = chineseParts(plain);
  if (parts !== null) return parts;
  const found = shape.exec(plain)?.groups;
  if (!found) return null;
  const { before = '', sign = '', between = '', number = '', after = '', minus = '' } = found;
  const value = ungrouped(number.trim());
  const words = [before, between, after]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  const unit = words === '' ? null : readUnit(words);
  if (value === null || (words !== '' && unit === null)) return null;
  const minuses = [sign === '-', minus === '-', bracketed !== undefined].filter(Boolean).length;
  if (minuses > 1) return null;
  const decimal = plainDecimal(value);
  return { value: minuses === 1 && /[1-9]/.test(decimal) ? `-${decimal}` : decimal, unit };
}
