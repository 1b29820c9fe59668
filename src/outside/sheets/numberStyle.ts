/** What a number format makes of a number: a day, a percentage, or an amount with a unit written beside it. */
import type { CellKind } from '../../core/sheets/cell.ts';

export interface NumberStyle {
  readonly kind: Extract<CellKind, 'number' | 'percent' | 'day' | 'month' | 'year'>;
  /** Words that the format writes before and after the number: "¥", "万元". */
  readonly before: string;
  readonly after: string;
}

const plain: NumberStyle = { kind: 'number', before: '', after: '' };

const months = new Set([17, 27, 36, 50, 52, 57]);
const days = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);

/** Formats that have a number and no text, as Chinese workbooks use them (ECMA-376, Part 1, 18.8.30). */
export function builtInStyle(id: number): NumberStyle {
  if (id === 9 || id === 10) return { ...plain, kind: 'percent' };
  if (months.has(id)) return { ...plain, kind: 'month' };
  return days.has(id) ? { ...plain, kind: 'day' } : plain;
}

/** Units that may stand in a format as words beside the number. Other words there are decoration. */
const unit = /^(?:[¥￥$€£₴]|[\p{L}/]{1,12}|十?万元?|亿元?|元)$/u;

/** Reads the first section of a format, which is the one for positive numbers. */
export function styleOfFormat(format: string): NumberStyle {
  const section = format.split(';')[0] ?? '';
  const currency = /\[\$([^\]-]*)(?:-[^\]]*)?\]/.exec(section)?.[1] ?? '';
  const bare = section
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/general|am\/pm|上午\/下午/gi, '');
  const day = dayKind(bare);
  if (day !== null) return { ...plain, kind: day };
  if (bare.includes('%')) return { ...plain, kind: 'percent' };
  // A comma at the end shows the number in thousands while the cell holds all of it: words beside it name the shown one.
  if (/[0#?],+(?![0#?])/.test(bare) || section.includes('!')) return plain;
  return { ...plain, ...wordsBeside(section, currency) };
}

function dayKind(bare: string): 'day' | 'month' | 'year' | null {
  if (/[0#?]/.test(bare.replaceAll(/s\.0+/gi, 's'))) return null;
  const [year, day, time] = [/[ye]/i.test(bare), /d/i.test(bare), /[hs]/i.test(bare)];
  if (day || (year && time)) return 'day';
  if (/m/i.test(bare) && !time) return year ? 'month' : 'day';
  return year ? 'year' : null;
}

function wordsBeside(section: string, currency: string): { before: string; after: string } {
  const parts = section.replaceAll(/\[\$[^\]]*\]/g, `"${currency}"`).split(/[0#?][0#?,.]*/);
  const words = (text: string | undefined): string => {
    const found = [...(text ?? '').matchAll(/"([^"]*)"|\\(.)|([¥￥$€£₴])/g)];
    const joined = found
      .map(([, quoted, escaped, sign]) => quoted ?? escaped ?? sign ?? '')
      .join('')
      .trim();
    return unit.test(joined) ? joined : '';
  };
  return { before: words(parts[0]), after: words(parts.at(-1)) };
}
