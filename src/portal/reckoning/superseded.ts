/** Statements that their speakers revised: they stay to be read and are compared with nothing any more. */
import type { SupersededClaim } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { chainLine, documentCitation } from '../parts/attribution.ts';
import { figureTitle } from '../parts/figuresTable.ts';
import { wordsHref } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { claimWords } from './statement.ts';
import { reckoningWords } from './words.ts';

export function supersededPart(superseded: readonly SupersededClaim[], view: ViewContext): Html | null {
  if (superseded.length === 0) return null;
  const w = reckoningWords(view);
  const cited = (claim: SupersededClaim['claim']): Html =>
    html`${claimWords(claim)} ${chainLine(claim, view)}
    ${documentCitation(claim.document, view, wordsHref(claim.document.id, claim.id))}`;
  return html`<details class="proof">
    <summary>${w.superseded(superseded.length)}</summary>
    <p class="muted">${w.supersededExplained}</p>
    <ul class="reports">
      ${superseded.map(
        ({ about, claim, by, how }) =>
          html`<li>
            ${figureTitle(about, view)}: ${cited(claim)} – ${w.revisedBy} ${cited(by)}
            <span class="muted">(${w.revisedHow[how]})</span>
          </li>`,
      )}
    </ul>
  </details>`;
}
