/** Contested matters: every position side by side with its speaker, in no order of merit, and no verdict. */
import type { ClaimInContext } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { quoteInSentence } from '../text/quoteInSentence.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { closestSpeaker, chainLine, documentCitation } from './attribution.ts';
import { stateBadge, voiceMark } from './badges.ts';
import { claimHref, wordsHref } from './stub.ts';

function position(answer: ClaimInContext, view: ViewContext): Html {
  const w = wordsOf(view);
  const { document } = answer;
  return html`<li class="position">
    <p class="position-voice">${closestSpeaker(answer) ?? w.nobodyNamed}</p>
    <blockquote lang="${document.language}"><p>${quoteInSentence(answer)}</p></blockquote>
    <p class="position-source">${chainLine(answer, view)}</p>
    <p class="position-source">
      ${documentCitation(document, view, wordsHref(document.id, answer.id))} ${voiceMark(document.voice, view)}
    </p>
    <p class="position-source">${stateBadge(answer, view)} <a href="${claimHref(answer.id)}">${w.fullPage}</a></p>
  </li>`;
}

/** Claims by their matter; a matter on which only one claim speaks is not shown. Null when there is none. */
export function positions(claims: readonly ClaimInContext[], view: ViewContext): Html | null {
  const w = wordsOf(view);
  const matters = [...Map.groupBy(claims, ({ claim }) => claim.topic ?? '')].filter(([, all]) => all.length > 1);
  if (matters.length === 0) return null;
  return html`<section aria-labelledby="positions">
    <h2 id="positions">${w.positions}</h2>
    <p>${w.positionsExplained}</p>
    ${matters.map(
      ([topic, all]) =>
        html`<h3>${topic}</h3>
          <ul class="positions">
            ${all.map((each) => position(each, view))}
          </ul>`,
    )}
  </section>`;
}
