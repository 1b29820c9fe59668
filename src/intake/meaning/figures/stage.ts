import type { Stage } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import { nearest } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';

/** Where money stands: at a stage, or at none because it is only needed, asked for, valued … (then what it is). */
export interface Standing {
  readonly stage: Stage | null;
  readonly measure: string | null;
}

export const nowhere: Standing = { stage: null, measure: null };

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
      (verb.start - mark.end <= (view.cjk ? 14 : 40) || (view.cjk && /^(?:计划|拟|預計|预计)$/u.test(mark.word))) &&
      !(view.cjk ? /[;；。]/u : /[,，;；。]/u).test(view.text.slice(mark.end, verb.start)),
  );
}

const contractual =
  /\b(?:contracts?|agreements?|deals?|projects?|works?|reconstruction|construction)\b|合同|协议|项目/iu;

/** Whether "worth" only leads from a gift or a signed contract to its amount: then what was done with that counts. */
function isTransparent(view: SentenceView, mark: Mark): boolean {
  if (mark.roles.unstaged !== 'value') return false;
  return view.marks.some(
    ({ roles, end, start }) =>
      (roles.give === 'noun' || agreed.test(view.text.slice(start, end))) &&
      end <= mark.start &&
      mark.start - end < (roles.give === 'noun' ? 12 : 40),
  );
}

/** "much needed $5 million" and 要求 far from its amount say nothing about the amount. */
function claimsNoStage(view: SentenceView, mark: Mark, amount: Span): boolean {
  const gap = view.text.slice(Math.min(mark.end, amount.end), Math.max(mark.start, amount.start));
  if (gap.length > (view.cjk ? 8 : 45)) return false;
  if (view.cjk && mark.word === '要求' && gap.length > 0) return false;
  if (/\bmuch[\s-]$/i.test(view.text.slice(Math.max(0, mark.start - 6), mark.start))) return false;
  return mark.start < amount.start || mark.word.endsWith('needed') || mark.word === 'required';
}

const draftLaw =
  /\b(?:bill|legislation|act|law|resolution|proposal|draft)\b[^,.;]{0,30}?\b(?:provid\w+|to provide|giving|allocat\w+|includ\w+|contain\w+|authori[sz]\w+|with)\b[^.,;]{0,30}$/i;
const passed = /\b(?:passed|adopted|approved|enacted|signed|voted)\b/i;

/** "a bill providing $61 billion": an authorisation commits when it is passed, and is a proposal until then. */
function authorisation(view: SentenceView, amount: Span): Standing | null {
  const before = view.text.slice(Math.max(view.span.start, amount.start - 120), amount.start);
  if (view.cjk || !draftLaw.test(before)) return null;
  return passed.test(before) ? { stage: 'commitment', measure: null } : { stage: null, measure: 'money proposed' };
}

/** "…, of which 410 million was idle": what a part is or was, the verb of the whole does not say. */
function isPartInState(view: SentenceView, amount: Span): boolean {
  return (
    /\bof which\s+(?:\w+\s+){0,2}$/i.test(
      view.text.slice(Math.max(view.span.start, amount.start - 30), amount.start),
    ) &&
    /^\s+(?:is|was|were|are|remain\w*|stay\w*)\b/i.test(view.text.slice(amount.end, amount.end + 12)) &&
    !view.marks.some((mark) => mark.roles.stage && mark.start >= amount.end)
  );
}

/**
 * Stage of an amount by the verb that governs it; none when no verb does. "Invested", "paid" and the like make a
 * disbursement only where the text speaks of assistance: companies invest and pay too.
 */
export function standingOf(view: SentenceView, amount: Span, assistance: boolean): Standing {
  const law = authorisation(view, amount);
  if (law) return law;
  const staged = view.marks.filter(
    (mark) =>
      !overlaps(mark, amount) &&
      (mark.roles.stage || (mark.roles.unstaged && claimsNoStage(view, mark, amount) && !isTransparent(view, mark))),
  );
  const close = nearest(view, staged, amount);
  if (!close || isPartInState(view, amount)) return nowhere;
  if (close.roles.unstaged) {
    const worth = close.roles.unstaged === 'value';
    const before = view.text.slice(Math.max(view.span.start, close.start - 60), close.start);
    return { stage: null, measure: worth && contractual.test(before) ? 'contract value' : close.roles.unstaged };
  }
  const clauseGap = view.text.slice(Math.min(close.end, amount.end), Math.max(close.start, amount.start));
  if (clauseGap.length > (view.cjk ? 40 : 120) || turns.test(clauseGap)) return nowhere;
  const verb = chainHead(view, close, staged);
  const { stage } = verb.roles;
  if (stage === undefined || (investing.test(verb.word) && !assistance)) return nowhere;
  if (stage !== 'pledge' && !agreed.test(verb.word) && isFuture(view, verb)) return { stage: 'pledge', measure: null };
  return { stage, measure: null };
}
