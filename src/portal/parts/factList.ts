/** Terms and their values, one a line. What was not stated is said to be so. */
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export type Fact = readonly [term: string, value: Part];

export function factList(facts: readonly Fact[], view: ViewContext): Html {
  const missing = html`<span class="not-stated">${wordsOf(view).notStated}</span>`;
  const isMissing = (value: Part): boolean => value === null || value === undefined || value === false || value === '';
  return html`<dl class="facts">
    ${facts.map(
      ([term, value]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${isMissing(value) ? missing : value}</dd>
        </div>`,
    )}
  </dl>`;
}
