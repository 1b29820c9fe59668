/** What a record rests on: the stub of a claim where one is named, the archived document otherwise. */
import type { Evidence } from '../../../core/records/field.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { claimStubLink } from '../../parts/stub.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { nameText } from './names.ts';
import { programmeWords } from './words.ts';

function link(each: Evidence, text: Part): Html {
  if (each.claim !== null) return claimStubLink(each.claim, text);
  return html`<a href="/documents/${encodeURIComponent(each.document)}">${text}</a>`;
}

/** A document by its title, once; each further claim in it by its number. */
function ofDocument([first, ...more]: readonly Evidence[], names: Names, view: ViewContext): Part {
  if (first === undefined) return null;
  const passages = more.filter((each) => each.claim !== null);
  return html`${link(first, nameText(first.document, names, view))}${passages.map(
    (each, at) =>
      html` ${link(each, html`<span class="visually-hidden">${programmeWords(view).morePassages} </span>${at + 2}`)}`,
  )}`;
}

export function evidenceLinks(evidence: readonly Evidence[], names: Names, view: ViewContext): Part {
  const w = wordsOf(view);
  if (evidence.length === 0) return html`<span class="not-stated">${w.noneKnown}</span>`;
  // A claim comes before the bare document, so that the title opens the words.
  const ordered = evidence.toSorted((a, b) => Number(a.claim === null) - Number(b.claim === null));
  return joined(
    [...Map.groupBy(ordered, ({ document }) => document).values()].map((theirs) => ofDocument(theirs, names, view)),
    w.listSeparator,
  );
}
