/** Documents as a list of citations, each with what was read in it. */
import type { DocumentSummary } from '../../actions/answers.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { documentCitation } from './attribution.ts';
import { voiceMark } from './badges.ts';
import { standingClaims } from './standingClaims.ts';
import { countLink } from './stub.ts';

/** "12 claims · 3 waiting for review", with the numbers leading to the document. */
function documentCounts(document: DocumentSummary, view: ViewContext): Html {
  const w = wordsOf(view);
  const href = `/documents/${encodeURIComponent(document.id)}#claims`;
  const { draft } = document.claimCounts;
  const notCollected = document.notCollected.reduce((sum, each) => sum + each.count, 0);
  const parts: Part[] = [
    w.claimsRead(countLink(standingClaims(document.claimCounts), href), standingClaims(document.claimCounts)),
    draft > 0 && w.waitingOf(countLink(draft, href)),
    notCollected > 0 &&
      w.notCollectedCount(countLink(notCollected, `/documents/${encodeURIComponent(document.id)}#about`)),
  ].filter(Boolean);
  return html`<span class="counts">${joined(parts, ' · ')}</span>`;
}

export function documentList(
  documents: readonly DocumentSummary[],
  view: ViewContext,
  extra?: (document: DocumentSummary) => Part,
): Html {
  return html`<ul class="entries">
    ${documents.map(
      (document) =>
        html`<li lang="${view.locale}">
          <p class="entry-title" lang="${document.language}">${documentCitation(document, view)}</p>
          ${extra?.(document)}
          <p class="entry-details">${voiceMark(document.voice, view)} · ${documentCounts(document, view)}</p>
        </li>`,
    )}
  </ul>`;
}
