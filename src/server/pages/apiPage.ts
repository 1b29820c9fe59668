/** What programs can ask, as a page; the full description is the OpenAPI document it links to. */
import { html } from '../../portal/html.ts';
import type { Html } from '../../portal/html.ts';
import { layout } from '../../portal/layout.ts';
import type { ViewContext } from '../../portal/portal.ts';

export interface ApiOperation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
}

const words = {
  en: {
    title: 'The API',
    lead: 'Every page answers programs too: add .json to its address. Below is what else there is; reading needs no account, the rest takes a key from the page of your account.',
    description: 'Full description (OpenAPI 3.1)',
    operation: 'Operation',
    does: 'What it does',
  },
  zh: {
    title: '应用程序接口',
    lead: '每个页面也可供程序读取：在网址后加 .json。其余接口见下表；读取无需账户，其他操作需要账户页面中的密钥。',
    description: '完整说明（OpenAPI 3.1）',
    operation: '接口',
    does: '作用',
  },
} as const;

export function apiPage(operations: readonly ApiOperation[], view: ViewContext): Html {
  const own = words[view.locale];
  const body = html`<div class="column wide">
    <h1>${own.title}</h1>
    <p class="lead">${own.lead}</p>
    <p><a href="/api/v1/openapi.json">${own.description}</a></p>
    <table>
      <thead>
        <tr>
          <th scope="col">${own.operation}</th>
          <th scope="col">${own.does}</th>
        </tr>
      </thead>
      <tbody>
        ${operations.map(
          ({ method, path, summary }) =>
            html`<tr>
              <td><code>${method} ${path}</code></td>
              <td lang="en">${summary}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
  return layout({ title: own.title, body, machineReadable: false }, view);
}
