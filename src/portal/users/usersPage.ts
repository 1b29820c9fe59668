/** Accounts, for administrators: who may do what, and a form to add one. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { hiddenFields } from '../parts/fields.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import type { AccountEntry, EntryNames, HandOver } from './account.ts';
import { grantFields, limitWords, rightWords } from './grants.ts';
import { userWords } from './words.ts';

export interface UsersAnswer {
  readonly accounts: readonly AccountEntry[];
  readonly names: EntryNames;
  /** The password or link of an account added just now. */
  readonly handOver: HandOver | null;
}

export function handOverBox({ kind, secret }: HandOver, view: ViewContext): Html {
  const w = userWords(view);
  return html`<p class="alert" role="status">
    ${kind === 'password' ? w.passwordOnce : w.linkOnce}<br /><code>${secret}</code>
  </p>`;
}

function accountTable({ accounts, names }: UsersAnswer, view: ViewContext): Html {
  const w = userWords(view);
  return table<AccountEntry>(
    w.usersCaption,
    [
      {
        heading: w.name,
        cell: ({ id, name }) => html`<a href="/users/${encodeURIComponent(id)}">${name}</a>`,
      },
      { heading: w.email, cell: ({ email }) => email },
      { heading: w.role, cell: ({ role }) => w.roles[role] },
      { heading: w.limits, cell: (account) => limitWords(account, names, view) },
      { heading: w.rights, cell: (account) => rightWords(account, view) },
      {
        heading: w.state,
        cell: ({ disabledAt }) =>
          disabledAt === null
            ? w.active
            : html`<span class="badge badge-rejected">${w.disabledSince(dayText(disabledAt, view.locale))}</span>`,
      },
    ],
    accounts,
  );
}

function addForm(view: ViewContext): Html {
  const w = userWords(view);
  return html`<form class="stacked grants" method="post" action="/users">
    ${hiddenFields(view, '/users')}
    <label for="email">${w.email}</label>
    <input id="email" type="email" name="email" maxlength="254" autocomplete="off" required />
    <label for="name">${w.name}</label>
    <input id="name" type="text" name="name" maxlength="100" autocomplete="off" required aria-describedby="name-help" />
    <p class="muted" id="name-help">${w.nameHelp}</p>
    ${grantFields(null, view)}
    <fieldset>
      <legend>${w.firstSignIn}</legend>
      <label class="check"><input type="radio" name="by" value="invitation" checked /> ${w.byInvitation}</label>
      <label class="check"><input type="radio" name="by" value="password" /> ${w.byPassword}</label>
    </fieldset>
    <button type="submit" class="primary">${w.add}</button>
  </form>`;
}

export function usersPage(answer: UsersAnswer, view: ViewContext): Html {
  const w = userWords(view);
  const disabled = answer.accounts.filter(({ disabledAt }) => disabledAt !== null).length;
  const { handOver } = answer;
  const body = html`<div class="column wide">
    <h1>${w.users}</h1>
    <p class="lead">${w.usersLead(answer.accounts.length - disabled, disabled)}</p>
    ${handOver && html`<h2>${w.added(handOver.name)}</h2>`} ${handOver && handOverBox(handOver, view)}
    ${accountTable(answer, view)}
    <h2 id="add">${w.addAccount}</h2>
    ${addForm(view)}
  </div>`;
  return layout({ title: w.users, body, room: 'work', machineReadable: false }, view);
}
