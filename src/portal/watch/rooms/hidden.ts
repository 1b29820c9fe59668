import type { Html } from '../../html.ts';
import { html } from '../../html.ts';

/** A caption for whoever is read to, where the heading above says the same to those who see it. */
export function hidden(caption: string): Html {
  return html`<span class="visually-hidden">${caption}</span>`;
}
