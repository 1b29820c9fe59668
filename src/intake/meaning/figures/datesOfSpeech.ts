import type { Span } from '../../../core/claims/span.ts';
import type { Report } from '../attribution/report.ts';
import type { DateMention } from '../../quantities/quantity.ts';
import type { SentenceView } from '../sentenceView.ts';

const dateline = /^[^。.!?]{0,40}?(?:\([A-Za-z ]+\)\s*)?(?:--|—|–| - )|^.{0,30}?(?:日电|日電|讯|訊)[\s）)]/u;

/** Whether a date stands in the dateline at a sentence's head: the day of the report, and of nothing in it. */
export function isDateline(view: SentenceView, date: DateMention): boolean {
  if (date.start - view.span.start > 40) return false;
  const head = dateline.exec(view.text.slice(view.span.start, Math.min(view.span.end, view.span.start + 80)));
  return head !== null && date.end <= view.span.start + head[0].length && /^\P{Ll}*?[,\d(（（]/u.test(head[0]);
}

/**
 * Whether a date says when somebody spoke ("said on 5 March 2020 that …"), not when what is said happened: it stands with
 * the verb of speech, outside of the words that hold the figure.
 */
export function datesSpeech(reports: readonly Report[], date: DateMention, figure: Span): boolean {
  return reports.some(({ cue, content, sources }) => {
    if (content.start > figure.start || figure.end > content.end) return false;
    // "said on Tuesday it had …": the day belongs to the verb before it.
    if (date.grain === 'day' && date.start >= cue.end && date.start - cue.end <= 4) return true;
    if (content.start <= date.start && date.end <= content.end) return false;
    if (date.grain === 'day') return true;
    const source = Math.min(cue.start, ...sources.map(({ start }) => start));
    return content.start >= cue.end ? date.start > source && date.end <= content.start : date.start >= cue.end;
  });
}
