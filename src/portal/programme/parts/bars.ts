/** Bars with their words, one below the other. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';

export interface LabelledBar {
  readonly term: Part;
  readonly bar: Html;
  readonly words: Part;
}

export function barList(rows: readonly LabelledBar[]): Html {
  return html`<dl class="bars">
    ${rows.map(
      ({ term, bar, words }) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${bar} <span>${words}</span></dd>
        </div>`,
    )}
  </dl>`;
}

/** 0.456 → "46%". */
export function percentText(part: number): string {
  return `${Math.round(part * 100)}%`;
}
