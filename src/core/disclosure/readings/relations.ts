/** What indicators of one place that are reckoned from one another say together, as sums of counted cells. */
import type { Indicator, ReckonedFrom } from '../../monitoring/indicator.ts';
import type { Sum } from '../cell.ts';

/** A fraction as it is written: "1/6", "0.25". Null where it is none above zero. */
export function fractionOf(text: string): { readonly numerator: number; readonly denominator: number } | null {
  const [, top = '', bottom = '1'] = /^(\d{1,7}(?:\.\d{1,6})?)(?:\/(\d{1,6}))?$/.exec(text.trim()) ?? [];
  if (top === '') return null;
  const decimals = top.split('.')[1]?.length ?? 0;
  const numerator = Math.round(Number(top) * 10 ** decimals);
  const denominator = Number(bottom) * 10 ** decimals;
  if (numerator === 0 || denominator === 0) return null;
  const common = divisor(numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/** The cells that say how many were counted, and of how many; null where the place did not report the indicator. */
export interface CountedCells {
  readonly counted: string;
  readonly cases: string | null;
}

type CellsOf = (indicator: string) => CountedCells | null;

/**
 * Sums that hold within one place. Of a ratio, what is counted is no more than `most` and no less than `least` of what it is
 * counted of.
 */
export function relationsOf(
  indicator: Indicator,
  cellsOf: CellsOf,
  indicators: ReadonlyMap<string, Indicator>,
): readonly Sum[] {
  const { reckonedFrom } = indicator;
  if (reckonedFrom === undefined) return [];
  if (reckonedFrom.how === 'sum') return weighted(indicator.id, reckonedFrom, cellsOf);
  if (reckonedFrom.how === 'rest') return rest(indicator.id, reckonedFrom, cellsOf);
  return ratio(indicator, reckonedFrom, cellsOf, indicators);
}

function weighted(id: string, { of }: ReckonedFrom, cellsOf: CellsOf): Sum[] {
  const total = cellsOf(id);
  if (total === null) return [];
  const parts = of.flatMap((each) => {
    const cells = cellsOf(each.indicator);
    const weight = fractionOf(each.weight);
    return cells === null || weight === null || cells.cases !== total.cases ? [] : [{ cell: cells.counted, weight }];
  });
  if (parts.length === 0) return [];
  const common = parts.reduce((all, { weight }) => (all * weight.denominator) / divisor(all, weight.denominator), 1);
  const times = { total: common, parts: parts.map(({ weight: w }) => (w.numerator * common) / w.denominator) };
  const isComplete = parts.length === of.length;
  return [{ total: total.counted, parts: parts.map(({ cell }) => cell), isComplete, times }];
}

function rest(id: string, { of }: ReckonedFrom, cellsOf: CellsOf): Sum[] {
  const [own, other] = [cellsOf(id), cellsOf(of[0]?.indicator ?? '')];
  if (own === null || other === null || own.cases === null || own.cases !== other.cases) return [];
  return [{ total: own.cases, parts: [own.counted, other.counted], isComplete: true }];
}

function ratio(
  indicator: Indicator,
  { of }: ReckonedFrom,
  cellsOf: CellsOf,
  indicators: ReadonlyMap<string, Indicator>,
): Sum[] {
  const [above = null, below = null] = of.map((each) => cellsOf(each.indicator));
  const own = cellsOf(indicator.id);
  if (of.length === 1) return own === null || above === null ? [] : [same(above.counted, own.counted)];
  const whole = indicator.whole ?? null;
  if (whole === null) return [];
  const sums: Sum[] = [];
  // Who is counted in a part of what is counted above is counted below, too.
  const first = indicators.get(of[0]?.indicator ?? '')?.reckonedFrom;
  for (const part of below !== null && first?.how === 'sum' ? first.of : []) {
    const cells = cellsOf(part.indicator);
    if (cells !== null && below !== null) {
      sums.push({ total: below.counted, parts: [cells.counted], isComplete: false });
    }
  }
  const [most, least] = [indicator.most ?? whole, indicator.least ?? 0];
  const standing = above === null || below === null ? null : { counted: above.counted, cases: below.counted };
  for (const pair of [standing, own]) {
    if (pair === null || pair.cases === null || (pair === own && own.counted === standing?.counted)) continue;
    sums.push(...atLeast(pair.cases, most / whole, pair.counted));
    if (least > 0) sums.push(...atLeast(pair.counted, whole / least, pair.cases));
  }
  return sums;
}

function same(total: string, part: string): Sum {
  return { total, parts: [part], isComplete: true };
}

/** `times` the total is the part or more. */
function atLeast(total: string, times: number, part: string): Sum[] {
  const fraction = fractionOf(times.toFixed(6));
  if (fraction === null || total === part) return [];
  const { numerator, denominator } = fraction;
  return [{ total, parts: [part], isComplete: false, times: { total: numerator, parts: [denominator] } }];
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
