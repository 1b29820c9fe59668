/** Statements that can all be true and are hard to believe together: a question each, and no verdict. */
import type { TensionAnswer } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { statementTitle, reportsOf } from './statement.ts';
import { reckoningWords } from './words.ts';

export function tensionsPart(tensions: readonly TensionAnswer[], view: ViewContext): Html | null {
  if (tensions.length === 0) return null;
  const w = reckoningWords(view);
  return html`<details class="proof">
    <summary>${w.tensions(tensions.length)}</summary>
    <p class="muted">${w.tensionsExplained}</p>
    <ul class="reports">
      ${tensions.map(
        ({ kind, members }) =>
          html`<li>
            <p>${w.tensionKinds[kind]}</p>
            <ul>
              ${members.map((one) => html`<li>${statementTitle(one, view)} ${reportsOf(one, view)}</li>`)}
            </ul>
          </li>`,
      )}
    </ul>
  </details>`;
}
