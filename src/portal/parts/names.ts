/** Names of places and actors: a link where the registry knows them, and a plain statement where it does not. */
import type { NamedRef } from '../../core/claims/claim.ts';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

export function entryHref(entry: Pick<RegistryEntry, 'id' | 'type'>): string {
  return `/${entry.type === 'place' ? 'places' : 'actors'}/${encodeURIComponent(entry.id)}`;
}

/** A name from a text. Its link goes through /names/, because the text does not say whether it is place or actor. */
export function nameRef(ref: NamedRef): Html {
  if (ref.id === null) return html`<span class="unlinked">${ref.name}</span>`;
  return html`<a href="/names/${encodeURIComponent(ref.id)}">${ref.name}</a>`;
}

/** Names with the language's separator; what was not stated is said to be so. */
export function nameList(refs: readonly NamedRef[], view: ViewContext): Part {
  const w = wordsOf(view);
  if (refs.length === 0) return html`<span class="not-stated">${w.notStated}</span>`;
  return joined(refs.map(nameRef), w.listSeparator);
}

/** The registry's name in the reader's language first, the other one beside it. */
export function entryNames(entry: RegistryEntry, view: ViewContext): { first: string; second: string | null } {
  const local = entry.localName === entry.name ? null : entry.localName;
  if (local === null) return { first: entry.name, second: null };
  const chineseFirst = view.locale === 'zh' && /[\u3400-\u9fff]/.test(local);
  return chineseFirst ? { first: local, second: entry.name } : { first: entry.name, second: local };
}

export function entryLink(entry: RegistryEntry, view: ViewContext): Html {
  const { first, second } = entryNames(entry, view);
  return html`<a href="${entryHref(entry)}">${first}</a>${second && html` <span class="local">${second}</span>`}`;
}
