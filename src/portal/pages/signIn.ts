/** Signing in. Reading needs no account; reviewing does. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { hiddenFields } from '../parts/fields.ts';
import { listHref } from '../parts/pager.ts';
import { userWords } from '../users/words.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export interface SignInAnswer {
  /** Path to go to afterwards. */
  readonly back: string;
  readonly failed: boolean;
  /** What the identity provider is called; null where none is set up. */
  readonly provider: string | null;
  /** Whether this address takes passkeys. */
  readonly passkeys: boolean;
}

/** Ways of signing in without a password; nothing where there are none. */
function otherWays({ back, provider, passkeys }: SignInAnswer, view: ViewContext): Html {
  const w = userWords(view);
  // The passkey's button stays hidden until the script knows that the browser has passkeys.
  return html`${
    provider !== null &&
    html`<p>
      <a class="button" href="${listHref('/sign-in/provider', { back })}">${w.signInWith(provider)}</a>
    </p>`
  }${
    passkeys &&
    html`<p>
      <button type="button" hidden data-passkey="sign-in" data-back="${back}" data-failed="${w.passkeyFailed}">
        ${w.signInByPasskey}
      </button>
    </p>`
  }${provider !== null && html`<h2>${w.orWithPassword}</h2>`}`;
}

export function signInPage(answer: SignInAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const body = html`<div class="column narrow">
    <h1>${w.signIn}</h1>
    <p class="lead">${w.signInLead}</p>
    ${answer.failed && html`<p class="alert" role="alert" id="failed">${w.signInFailed}</p>`} ${otherWays(answer, view)}
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
  return layout(
    { title: w.signIn, body, machineReadable: false, scripts: answer.passkeys ? ['passkey.js'] : [] },
    view,
  );
}
