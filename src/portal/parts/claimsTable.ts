/** Claims as a table: the figure, what it is about, who says so, where. */
import type { ClaimInContext } from '../../actions/answers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { chainLine, documentCitation } from './attribution.ts';
import { stateBadge, voiceMark } from './badges.ts';
import { measureText, scopeLine } from './scope.ts';
import { shortened } from './shortened.ts';
import { claimNumber, wordsHref } from './stub.ts';
import { table } from './table.ts';

const quoteLength = 160;

/** With `quotes`, the sentence that holds the figure stands in the row. */
export function claimsTable(caption: Part, claims: readonly ClaimInContext[], view: ViewContext): Html {
  const w = wordsOf(view);
  return table(
    caption,
    [
      { heading: w.figure, cell: (row) => claimNumber(row, view) },
      {
        heading: w.about,
        cell: (row) =>
          html`<span class="measure">${measureText(row.claim.measure, view)}</span> ${scopeLine(row.claim, view)}
            <q class="quote" lang="${row.document.language}">${shortened(row.sentenceText, quoteLength)}</q>`,
      },
      {
        heading: w.whoSaysSo,
        cell: (row) => html`${chainLine(row, view)} ${voiceMark(row.document.voice, view)}`,
      },
      {
        heading: w.document,
        cell: (row) => documentCitation(row.document, view, wordsHref(row.document.id, row.id)),
      },
      { heading: w.review, cell: (row) => stateBadge(row, view) },
    ],
    claims,
  );
}
