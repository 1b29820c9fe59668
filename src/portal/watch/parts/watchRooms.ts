/** The rooms of monitoring as the second row of navigation. */
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';

function rooms(view: ViewContext): readonly (readonly [href: string, words: string, isForPublic: boolean])[] {
  const { rooms: r } = watchWords(view);
  const all: ReturnType<typeof rooms> = [
    ['/watch', r.overview, true],
    ['/watch/grid', r.grid, true],
    ['/watch/alerts', r.alerts, true],
    ['/watch/cases', r.cases, false],
    ['/watch/rules', r.rules, true],
    ['/watch/readings', r.readings, true],
    ['/watch/subscriptions', r.notices, false],
  ];
  return all.filter(([, , isForPublic]) => isForPublic || view.user !== null);
}

export function isWatchRoom({ path }: Pick<ViewContext, 'path'>): boolean {
  return path === '/watch' || path.startsWith('/watch/');
}

/** Nothing on pages that are no such room. */
export function watchRooms(view: ViewContext): Html | null {
  if (!isWatchRoom(view)) return null;
  const here = (href: string): Html | false => {
    const isWithin = href !== '/watch' && view.path.startsWith(`${href}/`);
    return (view.path === href || isWithin) && html`aria-current="${view.path === href ? 'page' : 'true'}"`;
  };
  return html`<nav class="room-nav" aria-label="${watchWords(view).watchRooms}">
    <ul class="rooms">
      ${rooms(view).map(([href, words]) => html`<li><a href="${href}" ${here(href)}>${words}</a></li>`)}
    </ul>
  </nav>`;
}
