/** What programs can ask, as a page; the full description is the OpenAPI document that it links to. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export interface ApiOperation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
}

export function apiPage(operations: readonly ApiOperation[], view: ViewContext): Html {
  const w = wordsOf(view);
  const body = html`<div class="column wide">
    <h1>${w.apiTitle}</h1>
    <p class="lead">${w.apiLead}</p>
    <p><a class="button" href="/api/v1/openapi.json">${w.apiDescription}</a></p>
    ${table(
      w.apiOperations,
      [
        { heading: w.apiOperation, cell: ({ method, path }) => html`<code>${method} ${path}</code>` },
        { heading: w.apiDoes, cell: ({ summary }) => html`<span lang="en">${summary}</span>` },
      ],
      operations,
    )}
  </div>`;
  return layout({ title: w.apiTitle, body, machineReadable: false }, view);
}
