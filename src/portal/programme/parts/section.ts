/** A headed part of a page. */
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';

export function section(id: string, title: string, content: Part): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}
