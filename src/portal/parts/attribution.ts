/** Who says so: the chain said by → reported by → compiled by, and the document that holds the words. */
import type { ClaimInContext, DocumentSummary } from '../../actions/answers.ts';
import type { Attribution } from '../../core/claims/claim.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { dayText } from '../numbers/days.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

/** "Speaker, in which office". */
export function speaker(link: Attribution, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`${link.name}${link.office && html`<span class="office">${w.officeSeparator}${link.office}</span>`}`;
}

/** The whole chain in one line, ending with the outlet; nothing is made up where the text names nobody. */
export function chainLine(answer: ClaimInContext, view: ViewContext): Html {
  const w = wordsOf(view);
  const links: Part[] = answer.claim.attribution.map(
    (link) =>
      html`<span class="chain-link"
        ><span class="chain-role">${w.roles[link.role]}</span> ${speaker(link, view)}</span
      >`,
  );
  const named = new Set(answer.claim.attribution.map((link) => link.name));
  const { outlet } = answer.document;
  if (links.length === 0)
    return html`<span class="chain">${outlet === null ? w.nobodyNamed : html`${w.nobodyNamedIn} ${outlet}`}</span>`;
  if (outlet !== null && !named.has(outlet))
    links.push(html`<span class="chain-link"><span class="chain-role">${w.publishedBy}</span> ${outlet}</span>`);
  return html`<span class="chain">${joined(links, html` <span class="arrow" aria-hidden="true">→</span> `)}</span>`;
}

/** Who says it: the speaker where one is named, else the outlet, else null. */
export function closestSpeaker(answer: ClaimInContext): string | null {
  return answer.claim.attribution[0]?.name ?? answer.document.outlet;
}

/** A document as a citation: title, outlet, day. */
export function documentCitation(
  document: Pick<DocumentSummary, 'id' | 'title' | 'outlet' | 'publishedOn'>,
  view: ViewContext,
  href = `/documents/${encodeURIComponent(document.id)}`,
): Html {
  const details = [document.outlet, document.publishedOn && dayText(document.publishedOn, view.locale)].filter(Boolean);
  return html`<cite><a href="${href}">${document.title}</a></cite
    >${details.length > 0 && html` <span class="muted">${details.join(' · ')}</span>`}`;
}
