/** Claims as a table: the figure, what it is about, who says so, where. */
import type { ClaimInContext } from '../../actions/answers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { excerpt, holds, withMatches } from '../text/matches.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { chainLine, documentCitation } from './attribution.ts';
import { stateBadge, voiceMark } from './badges.ts';
import { measureText, scopeLine } from './scope.ts';
import { claimNumber, wordsHref } from './stub.ts';
import { table } from './table.ts';

const quoteLength = 160;

/** The stretch of the sentence around the words searched for, or else around the claim's own. */
function words(row: ClaimInContext, query: string): Html {
  const isFound = query !== '' && holds(row.sentenceText, query);
  const shown = excerpt(row.sentenceText, isFound ? query : row.claim.quote, quoteLength);
  return html`<q class="quote" lang="${row.document.language}">${withMatches(shown, isFound ? query : '')}</q>`;
}

/** Each claim with its sentence; words searched for are marked in it. */
export function claimsTable(caption: Part, claims: readonly ClaimInContext[], view: ViewContext, query = ''): Html {
  const w = wordsOf(view);
  return table(
    caption,
    [
      { heading: w.figure, cell: (row) => claimNumber(row, view) },
      {
        heading: w.about,
        cell: (row) =>
          html`<span class="measure">${measureText(row.claim.measure, view)}</span> ${scopeLine(row.claim, view)}
            ${words(row, query)}`,
      },
      {
        heading: w.whoSaysSo,
        cell: (row) => chainLine(row, view),
      },
      {
        heading: w.document,
        cell: (row) =>
          html`${documentCitation(row.document, view, wordsHref(row.document.id, row.id))}
          ${voiceMark(row.document.voice, view)}`,
      },
      { heading: w.review, cell: (row) => stateBadge(row, view) },
    ],
    claims,
  );
}
