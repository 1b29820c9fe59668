/** The card that a number opens: a fragment without the page's frame, fetched by `web/stub.ts`. */
import type { ClaimInContext } from '../../actions/answers.ts';
import type { Claim } from '../../core/claims/claim.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { boundsText, exactFigureText, hasFigure } from '../numbers/amount.ts';
import { quoteInSentence } from '../text/quoteInSentence.ts';
import { statedValue } from '../numbers/stated.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { chainLine, documentCitation } from './attribution.ts';
import { stateBadge, voiceMark } from './badges.ts';
import { measureText, scopeLine } from './scope.ts';
import { claimHref, wordsHref } from './stub.ts';

/** Whether the bounds say more than the digits of the figure do. */
function saysMore({ low, high, value }: Claim): boolean {
  return low === null || high === null || statedValue(low, high) !== value;
}

export function claimStub(answer: ClaimInContext, view: ViewContext): Html {
  const w = wordsOf(view);
  const { claim } = answer;
  return html`<article class="stub-paper">
    <h2 class="stub-figure">
      ${hasFigure(claim) ? exactFigureText(claim, view.locale) : measureText(claim.measure, view)}
    </h2>
    ${
      hasFigure(claim) &&
      html`<p class="stub-about">
          <span class="measure">${measureText(claim.measure, view)}</span> ${scopeLine(claim, view)}
        </p>
        ${saysMore(claim) && html`<p class="stub-bounds">${w.wordsAllow}: ${boundsText(claim, view.locale)}</p>`}`
    }
    <blockquote lang="${answer.document.language}"><p>${quoteInSentence(answer)}</p></blockquote>
    <p class="stub-who">${chainLine(answer, view)}</p>
    <p class="stub-source">
      ${documentCitation(answer.document, view, wordsHref(answer.document.id, answer.id))}
      ${voiceMark(answer.document.voice, view)}
    </p>
    <p class="stub-foot">
      ${stateBadge(answer, view)}
      ${answer.figureId !== null && html`<a href="/figures/${encodeURIComponent(answer.figureId)}">${w.partOf}</a>`}
      <a href="${claimHref(answer.id)}">${w.fullPage}</a>
    </p>
  </article>`;
}
