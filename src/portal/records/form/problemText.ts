/** What is wrong and what to do about it, in the reader's language where there are words for it. */
import type { Problem } from '../../../core/records/problem.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { recordWords } from '../recordWords.ts';

/** Messages come in English from the core and in the reader's language from the portal. */
function inItsLanguage(text: string): Html {
  return html`<span ${!/[\u3400-\u9fff]/.test(text) && html`lang="en"`}>${text}</span>`;
}

export function problemText(problem: Problem, view: ViewContext): Html {
  const words = recordWords(view).problems[problem.code];
  const [first, then] = words === undefined ? [problem.message, problem.remedy] : [words, problem.message];
  return html`<strong>${inItsLanguage(first)}</strong> <span class="remedy">${inItsLanguage(then)}</span>`;
}
