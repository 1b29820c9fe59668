/** One document: its text with every claim marked, the claims beside it, and where it comes from. */
import type { ClaimAnswer, DocumentPage } from '../../actions/answers.ts';
import type { ConflictAnswer } from '../../actions/reckoningAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { stateBadge, voiceMark } from '../parts/badges.ts';
import { factList } from '../parts/factList.ts';
import { historyTable } from '../parts/history.ts';
import { positions } from '../parts/positions.ts';
import { measureText, scopeLine } from '../parts/scope.ts';
import { claimHref, claimNumber, countLink } from '../parts/stub.ts';
import { conflictsSection } from '../reckoning/conflict.ts';
import { conflictAlert } from '../reckoning/conflictAlert.ts';
import { markedText } from '../text/markedText.ts';
import type { TextMark } from '../text/markedText.ts';
import { standingClaims } from '../parts/standingClaims.ts';
import type { ViewContext } from '../view.ts';
import { mayReview, wordsOf } from '../view.ts';

/** Claims in the order of the text; the rejected stay on record but are not marked in it. */
export function claimsInOrder(claims: readonly ClaimAnswer[]): ClaimAnswer[] {
  return [...claims].sort((a, b) => a.claim.start - b.claim.start || b.claim.end - a.claim.end);
}

export function marksOf(claims: readonly ClaimAnswer[]): TextMark[] {
  return claimsInOrder(claims)
    .filter((answer) => answer.state !== 'rejected')
    .map((answer) => ({
      id: answer.id,
      start: answer.claim.start,
      end: answer.claim.end,
      state: answer.machineMade && answer.state === 'draft' ? 'draft' : 'reviewed',
    }));
}

/** Where a web address is safe to follow; anything else is shown as text. */
function sourceLink(url: string | null): Part {
  if (url === null || !/^https?:\/\//i.test(url)) return url;
  return html`<a href="${url}" rel="external nofollow noopener">${url}</a>`;
}

function documentFacts(answer: DocumentPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const { publishedOn, language } = answer;
  return factList(
    [
      [w.outlet, answer.outlet],
      [w.published, publishedOn && dayText(publishedOn, view.locale)],
      [w.source, sourceLink(answer.sourceUrl)],
      [w.voice, voiceMark(answer.voice, view)],
      [w.languageOfText, w.languages[language] ?? language],
      [w.licenceOfText, answer.licence],
      [w.added, html`${dayText(answer.addedAt, view.locale)}, ${answer.addedBy}`],
      [w.hash, html`<code class="hash">${answer.sha256}</code>`],
    ],
    view,
  );
}

function notCollected(answer: DocumentPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const total = answer.notCollected.reduce((sum, each) => sum + each.count, 0);
  if (total === 0) return html`<p class="muted">${w.nothingLeftOut}</p>`;
  const reasons = answer.notCollected.map((each) =>
    w.notCollectedReason(each.count, w.reasons[each.reason] ?? each.reason),
  );
  return html`<p>${w.leftOut(total)} ${joined(reasons, w.listSeparator)}. ${w.leftOutWhy}</p>`;
}

/** The note of one claim in the margin; the words in the text and the note lead to each other. */
function note(answer: ClaimAnswer, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<li class="note note-${answer.state}" id="note-${answer.id}">
    <p class="note-figure">${claimNumber(answer, view)}</p>
    <p class="note-about">
      <span class="measure">${measureText(answer.claim.measure, view)}</span> ${scopeLine(answer.claim, view)}
    </p>
    <p class="note-foot">
      ${stateBadge(answer, view)}
      ${
        answer.state === 'rejected'
          ? answer.reason && html`<span class="muted">${answer.reason}</span>`
          : html`<a class="to-words" href="#claim-${answer.id}">${w.seeWords}</a>`
      }
      <a href="${claimHref(answer.id)}">${w.fullPage}</a>
    </p>
  </li>`;
}

/** How many claims there are, and who has looked at them. */
function lead(answer: DocumentPage, view: ViewContext): Html {
  const reviewed = answer.claims.filter((claim) => claim.reviewedBy !== null && claim.state !== 'rejected').length;
  const { draft } = answer.claimCounts;
  const byHand = standingClaims(answer.claimCounts) - reviewed - draft;
  const w = wordsOf(view);
  const parts = [
    { count: byHand, words: w.byHandOf },
    { count: reviewed, words: w.reviewedOf },
    { count: draft, words: w.waitingOf },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => words(countLink(count, '#claims')));
  return w.documentLead(
    countLink(standingClaims(answer.claimCounts), '#claims'),
    standingClaims(answer.claimCounts),
    joined(parts, w.listSeparator),
  );
}

/** A document with the conflicts that its claims take part in. */
export interface ReckonedDocument extends DocumentPage {
  /** Null while they are still looked for. */
  readonly conflicts: readonly ConflictAnswer[] | null;
}

export function documentPage(answer: ReckonedDocument, view: ViewContext): Html {
  const w = wordsOf(view);
  const claims = claimsInOrder(answer.claims);
  const reviewHref = `/documents/${encodeURIComponent(answer.id)}/review`;
  const body = html`<article class="column wide">
    <p class="kicker">
      ${w.document}${answer.outlet && ` · ${answer.outlet}`}${answer.publishedOn && html` · <time datetime="${answer.publishedOn}">${dayText(answer.publishedOn, view.locale)}</time>`}
    </p>
    <h1 lang="${answer.language}">${answer.title}</h1>
    <p class="lead">${lead(answer, view)}</p>
    ${conflictAlert(answer.conflicts, '#conflicts', view)}
    ${mayReview(view) && html`<p class="tools"><a class="button" href="${reviewHref}">${w.reviewThis}</a></p>`}
    ${
      answer.picture !== undefined &&
      html`<figure class="picture">
        <img src="${answer.picture}" alt="${answer.text}" />
      </figure>`
    }
    <div class="reading">
      <div class="archived" lang="${answer.language}" id="text">${markedText(answer.text, marksOf(answer.claims))}</div>
      <aside class="margin" aria-labelledby="claims">
        <h2 id="claims">${w.claimsInText}</h2>
        ${
          claims.length === 0
            ? html`<p class="empty">${w.noClaims}</p>`
            : html`<ol class="notes" tabindex="0" aria-labelledby="claims">
                ${claims.map((claim) => note(claim, view))}
              </ol>`
        }
      </aside>
    </div>
    ${conflictsSection(answer.conflicts ?? [], view)} ${positions(answer.positions ?? [], view)}
    <section aria-labelledby="about">
      <h2 id="about">${w.aboutDocument}</h2>
      ${documentFacts(answer, view)}${notCollected(answer, view)}
    </section>
    <section aria-labelledby="history">
      <h2 id="history">${w.history}</h2>
      ${historyTable(answer.history, view)}
    </section>
  </article>`;
  return layout({ title: answer.title, body, scripts: ['marks.js'] }, view);
}
