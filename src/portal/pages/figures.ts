/** Every quantity that the ledger has a report of, with filters in the address. */
import type { FigureSummary } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { figuresTable } from '../parts/figuresTable.ts';
import { filterForm } from '../parts/filters.ts';
import { pager } from '../parts/pager.ts';
import { reckoningWords } from '../reckoning/words.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export function figuresPage(answer: Listing<FigureSummary>, view: ViewContext): Html {
  const w = wordsOf(view);
  const filters = filterForm(
    [
      { name: 'q', label: w.words },
      { name: 'measure', label: w.measure },
      { name: 'unit', label: w.unit },
      { name: 'differs', label: w.onlyDiffering, check: true },
    ],
    answer,
    view,
  );
  const body = html`<div class="column wide">
    <h1>${w.figures}</h1>
    <p class="lead">${w.figuresLead(answer.total)}</p>
    <p>
      <a href="/conflicts">${reckoningWords(view).whichConflict}</a> ·
      <a href="/reckon">${reckoningWords(view).askLink}</a>
    </p>
    ${filters}
    ${answer.items.length === 0 ? html`<p class="empty">${w.noneMatch}</p>` : figuresTable(w.figuresCaption, answer.items, view)}
    ${pager(answer, view)}
  </div>`;
  return layout({ title: w.figures, body }, view);
}
