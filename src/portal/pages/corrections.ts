/** The public log of what was changed and why. Nothing leaves it. */
import type { RecordCorrection } from '../../actions/recordAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { CorrectionEntry, Listing } from '../listing.ts';
import { instantText } from '../numbers/days.ts';
import { pager } from '../parts/pager.ts';
import { shortened } from '../parts/shortened.ts';
import { claimStubLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import { deskHref, recordTitle } from '../records/badges.ts';
import { changeLine } from '../records/changes.ts';
import { recordWords } from '../records/recordWords.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

const quoteLength = 70;
const shownChanges = 5;

/** The claim by its words, or the record by its title. */
function subject({ claimId, quote, recordCorrection }: CorrectionEntry, view: ViewContext): Part {
  if (recordCorrection) {
    const version = `${deskHref(recordCorrection)}?version=${recordCorrection.version}`;
    return html`<a href="${version}">${recordTitle(recordCorrection, view)}</a>`;
  }
  if (claimId === null) return html`<span class="not-stated">–</span>`;
  return claimStubLink(claimId, `“${shortened(quote ?? claimId, quoteLength)}”`);
}

function changes({ type, changes: all, names }: RecordCorrection, view: ViewContext): Html | null {
  if (all.length === 0) return null;
  const rest = all.length - shownChanges;
  return html`<ul class="plain corrections-changes">
    ${all.slice(0, shownChanges).map((change) => html`<li>${changeLine({ type, change, names }, view)}</li>`)}
    ${rest > 0 && html`<li class="muted">${recordWords(view).andMore(rest)}</li>`}
  </ul>`;
}

function source(row: CorrectionEntry, view: ViewContext): Part {
  if (row.recordCorrection) return changes(row.recordCorrection, view);
  if (row.documentId === null) return html`<span class="not-stated">–</span>`;
  return html`<a href="/documents/${encodeURIComponent(row.documentId)}">${row.documentTitle ?? row.documentId}</a>`;
}

export function correctionsPage(answer: Listing<CorrectionEntry>, view: ViewContext): Html {
  const w = wordsOf(view);
  const r = recordWords(view);
  const log = table(
    w.correctionsLog,
    [
      { heading: w.when, cell: (row) => html`<time datetime="${row.at}">${instantText(row.at, view.locale)}</time>` },
      { heading: w.what, cell: (row) => r.changes[row.verb] ?? w.verbs[row.verb] ?? row.verb },
      { heading: r.claimOrRecord, cell: (row) => subject(row, view) },
      { heading: r.documentOrChange, cell: (row) => source(row, view) },
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
