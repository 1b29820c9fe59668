/** Watched places by name. */
import type { InWords, WatchedPlaceName } from '../../../actions/watchAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { readerName } from '../../programme/parts/names.ts';
import type { ViewContext } from '../../view.ts';

export function placeName({ name, localName }: WatchedPlaceName, view: Pick<ViewContext, 'locale'>): string {
  return readerName(name, localName, view);
}

export function watchedHref(id: string): string {
  return `/watch/places/${encodeURIComponent(id)}`;
}

export function watchedLink(place: WatchedPlaceName, view: ViewContext): Html {
  return html`<a href="${watchedHref(place.id)}">${placeName(place, view)}</a>`;
}

/** Words of an indicator or a rule in the reader's language, in English, or in whatever there is. */
export function said(words: InWords, { locale }: Pick<ViewContext, 'locale'>): string {
  return words[locale] ?? words['en'] ?? Object.values(words)[0] ?? '';
}
