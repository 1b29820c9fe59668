/** A sentence with the claim's own words marked in it. */
import type { ClaimInContext } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { exactText, html } from '../html.ts';

/** Offsets count from the sentence's start. Where they do not fit the words, the words stand alone. */
export function quoteInSentence(answer: Pick<ClaimInContext, 'claim' | 'sentenceText'>): Html {
  const { claim, sentenceText } = answer;
  const start = claim.start - claim.sentence.start;
  const end = claim.end - claim.sentence.start;
  if (start < 0 || sentenceText.slice(start, end) !== claim.quote) return html`<mark>${exactText(claim.quote)}</mark>`;
  const [before, after] = [sentenceText.slice(0, start), sentenceText.slice(end)];
  return html`${exactText(before)}<mark>${exactText(claim.quote)}</mark>${exactText(after)}`;
}
