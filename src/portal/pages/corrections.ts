/** The public log of what was changed and why. Nothing leaves it. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { CorrectionEntry, Listing } from '../listing.ts';
import { instantText } from '../numbers/days.ts';
import { pager } from '../parts/pager.ts';
import { shortened } from '../parts/shortened.ts';
import { claimStubLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

const quoteLength = 70;

export function correctionsPage(answer: Listing<CorrectionEntry>, view: ViewContext): Html {
  const w = wordsOf(view);
  const missing = html`<span class="not-stated">–</span>`;
  const log = table(
    w.correctionsLog,
    [
      { heading: w.when, cell: (row) => html`<time datetime="${row.at}">${instantText(row.at, view.locale)}</time>` },
      { heading: w.what, cell: (row) => w.verbs[row.verb] ?? row.verb },
      {
        heading: w.claim,
        cell: (row) =>
          row.claimId === null
            ? missing
            : claimStubLink(row.claimId, `“${shortened(row.quote ?? row.claimId, quoteLength)}”`),
      },
      {
        heading: w.document,
        cell: (row) =>
          row.documentId === null
            ? missing
            : html`<a href="/documents/${encodeURIComponent(row.documentId)}"
                >${row.documentTitle ?? row.documentId}</a
              >`,
      },
      { heading: w.reason, cell: (row) => row.reason ?? html`<span class="not-stated">${w.noReason}</span>` },
      { heading: w.by, cell: (row) => row.by },
      { heading: w.record, cell: (row) => html`<code title="${row.hash}">${row.hash.slice(0, 12)}</code>` },
    ],
    answer.items,
  );
  const body = html`<div class="column wide">
    <h1>${w.correctionsLog}</h1>
    <p class="lead">${w.correctionsLead(answer.total)}</p>
    <p>${w.correctionsExplained}</p>
    ${answer.items.length === 0 ? html`<p class="empty">${w.noCorrections}</p>` : log} ${pager(answer, view)}
  </div>`;
  return layout({ title: w.correctionsLog, body }, view);
}
