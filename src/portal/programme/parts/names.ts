/** What ids are called: in the reader's language where there is such a name, and as a link to their page. */
import type { Names, RecordAnswer } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';

const han = /[\u3400-\u9fff]/;

/** The local name for readers of Chinese where it is Chinese; the English one otherwise. */
export function readerName(name: string, localName: string | null, view: Pick<ViewContext, 'locale'>): string {
  return view.locale === 'zh' && localName !== null && han.test(localName) ? localName : name;
}

/** An id that nobody knows is shown as it is. */
export function nameText(id: string, names: Names, view: Pick<ViewContext, 'locale'>): string {
  const found = names[id];
  return found ? readerName(found.name, found.localName, view) : id;
}

export function nameLink(id: string, names: Names, view: ViewContext): Html {
  const found = names[id];
  const text = nameText(id, names, view);
  return found ? html`<a href="${found.href}">${text}</a>` : html`<span class="unlinked">${text}</span>`;
}

export function nameLinks(ids: readonly string[], names: Names, view: ViewContext): Part {
  const w = wordsOf(view);
  if (ids.length === 0) return html`<span class="not-stated">${w.notStated}</span>`;
  return joined(
    ids.map((id) => nameLink(id, names, view)),
    w.listSeparator,
  );
}

/** At most so many names, then how many more. */
export function namesText(ids: readonly string[], names: Names, view: ViewContext, most = 3): string {
  const w = wordsOf(view);
  const shown = ids.slice(0, most).map((id) => nameText(id, names, view));
  return [...shown, ...(ids.length > most ? [w.andMore(ids.length - most)] : [])].join(w.listSeparator);
}

export function recordTitle(record: Pick<RecordAnswer, 'title' | 'localTitle'>, view: ViewContext): string {
  return readerName(record.title, record.localTitle, view);
}
