import type { Span } from '../../core/claims/span.ts';
import { lexicon } from '../meaning/lexicon/lexicon.ts';
import { scan } from '../meaning/lexicon/scan.ts';
import type { Mark } from '../meaning/lexicon/scan.ts';

/**
 * Why nothing may be suggested from a sentence: it has a word of ethnicity, of religion, or for one private person. The
 * rules weigh such words against the clause and the figure; a model is given less room, so the word is enough.
 */
export function sensitiveSentence(text: string, sentence: Span): string | null {
  for (const mark of scan(lexicon, text, sentence)) {
    if (mark.roles.sensitive) return mark.roles.sensitive;
    if (mark.roles.privatePerson && !isCounted(text, mark)) return 'individual';
  }
  return null;
}

/** "300 teachers", 300名教师, 教师300名: a number of people posted somewhere, not one of them. */
function isCounted(text: string, { word, start, end }: Mark): boolean {
  if (/^[a-z]/i.test(word)) return word.endsWith('s') || word === 'people' || word === 'fishermen';
  return (
    /[名位个人批万多余]$/.test(text.slice(Math.max(0, start - 1), start)) || /^[\d０-９]/.test(text.slice(end, end + 1))
  );
}
