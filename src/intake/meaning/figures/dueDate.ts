import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import type { DateMention, Quantity } from '../../quantities/quantity.ts';
import { clauseAt } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';

/** "by 2020", 到2025年: the day by which something is to be reached. */
export function dueDate(view: SentenceView, near: Span, documentDate: string | null): DateMention | null {
  return (
    view.dates.find((date) => {
      if (date.period.end === null || date.relation === 'since' || overlaps(date, near)) return false;
      if (/\b(?:until|till)\s*$/i.test(view.text.slice(Math.max(view.span.start, date.start - 7), date.start)))
        return false;
      if (/^(?:until|till)\b/i.test(view.text.slice(date.start, date.start + 6))) return false;
      if (date.relation === 'by' || date.relation === 'before') return true;
      const before = view.text.slice(Math.max(view.span.start, date.start - 5), date.start);
      if (/(?:\bby\s|到)$/iu.test(before) || view.text.startsWith('前', date.end)) return true;
      if (documentDate === null || date.grain === 'day') return false;
      return (
        (date.period.start ?? date.period.end) > documentDate ||
        (date.grain === 'year' && date.period.end > documentDate)
      );
    }) ?? null
  );
}

/** Where goals are scored, they are no targets. */
const sport =
  /\b(?:scor(?:ed?|es|ing)|strikers?|match|league|cup|penalt(?:y|ies)|midfielders?|defenders?|season|goalkeepers?|win|draw|defeat|half-time|hat-trick|assists)\b/i;

export function isTarget(view: SentenceView, figure: Quantity): boolean {
  const clause = clauseAt(view, figure.start);
  return view.marks.some(
    (mark) =>
      (mark.roles.future || mark.roles.target) &&
      mark.start >= clause.start - 40 &&
      mark.end <= clause.end &&
      mark.start < figure.end + (mark.roles.target ? 30 : 0) &&
      !overlaps(mark, figure) &&
      !(mark.word.startsWith('goal') && sport.test(view.text.slice(view.span.start, view.span.end))),
  );
}
