/** One box for names, figures and words of documents. */
import type { ClaimInContext, SearchAnswer } from '../../actions/answers.ts';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { claimsTable } from '../parts/claimsTable.ts';
import { documentList } from '../parts/documentList.ts';
import { entryLink } from '../parts/names.ts';
import { countLink } from '../parts/stub.ts';
import { holds, withMatches } from '../text/matches.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';

/** Names of the entry that hold the words but are not shown as its title; where none does, a few others. */
function otherNames(entry: RegistryEntry, query: string, view: ViewContext): Html | false {
  const w = wordsOf(view);
  const shown = [entry.name, entry.localName ?? ''].some((name) => holds(name, query));
  const matching = entry.aliases.find((alias) => holds(alias, query));
  if (!shown && matching !== undefined) return html` · ${w.matches(withMatches(matching, query))}`;
  return entry.aliases.length > 0 && html` · ${w.alsoKnownAs} ${entry.aliases.slice(0, 6).join(w.listSeparator)}`;
}

function results(answer: SearchAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const { documents, claims, entries, total } = answer;
  // Claims whose own words were asked for come before those that only share a sentence with them.
  const rank = (claim: ClaimInContext): number => Number(!holds(claim.claim.quote, answer.query));
  const ordered = claims.toSorted((a, b) => rank(a) - rank(b));
  const rest = (shown: number, all: number): Html | false =>
    shown < all && html`<p class="muted">${w.shownOf(shown, all)}</p>`;
  return html`${
    entries.length > 0 &&
    html`<section aria-labelledby="entries">
      <h2 id="entries">${w.placesAndActors}</h2>
      <ul class="entries">
        ${entries.map(
          (entry) =>
            html`<li>
              <p class="entry-title">${entryLink(entry, view)}</p>
              <p class="entry-details">
                ${w.entryKinds[entry.kind] ?? entry.kind}${otherNames(entry, answer.query, view)}
              </p>
            </li>`,
        )}
      </ul>
      ${rest(entries.length, total.entries)}
    </section>`
  }${
    claims.length > 0 &&
    html`<section aria-labelledby="found-claims">
      <h2 id="found-claims">${w.claims}</h2>
      ${claimsTable(w.claimsCaption(claims.length), ordered, view, answer.query)}${rest(claims.length, total.claims)}
    </section>`
  }${
    documents.length > 0 &&
    html`<section aria-labelledby="found-documents">
      <h2 id="found-documents">${w.documents}</h2>
      ${documentList(documents, view, (document) => {
        const found = documents.find((each) => each.id === document.id);
        return (
          found && html`<p class="snippet" lang="${document.language}">${withMatches(found.snippet, answer.query)}</p>`
        );
      })}${rest(documents.length, total.documents)}
    </section>`
  }`;
}

export function searchPage(answer: SearchAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  const asked = answer.query.trim() !== '';
  const { documents, claims, entries } = answer.total;
  const nothing = documents + claims + entries === 0;
  const lead = (): Html => {
    if (!asked) return html`${w.searchHelp}`;
    if (nothing) return html`${w.searchNothing(answer.query)}`;
    return w.searchLead(answer.query, {
      entries: countLink(entries, '#entries'),
      claims: countLink(claims, '#found-claims'),
      documents: countLink(documents, '#found-documents'),
    });
  };
  const body = html`<div class="column wide">
    <h1>${w.search}</h1>
    <form class="big-search" action="/search" method="get" aria-label="${w.searchLedger}">
      <label for="q">${w.searchLabel}</label>
      <div class="row">
        <input id="q" type="search" name="q" value="${answer.query}" maxlength="200" /><button type="submit">
          ${w.search}
        </button>
      </div>
    </form>
    <p class="lead">${lead()}</p>
    ${asked && nothing && html`<p>${w.searchLimits}</p>`} ${asked && results(answer, view)}
  </div>`;
  return layout({ title: asked ? `${w.search}: ${answer.query}` : w.search, body }, view);
}
