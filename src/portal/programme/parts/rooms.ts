/** The rooms that look across programmes: as a list, and as the second row of navigation in each of them. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { roomHref } from './roomHref.ts';
import { programmeWords } from './words.ts';

function rooms(view: ViewContext): readonly (readonly [href: string, words: string])[] {
  const p = programmeWords(view);
  return [
    ['/pairings', p.pairings],
    ['/totals', p.totals],
    ['/reported', p.besideReported],
    ['/arrivals', p.arrivals],
    ['/obligations', p.obligations],
    ['/lists', p.lists],
    ['/findings', p.findings],
  ];
}

function links(view: ViewContext): Html {
  const here = (href: string): Html | false =>
    (view.path === href || view.path.startsWith(`${href}/`)) &&
    html`aria-current="${view.path === href ? 'page' : 'true'}"`;
  return html`<ul class="rooms">
    ${rooms(view).map(([href, words]) => html`<li><a href="${roomHref(href, {}, view)}" ${here(href)}>${words}</a></li>`)}
  </ul>`;
}

/** The list of all rooms, on pages that are none of them. */
export function programmeRooms(view: ViewContext): Html {
  return links(view);
}

/** Whether a page is one of the rooms, or within one. */
export function isProgrammeRoom(view: ViewContext): boolean {
  const paths = ['/programmes', ...rooms(view).map(([href]) => href)];
  return paths.some((path) => view.path === path || view.path.startsWith(`${path}/`));
}

/** The second row of navigation; nothing on pages that are no such room. */
export function roomNavigation(view: ViewContext): Html | null {
  if (!isProgrammeRoom(view)) return null;
  return html`<nav class="room-nav" aria-label="${programmeWords(view).programmeRooms}">${links(view)}</nav>`;
}
