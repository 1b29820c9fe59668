/** Documents whose drafts wait for a person. */
import type { DocumentSummary } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { dayText } from '../numbers/days.ts';
import { voiceMark } from '../parts/badges.ts';
import { pager } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export function reviewQueuePage(answer: Listing<DocumentSummary>, view: ViewContext): Html {
  const w = wordsOf(view);
  const href = (document: DocumentSummary): string => `/documents/${encodeURIComponent(document.id)}/review`;
  const queue = table(
    w.queueCaption,
    [
      { heading: w.document, cell: (row) => html`<a href="${href(row)}" lang="${row.language}">${row.title}</a>` },
      { heading: w.outlet, cell: (row) => row.outlet ?? html`<span class="not-stated">${w.notStated}</span>` },
      {
        heading: w.published,
        cell: (row) =>
          row.publishedOn === null
            ? html`<span class="not-stated">${w.notStated}</span>`
            : dayText(row.publishedOn, view.locale),
      },
      { heading: w.voice, cell: (row) => voiceMark(row.voice, view) },
      { heading: w.draftsWaiting, cell: (row) => countLink(row.claimCounts.draft, href(row)), number: true },
      {
        heading: w.reviewed,
        cell: (row) =>
          countLink(
            row.claimCounts.accepted + row.claimCounts.corrected + row.claimCounts.rejected,
            `/documents/${encodeURIComponent(row.id)}`,
          ),
        number: true,
      },
    ],
    answer.items,
  );
  const body = html`<div class="column wide">
    <h1>${w.reviewRoom}</h1>
    <p class="lead">${w.queueLead(answer.items.filter((row) => row.claimCounts.draft > 0).length)}</p>
    ${answer.items.length === 0 ? html`<p class="empty">${w.noDocuments}</p>` : queue} ${pager(answer, view)}
  </div>`;
  return layout({ title: w.reviewRoom, body, room: 'work' }, view);
}
