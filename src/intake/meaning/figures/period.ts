import type { Basis, Period } from '../../../core/claims/claim.ts';
import type { Memory } from '../names/memory.ts';
import { clauseAt, nearest } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Report } from '../attribution/report.ts';
import type { DateMention, Quantity } from '../../quantities/quantity.ts';
import { alignedWith, isPairwise, listedYears } from './alignment.ts';
import { datesSpeech, isDateline } from './datesOfSpeech.ts';

export interface Timing {
  readonly period: Period | null;
  readonly basis: Basis | null;
}

/** "up 4% from 2022", 比2020年增长: the date is what the figure is compared with, not its period. */
function isComparison(view: SentenceView, date: DateMention, changes: boolean): boolean {
  const before = view.text.slice(Math.max(view.span.start, date.start - 16), date.start).toLowerCase();
  if (/(?:compared (?:with|to)|than in|than|versus|比|较|同比|相比)\s*(?:the\s+)?$/u.test(before)) return true;
  return changes && /(?:\bfrom|\bover)\s*(?:the\s+)?$/u.test(before);
}

const nounAfter =
  /^\s+(?!(?:and|or|but|to|in|the|when|while|with|for|from|by|of|on|at|as|that|which|who|was|were|is|are|has|have|had|after|before|through|until|according|alone|compared)\b)[a-z]{3,}/;

/** "the 2022 floods": the year names the noun and dates no figure. */
function isAttribute(view: SentenceView, date: DateMention): boolean {
  if (date.grain !== 'year' || view.cjk) return false;
  const lead = view.text.slice(Math.max(view.span.start, date.start - 5), date.end);
  return /\bthe\s+\d{4}$/i.test(lead) && nounAfter.test(view.text.slice(date.end, date.end + 16));
}

/** "Since the new round was launched in 2010": what has gone on from the clause's date until now. */
function opensPeriod(view: Pick<SentenceView, 'text' | 'span'>, date: DateMention): boolean {
  if (date.relation === 'since') return true;
  if (date.relation !== 'on') return false;
  const before = view.text.slice(Math.max(view.span.start, date.start - 90), date.start);
  const after = view.text.slice(date.end, Math.min(view.span.end, date.end + 40));
  return /(?:^|[.;(]\s*)(?:ever )?since\b[^,;]*$/i.test(before) || /^[^，。；]{0,30}以[来來]/u.test(after);
}

function toPeriod(view: Pick<SentenceView, 'text' | 'span'>, date: DateMention): Period {
  const { start, end } = date.period;
  if (opensPeriod(view, date) || date.relation === 'after') return { start, end: null };
  if (date.relation === 'by' || date.relation === 'before') return { start: null, end };
  return { start, end };
}

const directlyAfter = /^\s*(?:in|on|for|during|by|since|as of)?\s*$/;

/** The date that a figure belongs to: in its clause, else the sentence's first, else the paragraph's leading one. */
function dateOf(view: SentenceView, figure: Quantity, reports: readonly Report[]): DateMention | null {
  const usable = view.dates.filter(
    (date) =>
      (date.period.start ?? date.period.end) !== null &&
      !isComparison(view, date, figure.change !== null) &&
      !isAttribute(view, date) &&
      !isDateline(view, date) &&
      !datesSpeech(reports, date, figure) &&
      !(date.start < figure.end && figure.start < date.end),
  );
  const aligned = isPairwise(view) ? alignedWith(view, listedYears(view, usable), figure) : null;
  if (aligned) return aligned;
  const beside = usable.find(
    (date) =>
      date.start >= figure.end &&
      date.start - figure.end < 12 &&
      directlyAfter.test(view.text.slice(figure.end, date.start)),
  );
  if (beside) return beside;
  const clause = clauseAt(view, figure.start);
  const within = usable.filter((date) => date.start >= clause.start && date.end <= clause.end);
  if (within.length > 0) return nearest(view, within, figure);
  const earlier = usable.findLast((date) => date.end <= figure.start);
  // A later clause's date belongs to that clause's own figure, if it has one.
  const later = usable.find((date) => {
    const own = clauseAt(view, date.start);
    return !view.quantities.some((other) => other !== figure && other.start >= own.start && other.end <= own.end);
  });
  return earlier ?? later ?? null;
}

/** "have invested", 已投入: what began earlier in the paragraph goes on. */
const perfect = /\b(?:have|has)\s+(?:\w+ly\s+|already\s+|so far\s+)?\w+(?:ed|nt|en|lt|ught|ad|de)\b|已|共/u;
const beginning = /\b(?:launched|began|begun|started|kicked off|established|initiated)\b|启动|开始|开展|拉开/u;

/** Period and basis of a figure. Stock figures stand at the end of their period. */
export function timingOf(
  view: SentenceView,
  figure: Quantity,
  { memory, reports }: { readonly memory: Memory; readonly reports: readonly Report[] },
): Timing {
  const date = dateOf(view, figure, reports);
  const clause = clauseAt(view, figure.start);
  const inClause = view.marks.filter(
    (mark) => mark.roles.basis && mark.start >= clause.start && mark.end <= clause.end,
  );
  const beforeIt = view.marks.filter((mark) => mark.roles.basis && mark.end <= figure.start);
  const cue = nearest(view, inClause, figure) ?? beforeIt.at(-1) ?? null;
  const carried = memory.carried?.paragraph === view.paragraph ? memory.carried : null;
  const goesOn =
    date === null &&
    carried?.begins === true &&
    (perfect.test(view.text.slice(view.span.start, figure.start)) || cue?.roles.basis === 'cumulative');
  if (goesOn) return { period: { start: carried.period.start, end: null }, basis: 'cumulative' };
  const period = date ? toPeriod(view, date) : (carried?.period ?? null);
  if ((date && opensPeriod(view, date)) || cue?.roles.basis === 'cumulative') return { period, basis: 'cumulative' };
  if (cue?.roles.basis === 'stock' && figure.kind !== 'percentage')
    return { period, basis: figure.kind === 'money' ? 'cumulative' : 'stock' };
  if (date === null && carried?.cumulative) return { period, basis: 'cumulative' };
  return { period, basis: period && figure.kind !== 'percentage' ? 'flow' : null };
}

/** Remembers a date at the head of a sentence, so that the paragraph's next sentences may lean on it. */
export function carryDate(
  view: Pick<SentenceView, 'text' | 'span' | 'paragraph'>,
  dates: readonly DateMention[],
  memory: Memory,
): void {
  const lead = dates.find(
    (date) => date.start - view.span.start <= 12 && (date.period.start ?? date.period.end) !== null,
  );
  if (lead)
    memory.carried = {
      period: toPeriod(view, lead),
      paragraph: view.paragraph,
      cumulative: opensPeriod(view, lead),
      begins: beginning.test(view.text.slice(view.span.start, view.span.end)),
    };
}
