/** Who is paired with whom: drawn where it can be read, and as a table always. */
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

const shownPairings = 100;

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
    pairs.slice(0, shownPairings),
  );
}

/** Pairing claims as drawing and table; the table is folded away where the drawing says the same. */
export function pairings(claims: readonly ClaimInContext[], view: ViewContext): Html {
  const w = wordsOf(view);
  const pairs = pairsOf(claims);
  if (pairs.length === 0) return html`<p class="empty">${w.noPairings}</p>`;
  const drawn = flows(pairs, view);
  const rows = pairingsTable(pairs, view);
  return html`${drawn} ${pairs.length > mostBands && html`<p class="muted">${w.tooManyBands(pairs.length)}</p>`}
  ${
    drawn === null
      ? rows
      : html`<details class="as-table">
          <summary>${w.asTable}</summary>
          ${rows}
        </details>`
  }
  ${pairs.length > shownPairings && html`<p class="muted">${w.shownOf(shownPairings, pairs.length)}</p>`}`;
}
