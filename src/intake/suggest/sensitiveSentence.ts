import type { Span } from '../../core/claims/span.ts';
import { lexicon } from '../meaning/lexicon/lexicon.ts';
import { scan } from '../meaning/lexicon/scan.ts';

/**
 * Why nothing may be suggested from a sentence: it has a word of ethnicity, of religion or for a private person. The
 * rules weigh such words against the clause and the figure; a model is given less room, so the word is enough.
 */
export function sensitiveSentence(text: string, sentence: Span): string | null {
  for (const { roles } of scan(lexicon, text, sentence)) {
    if (roles.sensitive) return roles.sensitive;
    if (roles.privatePerson) return 'individual';
  }
  return null;
}
