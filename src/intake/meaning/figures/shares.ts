import type { Claim } from '../../../core/claims/claim.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { SentenceView } from '../sentenceView.ts';

/** The amount that a percentage after it may be a part of, and how far away it stands. */
export interface Whole {
  readonly claim: Claim;
  readonly paragraph: number;
  /** Where the text spoke of it last: at the amount, or at an earlier part of it. */
  readonly last: number;
}

const partLatin =
  /\b(?:of (?:it|which|this|that|these|the)\b|of (?:the|this|that|these|all) (?:amount|sum|total|money|funds?|funding|aid)|of the funds)/i;
const pointsBack = /其中|中有|^[、，]?\s*$/u;
const usedFor =
  /^[%％]?(?:以上|左右|多)?\s*(?:的(?:资金|資金))?(?:都|均|已|被)*(?:投向|用于|用於|投入|用在|倾斜|流向|投放|安排|集中|分配)/u;
const usedForLatin =
  /^\s*(?:%|percent|per cent)?\s*(?:of (?:the |this |these )?(?:funds?|money|amount|sum|total|it|which)\s+)?(?:(?:is|are|was|were|has been|have been|being|had been)\s+)?(?:went|goes|going|go|used|spent|invested|directed|tilted|channell?ed|allocated|earmarked|inclined|for|to|in)\b/i;

/**
 * Whether a percentage is the part of an amount named before it that went somewhere ("…, 80 % of it for livelihood",
 * 80%投向民生). Anything else that has a percentage speaks of itself.
 */
export function isShareOf(view: SentenceView, figure: Quantity, whole: Whole | null): whole is Whole {
  if (whole === null || figure.kind !== 'percentage' || figure.change !== null || figure.unit !== '%') return false;
  const { paragraph, last } = whole;
  if (view.paragraph - paragraph > 1) return false;
  const sameSentence = last >= view.span.start;
  const from = Math.max(view.span.start, figure.start - 60, sameSentence ? last : 0);
  const before = view.text.slice(from, figure.start);
  const after = view.text.slice(figure.number.end, Math.min(view.span.end, figure.number.end + 60));
  if (view.cjk) return usedFor.test(after) && (sameSentence || pointsBack.test(before));
  if (!usedForLatin.test(after)) return false;
  return sameSentence || partLatin.test(before) || partLatin.test(after.slice(0, 30));
}
