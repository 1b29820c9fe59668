/** Questions with their answers in a sentence each: what somebody who comes for the first time wants to know. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';

export interface Answered {
  readonly question: Part;
  readonly answer: Part;
}

export function answers(rows: readonly Answered[]): Html {
  return html`<dl class="answers">
    ${rows.map(
      ({ question, answer }) =>
        html`<div>
          <dt>${question}</dt>
          <dd>${answer}</dd>
        </div>`,
    )}
  </dl>`;
}
