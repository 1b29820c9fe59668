/** How two reports of one quantity stand to each other, and why, with the words of both. */
import type { ClaimInContext, FigurePage, Relation } from '../../actions/answers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { figureText } from '../numbers/amount.ts';
import { dayText } from '../numbers/days.ts';
import { intervalText } from '../numbers/range.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { closestSpeaker } from './attribution.ts';
import { claimStubLink } from './stub.ts';

const shownRelations = 60;

/** Conflicts first, because a reader must not miss them. */
const order: readonly Relation['label'][] = ['differs', 'rounds', 'same origin', 'repeats'];

interface Two {
  readonly relation: Relation;
  readonly a: ClaimInContext;
  readonly b: ClaimInContext;
}

function numberOf(answer: ClaimInContext, view: ViewContext): Html {
  const speaker = closestSpeaker(answer);
  return html`${claimStubLink(answer.id, figureText(answer.claim, view.locale))}${speaker !== null && html` <span class="muted">(${speaker})</span>`}`;
}

/** “The words” (outlet, day). */
function cited({ claim, document }: ClaimInContext, view: ViewContext): Html {
  const w = wordsOf(view);
  const source = [document.outlet, document.publishedOn && dayText(document.publishedOn, view.locale)];
  return html`<q lang="${document.language}">${claim.quote}</q>
    (${source.filter(Boolean).join(w.listSeparator) || w.sourceNotStated})`;
}

function why({ relation, a, b }: Two, view: ViewContext): Html {
  const w = wordsOf(view);
  const [first, second] = [cited(a, view), cited(b, view)];
  if (relation.label === 'repeats') return w.whyRepeats(first, second);
  if (relation.label === 'rounds') return w.whyRounds(first, second);
  if (relation.label === 'differs') {
    const bounds = (words: Html, { claim }: ClaimInContext): Html =>
      w.allows(words, intervalText(claim, view.locale) ?? w.unbounded);
    return w.whyDiffers(bounds(first, a), bounds(second, b), a.document.id === b.document.id);
  }
  const { origin } = relation;
  if (!origin) return html`${relation.sentence}`;
  return w.whySameOrigin(first, second, origin.sameFigure, w.sameOrigin[origin.kind](origin.name ?? ''));
}

/** Both claims of a relation, the rougher first; nothing where the page does not have one of them. */
function twoOf(relation: Relation, claims: ReadonlyMap<string, ClaimInContext>): Two[] {
  const [a, b] = [claims.get(relation.a), claims.get(relation.b)];
  if (!a || !b) return [];
  return [relation.rough === b.id ? { relation, a: b, b: a } : { relation, a, b }];
}

export function relations(answer: FigurePage, view: ViewContext): Html {
  const w = wordsOf(view);
  const claims = new Map(answer.claims.map((claim) => [claim.id, claim]));
  const all = answer.relations
    .toSorted((a, b) => order.indexOf(a.label) - order.indexOf(b.label))
    .flatMap((relation) => twoOf(relation, claims));
  if (all.length === 0) return html`<p class="empty">${w.noRelations}</p>`;
  const shown = all.slice(0, shownRelations);
  return html`<ul class="relations">
      ${shown.map(
        (two) =>
          html`<li class="relation relation-${two.relation.label.replace(' ', '-')}">
            <p class="relation-head">
              ${numberOf(two.a, view)} <strong>${w.relations[two.relation.label]}</strong> ${numberOf(two.b, view)}
            </p>
            <p class="relation-why">${why(two, view)}</p>
          </li>`,
      )}
    </ul>
    ${shown.length < all.length && html`<p class="muted">${w.shownOf(shown.length, all.length)}</p>`}`;
}
