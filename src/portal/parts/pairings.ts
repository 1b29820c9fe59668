/** Who is paired with whom: drawn where a drawing can be read, else listed by giver; the evidence as a table always. */
import type { ClaimInContext } from '../../actions/answers.ts';
import type { Pair } from '../charts/flows.ts';
import { flows, mostBands, pairsOf } from '../charts/flows.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { periodText } from '../numbers/days.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { documentCitation } from './attribution.ts';
import { stateBadge } from './badges.ts';
import { claimStubLink, wordsHref } from './stub.ts';
import { table } from './table.ts';

const shownRows = 200;

function pairingsTable(pairs: readonly Pair[], view: ViewContext): Html {
  const w = wordsOf(view);
  return table(
    w.pairingsCaption(pairs.length),
    [
      { heading: w.gives, cell: (pair) => claimStubLink(pair.claim.id, pair.donor) },
      { heading: w.receives, cell: (pair) => pair.recipient },
      {
        heading: w.period,
        cell: (pair) =>
          periodText(pair.claim.claim.period, view.locale) ?? html`<span class="not-stated">${w.notStated}</span>`,
      },
      {
        heading: w.document,
        cell: (pair) => documentCitation(pair.claim.document, view, wordsHref(pair.claim.document.id, pair.claim.id)),
      },
      { heading: w.review, cell: (pair) => stateBadge(pair.claim, view) },
    ],
    pairs.slice(0, shownRows),
  );
}

/** Each giver with its receivers; every receiver is the stub of the claim that pairs the two. */
function byGiver(pairs: readonly Pair[]): Html {
  const givers = Map.groupBy(pairs, (pair) => pair.donor);
  return html`<dl class="by-giver">
    ${[...givers].map(
      ([giver, theirs]) =>
        html`<div>
          <dt>${giver}</dt>
          <dd>
            <ul>
              ${theirs.map((pair) => html`<li>${claimStubLink(pair.claim.id, pair.recipient)}</li>`)}
            </ul>
          </dd>
        </div>`,
    )}
  </dl>`;
}

export function pairings(claims: readonly ClaimInContext[], view: ViewContext): Html {
  const w = wordsOf(view);
  const pairs = pairsOf(claims, view.locale);
  if (pairs.length === 0) return html`<p class="empty">${w.noPairings}</p>`;
  return html`${pairs.length > mostBands ? byGiver(pairs) : flows(pairs, view)}
    <details class="as-table">
      <summary>${w.asTable}</summary>
      ${pairingsTable(pairs, view)}
      ${pairs.length > shownRows && html`<p class="muted">${w.shownOf(shownRows, pairs.length)}</p>`}
    </details>`;
}
