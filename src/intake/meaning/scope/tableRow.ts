import type { NamedRef, Period } from '../../../core/claims/claim.ts';
import type { Memory } from '../names/memory.ts';
import type { SentenceView } from '../sentenceView.ts';
import { refOf } from './scope.ts';

/** What the caption above a table says of all its rows. */
export interface Caption {
  readonly paragraph: number;
  readonly period: Period | null;
  /** Which side the rows' names are on. */
  readonly side: 'donors' | 'recipients' | null;
}

/** What a row of a table in the text gives its figures. */
export interface Row {
  readonly owner: readonly NamedRef[];
  readonly side: Caption['side'];
  readonly period: Period | null;
}

const cellEdge = /\s\|\s|\t|\s{3,}/;
const receives =
  /\b(?:received|receiving|recipients?|to|by (?:county|prefecture|region|village|district))\b|受援|收到|获得/iu;
const gives = /\b(?:donors?|donated|provided|contributions?|pledged by|given by)\b|捐赠|援助方|支援方/iu;
const longestTable = 60;

/** Remembers a line that may stand above a table: a heading with a date or with words of giving or receiving. */
export function learnCaption(view: SentenceView, memory: Memory): void {
  const text = view.text.slice(view.span.start, view.span.end);
  if (!view.heading || cellEdge.test(text)) return;
  const side = receives.test(text) ? 'recipients' : gives.test(text) ? 'donors' : null;
  const period = view.dates[0]?.period ?? null;
  if (side || period) memory.caption = { paragraph: view.paragraph, period, side };
}

/** The row that a line of cells makes, or null where the line is none. A total belongs to nobody in particular. */
export function tableRow(view: SentenceView, memory: Memory): Row | null {
  const { caption } = memory;
  if (!caption || view.paragraph - caption.paragraph > longestTable) return null;
  const first = cellEdge.exec(view.text.slice(view.span.start, Math.min(view.span.end, view.span.start + 120)));
  if (!first) return null;
  const cellEnd = view.span.start + first.index;
  const owner = view.parties.filter((party) => party.end <= cellEnd).map(refOf);
  return { owner, side: caption.side, period: caption.period };
}
