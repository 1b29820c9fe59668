/** Addresses of the programme's rooms, and the switch between what is published and what is being worked on. */
import type { ShownView } from '../../../actions/pairingAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { listHref } from '../../parts/pager.ts';
import type { ViewContext } from '../../view.ts';
import { programmeWords } from './words.ts';

function isWorking({ query, user }: Pick<ViewContext, 'query' | 'user'>): boolean {
  return user !== null && new URLSearchParams(query).get('view') === 'working';
}

/** A room with these filters, in the view that the reader is in. */
export function roomHref(
  path: string,
  filters: Readonly<Record<string, string>>,
  view: Pick<ViewContext, 'query' | 'user'>,
): string {
  const [bare = path, mark] = path.split('#');
  const href = listHref(bare, { ...filters, view: isWorking(view) ? 'working' : '' });
  return mark === undefined ? href : `${href}#${mark}`;
}

/** Where to go after something was done here: what was done is not published yet, and must be seen. */
export function afterwards({ path, query }: Pick<ViewContext, 'path' | 'query'>): string {
  return listHref(path, { ...Object.fromEntries(new URLSearchParams(query)), view: 'working' });
}

/** Keeps the view when a form is sent. */
export function viewField(view: ViewContext): Html | null {
  return isWorking(view) ? html`<input type="hidden" name="view" value="working" />` : null;
}

/** For those with an account: which of the two the page shows, and the way to the other. */
export function viewSwitch(shown: ShownView, view: ViewContext): Html | null {
  if (view.user === null) return null;
  const p = programmeWords(view);
  const { view: _view, ...asked } = Object.fromEntries(new URLSearchParams(view.query));
  const to = (each: ShownView): string => listHref(view.path, { ...asked, view: each === 'working' ? each : '' });
  return html`<nav class="view-switch" aria-label="${p.viewSwitch}">
    <ul>
      ${(['published', 'working'] as const).map(
        (each) =>
          html`<li>
            <a href="${to(each)}" ${each === shown && html`aria-current="true"`}>${p.views[each]}</a>
          </li>`,
      )}
    </ul>
    <p>${p.viewsExplained[shown]}</p>
  </nav>`;
}
