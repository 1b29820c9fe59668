/** Setting the first password of an account by a one-time link. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { hiddenFields, newPasswordField } from '../parts/fields.ts';
import type { ViewContext } from '../view.ts';
import { userWords } from './words.ts';

export interface InvitationAnswer {
  readonly account: { readonly name: string; readonly email: string };
  readonly passwordLength: { readonly least: number; readonly most: number };
}

export function invitationPage({ account, passwordLength }: InvitationAnswer, view: ViewContext): Html {
  const w = userWords(view);
  const body = html`<div class="column narrow">
    <h1>${w.invitation}</h1>
    <p class="lead">${w.invitationLead(account.name)}</p>
    <form class="stacked" method="post" action="${view.path}">
      ${hiddenFields(view, '/sign-in')}
      <label for="email">${w.email}</label>
      <input id="email" type="email" value="${account.email}" autocomplete="username" readonly />
      ${newPasswordField('password', w.newPassword(passwordLength.least), passwordLength)}
      <button type="submit" class="primary">${w.setPassword}</button>
    </form>
  </div>`;
  return layout({ title: w.invitation, body, machineReadable: false }, view);
}
