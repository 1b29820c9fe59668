/** Previous and next page of a list, and its address with other filters. */
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Listing } from '../listing.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

/** The list's own address with these filters; every view of a list can be linked to. */
export function listHref(path: string, filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

export function pager(listing: Listing<unknown>, view: ViewContext): Html {
  const w = wordsOf(view);
  const pages = Math.max(1, Math.ceil(listing.total / listing.pageSize));
  if (pages === 1) return html``;
  const to = (page: number): string => listHref(view.path, { ...listing.filters, page: String(page) });
  return html`<nav class="pager" aria-label="${w.pages}">
    ${listing.page > 1 ? html`<a rel="prev" href="${to(listing.page - 1)}">← ${w.previous}</a>` : html`<span></span>`}
    <span>${w.pageOf(listing.page, pages)}</span>
    ${listing.page < pages ? html`<a rel="next" href="${to(listing.page + 1)}">${w.next} →</a>` : html`<span></span>`}
  </nav>`;
}
