import type { Stage } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import { nearest } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';

const investing = /^(?:announc|unveil|invest|pour|pump|paid|pay|receive|gave|give|transfer|deliver|共?投|注资|共?收到)/;

/** Beyond "but" or "while" another verb governs. */
const turns = /\b(?:but|while|whereas)\b|[;；]/;

/** What is signed or agreed is committed, whenever it is to arrive. */
const agreed = /^(?:sign|agree|contract|have signed|签|协议|合同)/;

/** Words between which one verb governs the other: "pledged to provide", "agreed to invest", 承诺投入. */
const chainGap = /^\s*(?:to\s+|that it will\s+|再|投入|将|(?:再)?[向对为给][^，。]{1,14}?)?(?:\w+\s+)?$/u;

/** The verb whose stage counts: the first of a chain that leads to the nearest one. */
function chainHead(view: SentenceView, mark: Mark, staged: readonly Mark[]): Mark {
  const previous = staged[staged.indexOf(mark) - 1];
  if (!previous?.roles.stage || previous.roles.stage === 'disbursement') return mark;
  return chainGap.test(view.text.slice(previous.end, mark.start)) ? previous : mark;
}

/** "will provide", "plans to invest", 将再投入: a future word shortly before the verb makes a pledge of it. */
function isFuture(view: SentenceView, verb: Mark): boolean {
  return view.marks.some(
    (mark) =>
      mark.roles.future &&
      mark.end <= verb.start &&
      verb.start - mark.end <= (view.cjk ? 14 : 40) &&
      !/[,，;；。]/u.test(view.text.slice(mark.end, verb.start)),
  );
}

/**
 * Stage of an amount by the verb that governs it; null when none does. "Invested", "paid" and the like make a
 * disbursement only where the text speaks of assistance: companies invest and pay too.
 */
export function stageOf(view: SentenceView, amount: Span, assistance: boolean): Stage | null {
  const staged = view.marks.filter((mark) => mark.roles.stage && !(mark.start < amount.end && amount.start < mark.end));
  const close = nearest(view, staged, amount);
  if (!close) return null;
  const clauseGap = view.text.slice(Math.min(close.end, amount.end), Math.max(close.start, amount.start));
  if (clauseGap.length > (view.cjk ? 40 : 120) || turns.test(clauseGap)) return null;
  const verb = chainHead(view, close, staged);
  const { stage } = verb.roles;
  if (stage === undefined || (investing.test(verb.word) && !assistance)) return null;
  if (stage !== 'pledge' && !agreed.test(verb.word) && isFuture(view, verb)) return 'pledge';
  return stage;
}
