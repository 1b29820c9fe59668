/** The public log of what was changed and why. Nothing leaves it. */
import type { CorrectionEntry } from '../../actions/recordAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { instantText } from '../numbers/days.ts';
import { correctedRecord, correctionWhat, togetherSentence } from '../parts/corrections.ts';
import { filterForm } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { shortened } from '../parts/shortened.ts';
import { claimStubLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import { changeLines } from '../records/changes.ts';
import { recordWords } from '../records/recordWords.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

const quoteLength = 70;

/** The claim by its words, the record by its title, or how many records there were. */
function subject({ claimId, quote, recordCorrection, batchCorrection }: CorrectionEntry, view: ViewContext): Part {
  if (recordCorrection) return correctedRecord(recordCorrection, view);
  if (batchCorrection)
    return html`<a href="/corrections/${encodeURIComponent(batchCorrection.id)}"
      >${togetherSentence(batchCorrection, view)}</a
    >`;
  if (claimId === null) return html`<span class="not-stated">–</span>`;
  return claimStubLink(claimId, `“${shortened(quote ?? claimId, quoteLength)}”`);
}

function source(row: CorrectionEntry, view: ViewContext): Part {
  if (row.recordCorrection) return changeLines(row.recordCorrection, view);
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
      { heading: w.what, cell: (row) => correctionWhat(row, view) },
      { heading: r.claimOrRecord, cell: (row) => subject(row, view) },
      { heading: r.documentOrChange, cell: (row) => source(row, view) },
      { heading: w.reason, cell: (row) => row.reason ?? html`<span class="not-stated">${w.noReason}</span>` },
      { heading: w.by, cell: (row) => row.by },
      { heading: w.record, cell: (row) => html`<code title="${row.hash}">${row.hash.slice(0, 12)}</code>` },
    ],
    answer.items,
  );
  const isOfOne = answer.filters['record'] !== undefined;
  const none = isOfOne ? r.notCorrected : w.noCorrections;
  const body = html`<div class="column wide">
    <h1>${w.correctionsLog}</h1>
    <p class="lead">${isOfOne ? r.correctionsOfOne(answer.total) : w.correctionsLead(answer.total)}</p>
    <p>${w.correctionsExplained}</p>
    ${filterForm([{ name: 'record', label: r.numberOfRecord }], answer, view)}
    ${answer.items.length === 0 ? html`<p class="empty">${none}</p>` : log} ${pager(answer, view)}
  </div>`;
  return layout({ title: w.correctionsLog, body }, view);
}
