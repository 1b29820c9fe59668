/** A question to the totals that cannot be answered as it stands: why, what may be meant, and its form again. */
import type { OpenName, QuestionProblem } from '../../actions/programmeAnswers.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { message, wholeMessage } from '../parts/message.ts';
import { listHref } from '../parts/pager.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { nameScripts } from './parts/programmeChoice.ts';
import { reportedForm } from './parts/reportedForm.ts';
import { totalsForm } from './parts/totalsForm.ts';
import { programmeWords } from './parts/words.ts';

/** The same question with the id in the place of the name. */
export function openName({ field, text, candidates }: OpenName, view: ViewContext): Html {
  const p = programmeWords(view);
  if (candidates.length === 0) return html`<li>${p.meansNothing(text)}</li>`;
  const asked = Object.fromEntries(new URLSearchParams(view.query));
  const links = candidates.map(({ id, name, detail }) => {
    const href = listHref(view.path, { ...asked, [field]: (asked[field] ?? '').replace(text, () => id) });
    return html`<a href="${href}">${name}</a> <span class="muted">${detail}</span>`;
  });
  return html`<li>${p.mayMean(text)}: ${joined(links, p.semicolon)}</li>`;
}

export function questionPage(problem: QuestionProblem, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const isReported = view.path === '/reported';
  const title = isReported ? p.reportedTitle : p.totalsTitle;
  const body = html`<div class="column wide">
    <p class="kicker">${isReported ? p.besideReported : p.totals}</p>
    <h1>${title}</h1>
    <div class="notice" role="alert">
      <p>${p.questionOpen}</p>
      ${
        problem.open.length > 0
          ? html`<ul>
              ${problem.open.map((each) => openName(each, view))}
            </ul>`
          : html`<p>${wholeMessage(problem.message, view)}</p>
              <p><strong>${w.whatToDo}</strong> ${message(problem.remedy, view)}</p>`
      }
    </div>
    ${isReported ? reportedForm(problem.programmes, view) : totalsForm(problem, view)}
  </div>`;
  return layout({ title, body, room: 'work', scripts: nameScripts }, view);
}
