/** What is wrong and what to do about it, in the reader's language where there are words for it. */
import type { Problem } from '../../../core/records/problem.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { recordWords } from '../recordWords.ts';

export function problemText(problem: Problem, view: ViewContext): Html {
  const words = recordWords(view).problems[problem.code];
  if (words !== undefined) return html`<strong>${words}</strong> <span class="remedy" lang="en">${problem.message}</span>`;
  return html`<strong lang="en">${problem.message}</strong> <span class="remedy" lang="en">${problem.remedy}</span>`;
}
