/** What a record rests on: the stub of a claim where one is named, the archived document otherwise. */
import type { Evidence } from '../../../core/records/field.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { claimStubLink } from '../../parts/stub.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { nameText } from './names.ts';

function link(each: Evidence, names: Names, view: ViewContext): Html {
  const title = nameText(each.document, names, view);
  if (each.claim !== null) return claimStubLink(each.claim, title);
  return html`<a href="/documents/${encodeURIComponent(each.document)}">${title}</a>`;
}

export function evidenceLinks(evidence: readonly Evidence[], names: Names, view: ViewContext): Part {
  const w = wordsOf(view);
  if (evidence.length === 0) return html`<span class="not-stated">${w.noneKnown}</span>`;
  return joined(
    evidence.map((each) => link(each, names, view)),
    w.listSeparator,
  );
}
