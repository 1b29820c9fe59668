import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';

/** Somebody saying something: source, cue and content as spans. */
export interface Report {
  readonly cue: Span;
  readonly sources: readonly Attribution[];
  readonly content: Span;
  /** The speaker takes a position on something disputed. */
  readonly contest: boolean;
}

/** No sentence that people write has more verbs of speech; longer ones are bait, and cost quadratic time. */
export const mostCues = 50;

export interface Source {
  readonly sources: readonly Attribution[];
  readonly span: Span;
}

const turns = /(?:[，,；;]|\s(?:while|but|and|whereas))\s*$/u;

/**
 * "X said A, while Y said B": what X said ends where Y begins. Content inside quotation marks stays whole.
 */
export function cutAtNextSpeaker(text: string, reports: readonly Report[]): Report[] {
  return reports.map((report, index) => {
    const next = reports[index + 1]?.sources[0];
    const { start, end } = report.content;
    if (!next || next.start <= start || next.start >= end || next.start < report.cue.start) return report;
    const before = text.slice(start, next.start);
    if (!turns.test(before) || /[“「"]/u.test(before)) return report;
    const kept = before.replace(/(?:[，,；;\s]|\b(?:while|but|and|whereas))+$/u, '');
    return { ...report, content: { start, end: start + kept.length } };
  });
}
