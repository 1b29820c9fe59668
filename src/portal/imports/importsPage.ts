/** Every import, newest first. */
import type { ImportSummary } from '../../actions/importAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Listing } from '../listing.ts';
import { instantText } from '../numbers/days.ts';
import { pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { importWords } from './importWords.ts';

export function importHref(id: string): string {
  return `/imports/${encodeURIComponent(id)}`;
}

export function importsPage(answer: Listing<ImportSummary>, view: ViewContext): Html {
  const w = importWords(view);
  const columns = [
    {
      heading: w.file,
      cell: (item: ImportSummary) =>
        html`<a href="${importHref(item.id)}">${item.source ?? item.id}</a>
          ${item.undoneBy !== null && html`<span class="badge">${w.undone}</span>`}`,
    },
    { heading: w.recordCount, cell: (item: ImportSummary) => item.versions.toLocaleString(view.locale), number: true },
    { heading: w.by, cell: (item: ImportSummary) => item.by },
    { heading: w.at, cell: (item: ImportSummary) => instantText(item.at, view.locale) },
  ];
  const body = html`<div class="column imports">
    <h1>${w.imports}</h1>
    <p class="lead">${w.importsLead(answer.total)}</p>
    <p class="tools"><a class="button" href="/imports/new">${w.newImport}</a></p>
    ${answer.items.length > 0 && table(w.imports, columns, answer.items)} ${pager(answer, view)}
  </div>`;
  return layout({ title: w.imports, body, room: 'work' }, view);
}
