import { overlaps } from '../../../core/claims/span.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { SentenceView } from '../sentenceView.ts';

const timeUnits = /^(?:second|minute|hour|day|week|month|year|decade|天|日|周|年|个月|小时)s?$/u;
const offset = /^\s*(?:after|before|ago|later|earlier|since|后|前|之后|之前)/u;

/** Whether a figure is a length of time ("for three years"). */
export function isDuration(figure: Quantity): boolean {
  return figure.kind === 'count' && figure.unit !== null && timeUnits.test(figure.unit);
}

/** "Six days after …" says when, not how much. */
export function isTimeOffset(view: SentenceView, figure: Quantity): boolean {
  return isDuration(figure) && offset.test(view.text.slice(figure.end, figure.end + 10));
}

const pastBefore =
  /(?:这|過去|过去|近|最近|頭|头)\s*$|\b(?:over|in|during|for|within)\s+the\s+(?:past|last|previous)\s+(?:\w+\s+)?$/iu;
const pastAfter = /^(?:多)?(?:来|來|间|間|以来|以來)/u;

/**
 * Whether a length of time only dates the sentence's other figures (这十年, "over the past decade"). One that says how
 * long something lasts stays a figure.
 */
export function isDatingDuration(view: SentenceView, figure: Quantity): boolean {
  if (!isDuration(figure) || view.quantities.every(isDuration)) return false;
  const before = view.text.slice(Math.max(view.span.start, figure.start - 30), figure.start);
  return (
    view.dates.some((date) => overlaps(date, figure)) ||
    pastBefore.test(before) ||
    pastAfter.test(view.text.slice(figure.end, figure.end + 3))
  );
}
