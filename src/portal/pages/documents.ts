/** Every document of the ledger, newest first. */
import type { DocumentSummary } from '../../actions/answers.ts';
import { voices } from '../../core/claims/voice.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { documentList } from '../parts/documentList.ts';
import { filterForm } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export function documentsPage(answer: Listing<DocumentSummary>, view: ViewContext): Html {
  const w = wordsOf(view);
  const voiceOptions = voices.map((voice) => [voice, w.voices[voice]] as const);
  const filters = filterForm(
    [
      { name: 'q', label: w.titleHolds },
      { name: 'voice', label: w.voice, options: [['', w.any], ...voiceOptions] },
      {
        name: 'state',
        label: w.review,
        options: [
          ['', w.any],
          ['unreviewed', w.withDrafts],
        ],
      },
    ],
    answer,
    view,
  );
  const body = html`<div class="column">
    <h1>${w.documents}</h1>
    <p class="lead">${w.documentsLead(answer.total)}</p>
    ${view.user?.mayAdd && html`<p class="tools"><a class="button" href="/documents/new">${w.addDocument}</a></p>`}
    ${filters}
    ${answer.items.length === 0 ? html`<p class="empty">${w.noneMatch}</p>` : documentList(answer.items, view)}
    ${pager(answer, view)}
  </div>`;
  return layout({ title: w.documents, body }, view);
}
