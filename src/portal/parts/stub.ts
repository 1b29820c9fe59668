/**
 * The stub: the signature of the ledger. A number is a link to the page of what it is made of, with a perforated
 * underline; in browsers that run scripts `web/stub.ts` opens a card for those that carry `data-claim`.
 */
import type { ClaimAnswer, FigureSummary } from '../../actions/answers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { figureText, hasFigure } from '../numbers/amount.ts';
import { rangeText } from '../numbers/range.ts';
import { exactDigits } from '../numbers/readable.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { shortened } from './shortened.ts';

const quoteLength = 90;

export function claimHref(id: string): string {
  return `/claims/${encodeURIComponent(id)}`;
}

/** Where the words of a claim stand in its document. */
export function wordsHref(documentId: string, claimId: string): string {
  return `/documents/${encodeURIComponent(documentId)}#claim-${encodeURIComponent(claimId)}`;
}

/** Any text as the stub of a claim. */
export function claimStubLink(claimId: string, text: Part): Html {
  return html`<a class="stub" href="${claimHref(claimId)}" data-claim="${claimId}">${text}</a>`;
}

/** The claim's figure, or its words where it states none. */
export function claimNumber(answer: ClaimAnswer, view: ViewContext): Html {
  const { claim } = answer;
  const text = hasFigure(claim) ? figureText(claim, view.locale) : `“${shortened(claim.quote, quoteLength)}”`;
  return claimStubLink(answer.id, text);
}

/** What the reports of one quantity give it together: a link to the figure's page. */
export function figureNumber(figure: FigureSummary, view: ViewContext): Html {
  const text = rangeText(figure, view.locale);
  if (text === null) return html`<span class="not-reported">${wordsOf(view).notReported}</span>`;
  return html`<a class="stub" href="/figures/${encodeURIComponent(figure.id)}">${text}</a>`;
}

/** A count of the ledger's own records; it leads to the list of them. */
export function countLink(count: number, href: string, unit = ''): Html {
  const text = exactDigits(String(count));
  return html`<a class="stub" href="${href}">${text}${unit}</a>`;
}
