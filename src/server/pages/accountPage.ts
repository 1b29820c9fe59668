/** One's own account: the password, and keys for programs. */
import type { Html } from '../../portal/html.ts';
import { html } from '../../portal/html.ts';
import { layout } from '../../portal/layout.ts';
import { hiddenFields } from '../../portal/parts/fields.ts';
import type { ViewContext } from '../../portal/portal.ts';
import type { Account } from '../sessions/accounts.ts';
import type { ApiKey } from '../sessions/apiKeys.ts';
import { passwordLength } from '../sessions/authentication.ts';

export interface AccountAnswer {
  readonly account: Account;
  readonly keys: readonly ApiKey[];
  /** A key made just now; it is shown this once. */
  readonly newKey: string | null;
}

const words = {
  en: {
    title: 'Your account',
    lead: (name: string, role: string) =>
      `Signed in as ${name}, ${role}. The name stands beside every decision you make.`,
    password: 'Change the password',
    current: 'Current password',
    next: `New password (${passwordLength.least} characters or more)`,
    change: 'Change it and end other sessions',
    keys: 'Keys for programs',
    keysLead: 'A key speaks for you in the API: send it as “Authorization: Bearer …”.',
    newKey: 'The new key. It is shown this once; store it now.',
    name: 'What the key is for',
    make: 'Make a key',
    none: 'There are no keys.',
    revoke: 'Revoke',
    add: 'Add a document',
  },
  zh: {
    title: '您的账户',
    lead: (name: string, role: string) => `已登录：${name}（${role}）。您的每项决定旁都会显示该名称。`,
    password: '更改密码',
    current: '当前密码',
    next: `新密码（至少 ${passwordLength.least} 个字符）`,
    change: '更改并结束其他会话',
    keys: '程序密钥',
    keysLead: '密钥在 API 中代表您：以“Authorization: Bearer …”发送。',
    newKey: '新密钥仅显示一次，请立即保存。',
    name: '密钥用途',
    make: '创建密钥',
    none: '没有密钥。',
    revoke: '撤销',
    add: '添加文件',
  },
} as const;

function keyList(keys: readonly ApiKey[], view: ViewContext): Html {
  const own = words[view.locale];
  if (keys.length === 0) return html`<p class="empty">${own.none}</p>`;
  return html`<ul>
    ${keys.map(
      (key) =>
        html`<li>
          <form class="inline-form" method="post" action="/account/keys/${encodeURIComponent(key.id)}/revoke">
            ${hiddenFields(view, '/account')}${key.name},
            <time datetime="${key.createdAt}">${key.createdAt.slice(0, 10)}</time>
            <button type="submit" class="link">${own.revoke}</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

export function accountPage(answer: AccountAnswer, view: ViewContext): Html {
  const own = words[view.locale];
  const body = html`<div class="column narrow">
    <h1>${own.title}</h1>
    <p class="lead">${own.lead(answer.account.name, answer.account.role)}</p>
    <p><a href="/documents/new">${own.add}</a></p>
    <h2>${own.password}</h2>
    <form class="stacked" method="post" action="/account/password">
      ${hiddenFields(view, '/account')}
      <input type="email" value="${answer.account.email}" autocomplete="username" hidden readonly />
      <label for="current">${own.current}</label>
      <input id="current" type="password" name="current" autocomplete="current-password" required />
      <label for="new">${own.next}</label>
      <input
        id="new"
        type="password"
        name="new"
        autocomplete="new-password"
        required
        minlength="${passwordLength.least}"
        maxlength="${passwordLength.most}"
      />
      <button type="submit" class="primary">${own.change}</button>
    </form>
    <h2>${own.keys}</h2>
    <p>${own.keysLead}</p>
    ${answer.newKey !== null && html`<p class="alert" role="status">${own.newKey}<br /><code>${answer.newKey}</code></p>`}
    ${keyList(answer.keys, view)}
    <form class="stacked" method="post" action="/account/keys">
      ${hiddenFields(view, '/account')}
      <label for="name">${own.name}</label>
      <input id="name" type="text" name="name" maxlength="100" required />
      <button type="submit">${own.make}</button>
    </form>
  </div>`;
  return layout({ title: own.title, body, machineReadable: false }, view);
}
