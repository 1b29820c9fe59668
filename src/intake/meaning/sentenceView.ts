import type { Span } from '../../core/claims/span.ts';
import type { DateMention, NotQuantity, Quantity } from '../quantities/quantity.ts';
import type { Mark } from './lexicon/scan.ts';
import type { Names } from './names/parties.ts';

/** A sentence and where it stands. */
export interface SentencePlace {
  readonly text: string;
  readonly span: Span;
  readonly cjk: boolean;
  readonly heading: boolean;
  /** Number of the paragraph in the document, and where it ends. */
  readonly paragraph: number;
  readonly paragraphEnd: number;
}

/** All that is known about one sentence before claims are made of it. */
export interface SentenceView extends SentencePlace, Names {
  readonly marks: readonly Mark[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly notQuantities: readonly NotQuantity[];
  readonly clauses: readonly Span[];
}

const clauseEdge = /[,;:，；：。！？!?]|\s[—–-]\s/gu;

/** Stretches between commas and the like; marks inside figures and inside brackets of offices do not cut. */
export function clausesOf(text: string, { start, end }: Span, whole: readonly Span[]): Span[] {
  const clauses: Span[] = [];
  let from = start;
  let next = 0;
  for (const match of text.slice(start, end).matchAll(clauseEdge)) {
    const at = start + match.index;
    while ((whole[next]?.end ?? Infinity) <= at) next += 1;
    const inside = whole[next];
    if (inside && inside.start <= at && at < inside.end) continue;
    if (at > from) clauses.push({ start: from, end: at });
    from = at + match[0].length;
  }
  if (from < end) clauses.push({ start: from, end });
  return clauses;
}

/** The clause that holds a position, or the whole sentence. */
export function clauseAt(view: SentenceView, position: number): Span {
  const { clauses } = view;
  let low = 0;
  let high = clauses.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle];
    if (!clause) break;
    if (position < clause.start) high = middle - 1;
    else if (position >= clause.end) low = middle + 1;
    else return clause;
  }
  return view.span;
}

/** Words between two spans, 0 when they touch or overlap. */
export function distance(a: Span, b: Span): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

/** The item nearest to a span; items in the same clause come before all others, earlier ones before later. */
export function nearest<T extends Span>(view: SentenceView, items: readonly T[], to: Span): T | null {
  const clause = clauseAt(view, to.start);
  let best: T | null = null;
  let bestCost = Infinity;
  for (const item of items) {
    const outside = item.end <= clause.start || item.start >= clause.end ? 1000 : 0;
    const cost = distance(item, to) + outside + (item.start > to.start ? 4 : 0);
    if (cost < bestCost) [best, bestCost] = [item, cost];
  }
  return best;
}
