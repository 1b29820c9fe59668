/** One account, for administrators: change what it may do, disable it, make a new link for its password. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { factList } from '../parts/factList.ts';
import { hiddenFields } from '../parts/fields.ts';
import type { ViewContext } from '../view.ts';
import type { AccountEntry, EntryNames, HandOver } from './account.ts';
import { grantFields, limitWords, rightWords } from './grants.ts';
import { handOverBox } from './usersPage.ts';
import { userWords } from './words.ts';

export interface UserAnswer {
  readonly account: AccountEntry;
  readonly names: EntryNames;
  readonly handOver: HandOver | null;
}

export function userPage({ account, names, handOver }: UserAnswer, view: ViewContext): Html {
  const w = userWords(view);
  const path = `/users/${encodeURIComponent(account.id)}`;
  const isActive = account.disabledAt === null;
  const body = html`<div class="column narrow">
    <p class="crumbs"><a href="/users">${w.toUsers}</a></p>
    <h1>${w.changeAccount(account.name)}</h1>
    ${handOver && handOverBox(handOver, view)}
    ${factList(
      [
        [w.email, account.email],
        [w.role, w.roles[account.role]],
        [w.limits, limitWords(account, names, view)],
        [w.rights, rightWords(account, view)],
        [w.state, account.disabledAt === null ? w.active : w.disabledSince(dayText(account.disabledAt, view.locale))],
      ],
      view,
    )}
    <h2>${w.changeGrants}</h2>
    <form class="stacked grants" method="post" action="${path}">
      ${hiddenFields(view, path)} ${grantFields(account, view)}
      <button type="submit" class="primary">${w.change}</button>
    </form>
    ${
      isActive &&
      html`<h2>${w.newLink}</h2>
        <p>${w.newLinkHelp}</p>
        <form class="stacked" method="post" action="${path}/invitation">
          ${hiddenFields(view, path)}<button type="submit">${w.makeLink}</button>
        </form>`
    }
    <h2>${isActive ? w.disable : w.enable}</h2>
    ${isActive && html`<p>${w.disableHelp}</p>`}
    <form class="stacked" method="post" action="${path}/${isActive ? 'disable' : 'enable'}">
      ${hiddenFields(view, path)}<button type="submit">${isActive ? w.disable : w.enable}</button>
    </form>
  </div>`;
  return layout({ title: w.changeAccount(account.name), body, room: 'work', machineReadable: false }, view);
}
