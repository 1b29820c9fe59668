/** An error that a person meets: its code, what happened, and what to do about it. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { message, wholeMessage } from '../parts/message.ts';
import { listHref } from '../parts/pager.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export interface ErrorAnswer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** The parameter of the address that nobody understood: the page is there without it. */
  readonly filter?: string;
}

/** The same address without one of its parameters. */
function withoutFilter(filter: string, { path, query }: ViewContext): string {
  const { [filter]: _left, ...others } = Object.fromEntries(new URLSearchParams(query));
  return listHref(path, others);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function errorPage(answer: ErrorAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const title = w.errorTitles[answer.status] ?? w.errorTitle;
  const body = html`<div class="column narrow">
    <p class="kicker">${answer.status} · <code>${answer.code}</code></p>
    <h1>${title}</h1>
    <p class="lead">${wholeMessage(answer.filter === undefined ? answer.message : capital(answer.message), view)}</p>
    <p><strong>${w.whatToDo}</strong> ${message(answer.remedy, view)}</p>
    ${
      answer.filter !== undefined && html`<p><a href="${withoutFilter(answer.filter, view)}">${w.withoutFilter}</a></p>`
    }
    <p><a href="/">${w.toOverview}</a></p>
  </div>`;
  return layout({ title, body, machineReadable: false }, view);
}
