import type { Span } from '../../../core/claims/span.ts';
import type { DateMention } from '../../quantities/quantity.ts';
import type { SentenceView } from '../sentenceView.ts';

const pairwise = /\brespectively\b|分别|分別|依次/u;
const listGap = /^\s*(?:,|、|，)?\s*(?:and|as well as|和|与|與|及|以及)?\s*(?:from|in|by)?\s*$/u;
/** Longer lists are tables or bait. */
const longestList = 12;

/** Runs of items between which only commas and "and" stand. */
function lists<T extends Span>(view: SentenceView, items: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const item of items) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last && item.start - last.end < 16 && listGap.test(view.text.slice(last.end, item.start)))
      run.push(item);
    else found.push([item]);
  }
  return found;
}

/** Whether the sentence says that its lists belong together item by item. */
export function isPairwise(view: SentenceView): boolean {
  return view.quantities.length < 40 && pairwise.test(view.text.slice(view.span.start, view.span.end));
}

/**
 * The item that belongs to a figure where a sentence lists both ("4, 5 and 6 million in 2017, 2018 and 2019
 * respectively"): the same place in the nearest list of the same length. Null where nothing is listed so.
 */
export function alignedWith<T extends Span>(view: SentenceView, items: readonly T[], figure: Span): T | null {
  if (items.length < 2 || !isPairwise(view)) return null;
  const figures = lists(view, view.quantities).find((list) => list.some(({ start }) => start === figure.start));
  if (!figures || figures.length < 2 || figures.length > longestList) return null;
  const index = figures.findIndex(({ start }) => start === figure.start);
  const fitting = lists(view, items).filter((list) => list.length === figures.length);
  const [nearest] = fitting.toSorted(
    (a, b) => Math.abs((a[0]?.start ?? 0) - figure.start) - Math.abs((b[0]?.start ?? 0) - figure.start),
  );
  return nearest?.[index] ?? null;
}

const twoYears = /^(\d{4})年?\s*(?:、|,|和|及|与|and)\s*(?:in\s+)?(\d{4})年?$/u;

/** Years that were read as one stretch because they are listed ("2017年、2018年"), each by itself. */
export function listedYears(view: SentenceView, dates: readonly DateMention[]): DateMention[] {
  return dates.flatMap((date) => {
    const years = twoYears.exec(view.text.slice(date.start, date.end));
    const [first, second] = [years?.[1], years?.[2]];
    if (first === undefined || second === undefined) return [date];
    const one = (year: string, span: Span): DateMention => ({
      ...date,
      ...span,
      period: { start: `${year}-01-01`, end: `${year}-12-31` },
      grain: 'year',
      relation: 'on',
    });
    const cut = date.end - (view.text.slice(date.start, date.end).endsWith('年') ? 5 : 4);
    const firstEnd = date.start + (view.text.charAt(date.start + 4) === '年' ? 5 : 4);
    return [one(first, { start: date.start, end: firstEnd }), one(second, { start: cut, end: date.end })];
  });
}
