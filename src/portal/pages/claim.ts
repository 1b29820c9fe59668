/** One claim: the words, who said them, what was read from them, and what people made of it. */
import type { ClaimPage } from '../../actions/answers.ts';
import type { Claim } from '../../core/claims/claim.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { figureText, hasFigure } from '../numbers/amount.ts';
import { instantText } from '../numbers/days.ts';
import { chainLine, documentCitation, speaker } from '../parts/attribution.ts';
import { stateBadge, voiceMark } from '../parts/badges.ts';
import { claimFacts, claimFields } from '../parts/claimFacts.ts';
import { hiddenFields } from '../parts/fields.ts';
import { historyTable } from '../parts/history.ts';
import { positions } from '../parts/positions.ts';
import { measureText, scopeLine } from '../parts/scope.ts';
import { shortened } from '../parts/shortened.ts';
import { wordsHref } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import { quoteInSentence } from '../text/quoteInSentence.ts';
import type { ViewContext } from '../view.ts';
import { mayReview, wordsOf } from '../view.ts';

function chain(answer: ClaimPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const steps: [string, Part][] = answer.claim.attribution.map((link) => [w.rolesLong[link.role], speaker(link, view)]);
  if (steps.length === 0) steps.push([w.rolesLong.speaker, html`<span class="not-stated">${w.nobodyNamed}</span>`]);
  steps.push([
    w.inDocument,
    html`${documentCitation(answer.document, view)} ${voiceMark(answer.document.voice, view)}`,
  ]);
  return html`<ol class="chain-steps">
    ${steps.map(([role, who]) => html`<li><span class="chain-role">${role}</span> ${who}</li>`)}
  </ol>`;
}

function text(part: Part): string {
  return String(html`${part}`);
}

/** What changed from one version to the next, field by field. */
function changes(before: Claim, after: Claim, view: ViewContext): { term: string; before: Part; after: Part }[] {
  const later = new Map(claimFields(after, view));
  const earlier = new Map(claimFields(before, view));
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((term) => ({ term, before: earlier.get(term), after: later.get(term) }))
    .filter((change) => text(change.before) !== text(change.after));
}

function versions(answer: ClaimPage, view: ViewContext): Html {
  const w = wordsOf(view);
  if (answer.versions.length === 0) return html`<p class="empty">${w.onlyVersion}</p>`;
  const all = [...answer.versions, answer.claim];
  const missing = html`<span class="not-stated">${w.notStated}</span>`;
  return html`${answer.versions.map((before, index) => {
    const after = all[index + 1];
    if (!after) return null;
    return table(
      w.versionChange(index + 1, index + 2),
      [
        { heading: w.field, cell: (row) => row.term },
        { heading: w.before, cell: (row) => html`<del>${row.before || missing}</del>` },
        { heading: w.after, cell: (row) => html`<ins>${row.after || missing}</ins>` },
      ],
      changes(before, after, view),
    );
  })}`;
}

/** Why no reviewer is named: a draft waits for one, and what a person entered as read needs none. */
function unreviewed(answer: ClaimPage, view: ViewContext): string {
  const w = wordsOf(view);
  if (answer.machineMade) return w.notReviewedYet;
  const [first] = answer.history;
  if (answer.state === 'draft' || !first) return w.enteredByHand;
  return w.enteredBy(first.by, instantText(first.at, view.locale));
}

function reviewLine(answer: ClaimPage, view: ViewContext): Html {
  const w = wordsOf(view);
  if (answer.reviewedBy === null || answer.reviewedAt === null)
    return html`<p>${stateBadge(answer, view)} ${unreviewed(answer, view)}</p>`;
  return html`<p>
    ${stateBadge(answer, view)} ${w.reviewedBy(answer.reviewedBy, instantText(answer.reviewedAt, view.locale))}
    ${answer.reason && html`<span class="reason">${w.reason}: ${answer.reason}</span>`}
  </p>`;
}

function reviewTools(answer: ClaimPage, view: ViewContext): Html | null {
  if (!mayReview(view)) return null;
  const w = wordsOf(view);
  const id = encodeURIComponent(answer.id);
  const undo = html`<form method="post" action="/claims/${id}/undo" class="inline-form">
    ${hiddenFields(view, view.path)}<input type="hidden" name="version" value="${answer.version}" /><button
      type="submit"
    >
      ${w.undoReview}
    </button>
  </form>`;
  return html`<div class="tools">
    <a class="button" href="/documents/${encodeURIComponent(answer.document.id)}/review?claim=${id}"
      >${w.reviewThisClaim}</a
    >
    ${answer.state !== 'draft' && undo}
  </div>`;
}

export function claimPage(answer: ClaimPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const { claim } = answer;
  const heading = hasFigure(claim) ? figureText(claim, view.locale) : shortened(claim.quote, 80);
  const body = html`<div class="column">
    <p class="kicker">${w.claim} · ${w.kinds[claim.kind]}</p>
    <h1>${heading}</h1>
    <p class="lead"><span class="measure">${measureText(claim.measure, view)}</span> ${scopeLine(claim, view)}</p>
    <figure class="words">
      <blockquote lang="${answer.document.language}"><p>${quoteInSentence(answer)}</p></blockquote>
      <figcaption>${chainLine(answer, view)}</figcaption>
    </figure>
    <div class="tools">
      <a class="button" href="${wordsHref(answer.document.id, answer.id)}">${w.seeInDocument}</a>
      ${answer.figureId !== null && html`<a class="button" href="/figures/${encodeURIComponent(answer.figureId)}">${w.seeFigure}</a>`}
    </div>
    ${reviewLine(answer, view)} ${reviewTools(answer, view)} ${positions([answer, ...(answer.positions ?? [])], view)}
    <section aria-labelledby="fields">
      <h2 id="fields">${w.whatWasRead}</h2>
      ${claimFacts(claim, view)}
      <p class="muted">${w.readBy[claim.by]}</p>
    </section>
    <section aria-labelledby="chain">
      <h2 id="chain">${w.whoSaysSo}</h2>
      ${chain(answer, view)}
    </section>
    <section aria-labelledby="versions">
      <h2 id="versions">${w.versions}</h2>
      ${versions(answer, view)}
    </section>
    <section aria-labelledby="history">
      <h2 id="history">${w.history}</h2>
      ${historyTable(answer.history, view)}
      <p class="muted">
        ${w.permalink}: <a href="${view.path}"><code>${view.path}</code></a>
      </p>
    </section>
  </div>`;
  return layout({ title: `${heading} – ${measureText(claim.measure, view)}`, body }, view);
}
