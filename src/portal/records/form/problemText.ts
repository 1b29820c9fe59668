/** What is wrong and what to do about it. */
import type { Problem } from '../../../core/records/problem.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { message } from '../../parts/message.ts';
import type { ViewContext } from '../../view.ts';

export function problemText(problem: Problem, view: ViewContext): Html {
  return html`<strong>${message(problem.message, view)}</strong>
    <span class="remedy">${message(problem.remedy, view)}</span>`;
}
