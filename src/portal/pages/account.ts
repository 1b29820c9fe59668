/** One's own account: the password, and keys for programs. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { hiddenFields } from '../parts/fields.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export interface AccountAnswer {
  readonly account: { readonly name: string; readonly email: string; readonly role: string };
  readonly keys: readonly { readonly id: string; readonly name: string; readonly createdAt: string }[];
  /** A key made just now; it is shown this once. */
  readonly newKey: string | null;
  readonly passwordLength: { readonly least: number; readonly most: number };
}

function passwordForm({ account, passwordLength }: AccountAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<form class="stacked" method="post" action="/account/password">
    ${hiddenFields(view, '/account')}
    <input type="email" value="${account.email}" autocomplete="username" hidden readonly />
    <label for="current">${w.currentPassword}</label>
    <input id="current" type="password" name="current" autocomplete="current-password" required />
    <label for="new">${w.newPassword(passwordLength.least)}</label>
    <input
      id="new"
      type="password"
      name="new"
      autocomplete="new-password"
      required
      minlength="${passwordLength.least}"
      maxlength="${passwordLength.most}"
    />
    <button type="submit" class="primary">${w.changePasswordNow}</button>
  </form>`;
}

function keyList(keys: AccountAnswer['keys'], view: ViewContext): Html {
  const w = wordsOf(view);
  if (keys.length === 0) return html`<p class="empty">${w.noKeys}</p>`;
  return html`<ul class="entries">
    ${keys.map(
      (key) =>
        html`<li>
          <form class="inline-form" method="post" action="/account/keys/${encodeURIComponent(key.id)}/revoke">
            ${hiddenFields(view, '/account')}<span>${key.name}</span>
            <time class="muted" datetime="${key.createdAt}">${dayText(key.createdAt, view.locale)}</time>
            <button type="submit" class="link">${w.revokeKey(key.name)}</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

export function accountPage(answer: AccountAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const { name, role } = answer.account;
  const body = html`<div class="column narrow">
    <h1>${w.yourAccount}</h1>
    <p class="lead">${w.accountLead(name, w.accountRoles[role] ?? role)}</p>
    ${view.user?.mayAdd && html`<p class="tools"><a class="button" href="/documents/new">${w.addDocument}</a></p>`}
    <h2>${w.changePassword}</h2>
    ${passwordForm(answer, view)}
    <h2>${w.programKeys}</h2>
    <p>${w.programKeysLead}</p>
    ${answer.newKey !== null && html`<p class="alert" role="status">${w.newKeyOnce}<br /><code>${answer.newKey}</code></p>`}
    ${keyList(answer.keys, view)}
    <form class="stacked" method="post" action="/account/keys">
      ${hiddenFields(view, '/account')}
      <label for="name">${w.keyPurpose}</label>
      <input id="name" type="text" name="name" maxlength="100" required />
      <button type="submit">${w.makeKey}</button>
    </form>
  </div>`;
  return layout({ title: w.yourAccount, body, machineReadable: false }, view);
}
