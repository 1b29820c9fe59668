/** One's own account: the password, passkeys, sessions, and keys for programs. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText, instantText } from '../numbers/days.ts';
import { importWords } from '../imports/importWords.ts';
import { hiddenFields, newPasswordField } from '../parts/fields.ts';
import type { AccountEntry, EntryNames } from '../users/account.ts';
import { limitWords, rightWords } from '../users/grants.ts';
import { userWords } from '../users/words.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

interface MadeKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

export interface AccountAnswer {
  readonly account: AccountEntry;
  /** Names of the account's limits. */
  readonly names: EntryNames;
  readonly keys: readonly MadeKey[];
  /** A key made just now; it is shown this once. */
  readonly newKey: string | null;
  readonly passkeys: readonly MadeKey[];
  /** Address under which the server takes passkeys; null when the reader is there already. */
  readonly passkeysElsewhere: string | null;
  readonly sessions: readonly {
    readonly id: string;
    readonly startedAt: string;
    readonly isThis: boolean;
  }[];
  readonly managesUsers: boolean;
  readonly mayImport: boolean;
  readonly passwordLength: { readonly least: number; readonly most: number };
}

function passwordForm({ account, passwordLength }: AccountAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<form class="stacked" method="post" action="/account/password">
    ${hiddenFields(view, '/account')}
    <input type="email" value="${account.email}" autocomplete="username" hidden readonly />
    <label for="current">${w.currentPassword}</label>
    <input id="current" type="password" name="current" autocomplete="current-password" required />
    ${newPasswordField('new', w.newPassword(passwordLength.least), passwordLength)}
    <button type="submit" class="primary">${w.changePasswordNow}</button>
  </form>`;
}

/** Keys or passkeys, each with the way to be rid of it. */
function keyList(
  keys: readonly MadeKey[],
  { path, remove }: { readonly path: (id: string) => string; readonly remove: (name: string) => string },
  view: ViewContext,
): Html {
  return html`<ul class="entries">
    ${keys.map(
      ({ id, name, createdAt }) =>
        html`<li>
          <form class="inline-form" method="post" action="${path(encodeURIComponent(id))}">
            ${hiddenFields(view, '/account')}<span>${name}</span>
            <time class="muted" datetime="${createdAt}">${dayText(createdAt, view.locale)}</time>
            <button type="submit" class="link">${remove(name)}</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

function programKeys({ keys, newKey }: AccountAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const path = (id: string): string => `/account/keys/${id}/revoke`;
  return html`<h2>${w.programKeys}</h2>
    <p>${w.programKeysLead}</p>
    ${newKey !== null && html`<p class="alert" role="status">${w.newKeyOnce}<br /><code>${newKey}</code></p>`}
    ${keys.length === 0 ? html`<p class="empty">${w.noKeys}</p>` : keyList(keys, { path, remove: w.revokeKey }, view)}
    <form class="stacked" method="post" action="/account/keys">
      ${hiddenFields(view, '/account')}
      <label for="name">${w.keyPurpose}</label>
      <input id="name" type="text" name="name" maxlength="100" required />
      <button type="submit">${w.makeKey}</button>
    </form>`;
}

function passkeyPart({ passkeys, passkeysElsewhere }: AccountAnswer, view: ViewContext): Html {
  const w = userWords(view);
  const path = (id: string): string => `/account/passkeys/${id}/remove`;
  return html`<h2>${w.passkeys}</h2>
    <p>${w.passkeysLead}</p>
    ${
      passkeys.length === 0
        ? html`<p class="empty">${w.noPasskeys}</p>`
        : keyList(passkeys, { path, remove: w.removePasskey }, view)
    }
    ${
      passkeysElsewhere === null
        ? html`<form class="stacked" data-passkey="add" data-failed="${w.passkeyFailed}" hidden>
              ${hiddenFields(view, '/account')}
              <label for="passkey-name">${w.passkeyName}</label>
              <input id="passkey-name" type="text" name="name" maxlength="100" required />
              <button type="submit">${w.addPasskey}</button>
            </form>
            <p class="muted" data-passkey="none">${w.passkeyUnsupported}</p>`
        : html`<p class="muted">${w.passkeyElsewhere(passkeysElsewhere)}</p>`
    }`;
}

function sessionPart({ sessions }: AccountAnswer, view: ViewContext): Html {
  const w = userWords(view);
  return html`<h2>${w.sessions}</h2>
    <ul class="entries">
      ${sessions.map(
        ({ id, startedAt, isThis }) =>
          html`<li>
            <form class="inline-form" method="post" action="/account/sessions/${encodeURIComponent(id)}/end">
              ${hiddenFields(view, '/account')}<time datetime="${startedAt}"
                >${w.sessionSince(instantText(startedAt, view.locale))}</time
              >
              ${
                isThis
                  ? html`<span class="muted">${w.thisSession}</span>`
                  : html`<button type="submit" class="link">${w.endSession}</button>`
              }
            </form>
          </li>`,
      )}
    </ul>`;
}

function limitsPart({ account, names }: AccountAnswer, view: ViewContext): Html {
  const w = userWords(view);
  const { side, actor, place, rights } = account;
  return html`${
    (side ?? actor ?? place) !== null && html`<p>${w.limitsOf} ${limitWords(account, names, view)}</p>`
  }${rights.length > 0 && html`<p>${w.rights}: ${rightWords(account, view)}</p>`}`;
}

export function accountPage(answer: AccountAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const users = userWords(view);
  const { name, role } = answer.account;
  const body = html`<div class="column narrow">
    <h1>${w.yourAccount}</h1>
    <p class="lead">${w.accountLead(name, w.accountRoles[role] ?? role)}</p>
    ${limitsPart(answer, view)}
    <p class="tools">
      ${view.user?.mayAdd && html`<a class="button" href="/documents/new">${w.addDocument}</a>`}
      ${answer.mayImport && html`<a class="button" href="/imports">${importWords(view).imports}</a>`}
      ${answer.managesUsers && html`<a class="button" href="/users">${users.manageUsers}</a>`}
    </p>
    <h2>${w.changePassword}</h2>
    ${passwordForm(answer, view)} ${passkeyPart(answer, view)} ${sessionPart(answer, view)} ${programKeys(answer, view)}
  </div>`;
  return layout({ title: w.yourAccount, body, machineReadable: false, scripts: ['passkey.js'] }, view);
}
