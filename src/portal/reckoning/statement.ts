/** A statement as pages show it: what it is a sum of, in whose words. */
import type { StatedSum } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { intervalText } from '../numbers/range.ts';
import { chainLine, documentCitation } from '../parts/attribution.ts';
import { voiceMark } from '../parts/badges.ts';
import { figureTitle } from '../parts/figuresTable.ts';
import { claimStubLink, wordsHref } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { reckoningWords } from './words.ts';

const mostVoices = 4;

/** Its title, leading to the figure that it is a report of. */
export function statementTitle(statement: StatedSum, view: ViewContext): Html {
  const title = figureTitle(statement.about, view);
  return statement.figureId === null
    ? html`${title}`
    : html`<a href="/figures/${encodeURIComponent(statement.figureId)}">${title}</a>`;
}

/** The words that state it, in quotation marks; pressed, they open their stub. */
export function statedWords(statement: StatedSum): Html {
  const [first] = statement.claims;
  return first
    ? claimStubLink(first.id, html`<q lang="${first.document.language}">${first.claim.quote}</q>`)
    : html`${statement.id}`;
}

/** What the words allow, in the unit given. */
export function allowed({ low, high }: StatedSum, unit: string, view: ViewContext): string {
  return intervalText({ low, high, unit }, view.locale) ?? wordsOf(view).unbounded;
}

/** Who said it where, each with its words; the first few of many. */
export function voicesOf(statement: StatedSum, view: ViewContext): Html {
  const w = wordsOf(view);
  const shown = statement.claims.slice(0, mostVoices);
  const left = statement.claims.length - shown.length;
  return html`<ul class="voices">
    ${shown.map(
      (claim) =>
        html`<li>
          ${voiceMark(claim.document.voice, view)}
          ${claimStubLink(claim.id, html`<q lang="${claim.document.language}">${claim.claim.quote}</q>`)}
          ${chainLine(claim, view)} ${documentCitation(claim.document, view, wordsHref(claim.document.id, claim.id))}
        </li>`,
    )}
    ${left > 0 && html`<li class="muted">${w.shownOf(shown.length, statement.claims.length)}</li>`}
    ${
      statement.claims.length > 1 &&
      html`<li class="muted">${reckoningWords(view).voices(statement.claims.length, statement.origins)}</li>`
    }
  </ul>`;
}
