import type { Quantity } from '../quantities/quantity.ts';
import { overlaps } from '../../core/claims/span.ts';
import type { Mark } from './lexicon/scan.ts';
import { privateFigures } from './privatePerson.ts';
import { clauseAt } from './sentenceView.ts';
import type { SentenceView } from './sentenceView.ts';

export type NotCollectedReason = 'ethnicity' | 'religion' | 'individual';

/** "Uygur Autonomous Region", "Christian Democrats", 宗教事务局: the word is part of a name. */
function isPartOfName(view: SentenceView, mark: Mark): boolean {
  if (view.parties.some((party) => overlaps(party, mark) && party.end - party.start > mark.end - mark.start))
    return true;
  return /^\s*(?:autonomous|democrat|自治|事务|language|语)/i.test(view.text.slice(mark.end, mark.end + 14));
}

const groupNoun = /\b(?:population|number|minority|community|people|share|proportion|total)\b|人口|人数|比例/u;

/**
 * Whether a figure counts or shares out the people or buildings that a sensitive word names. News that only mentions one
 * ("an attack on a church killed 20 people") is no such figure.
 */
function isAbout(view: SentenceView, figure: Quantity, mark: Mark): boolean {
  if (overlaps(mark, figure)) return true;
  const gap = view.text.slice(Math.min(mark.end, figure.end), Math.max(mark.start, figure.start));
  if (figure.kind === 'percentage') return gap.length <= (view.cjk ? 8 : 45);
  if (mark.start > figure.start) return gap.length <= (view.cjk ? 2 : 14) && !/[,.;，。；]/u.test(gap);
  return gap.length <= (view.cjk ? 4 : 40) && (view.cjk || groupNoun.test(gap));
}

function sensitive(view: SentenceView, figure: Quantity, words: readonly Mark[]): NotCollectedReason | null {
  if (words.length === 0) return null;
  const clause = clauseAt(view, figure.start);
  for (const mark of words) {
    const reason = mark.roles.sensitive;
    if (!reason || mark.end <= clause.start || mark.start >= clause.end) continue;
    if (isAbout(view, figure, mark)) return reason;
  }
  return null;
}

/** Why figures of a sentence must not be drafted; null for those that may be. What is not drafted is only counted. */
export function notCollectedReasons(view: SentenceView): (figure: Quantity) => NotCollectedReason | null {
  const words = view.marks.filter((mark) => mark.roles.sensitive && !isPartOfName(view, mark));
  const isPrivate = privateFigures(view);
  return (figure) => sensitive(view, figure, words) ?? (isPrivate(figure) ? 'individual' : null);
}
