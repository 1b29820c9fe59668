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
