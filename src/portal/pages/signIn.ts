/** Signing in. Reading needs no account; reviewing does. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { hiddenFields } from '../parts/fields.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export interface SignInAnswer {
  /** Path to go to afterwards. */
  readonly back: string;
  readonly failed: boolean;
}

export function signInPage(answer: SignInAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const body = html`<div class="column narrow">
    <h1>${w.signIn}</h1>
    <p class="lead">${w.signInLead}</p>
    ${answer.failed && html`<p class="alert" role="alert" id="failed">${w.signInFailed}</p>`}
    <form class="stacked" method="post" action="/sign-in">
      ${hiddenFields(view, answer.back)}
      <label for="email">${w.email}</label>
      <input
        id="email"
        type="email"
        name="email"
        autocomplete="username"
        required
        ${answer.failed && html`aria-describedby="failed"`}
      />
      <label for="password">${w.password}</label>
      <input id="password" type="password" name="password" autocomplete="current-password" required />
      <button type="submit" class="primary">${w.signIn}</button>
    </form>
  </div>`;
  return layout({ title: w.signIn, body, machineReadable: false }, view);
}
