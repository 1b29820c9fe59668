/** The review room: the text on one side with every claim marked, the claim that is next on the other. */
import type { ClaimAnswer, NameQuestion, ReviewPage } from '../../actions/answers.ts';
import type { ConflictAnswer } from '../../actions/reckoningAnswers.ts';
import { nameSet } from '../../core/claims/nameSets.ts';
import type { Html } from '../html.ts';
import { exactText, html } from '../html.ts';
import { layout } from '../layout.ts';
import { hasFigure } from '../numbers/amount.ts';
import { documentCitation } from '../parts/attribution.ts';
import { stateBadge } from '../parts/badges.ts';
import { correctionForm } from '../parts/correctionForm.ts';
import { hiddenFields } from '../parts/fields.ts';
import { nameQuestions, otherNameQuestions } from '../parts/nameQuestions.ts';
import { measureText, scopeLine } from '../parts/scope.ts';
import { claimHref, claimNumber, claimStubLink, countLink } from '../parts/stub.ts';
import { markedText } from '../text/markedText.ts';
import { conflictAlert } from '../reckoning/conflictAlert.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { claimsInOrder, marksOf } from './document.ts';

export const rejectReasons = [
  'not a quantity',
  'wrong words',
  'wrong value',
  'duplicate',
  'not about assistance',
  'may not be collected',
  'other',
] as const;

interface Room {
  readonly answer: ReviewPage;
  readonly claims: readonly ClaimAnswer[];
  readonly current: ClaimAnswer;
  readonly here: (claimId: string | null) => string;
}

/** The next draft after the current one, going round; null when it is the last. */
function nextDraft(room: Pick<Room, 'claims' | 'current'>): ClaimAnswer | null {
  const at = room.claims.findIndex((claim) => claim.id === room.current.id);
  const others = [...room.claims.slice(at + 1), ...room.claims.slice(0, at)];
  return others.find((claim) => claim.state === 'draft') ?? null;
}

function neighbours(room: Room, view: ViewContext): Html {
  const w = wordsOf(view);
  const at = room.claims.findIndex((claim) => claim.id === room.current.id);
  const [before, after] = [room.claims[at - 1], room.claims[at + 1]];
  const { nextDocument } = room.answer;
  return html`<nav class="step" aria-label="${w.claimsInText}">
    ${before ? html`<a href="${room.here(before.id)}" rel="prev" data-key="k">← ${w.previous} <kbd>k</kbd></a>` : html`<span></span>`}
    <span>${w.claimOf(at + 1, room.claims.length)}</span>
    ${after ? html`<a href="${room.here(after.id)}" rel="next" data-key="j">${w.next} <kbd>j</kbd> →</a>` : html`<span></span>`}
    ${nextDocument !== null && html`<a href="/documents/${encodeURIComponent(nextDocument)}/review" data-key="n">${w.nextDocument} <kbd>n</kbd></a>`}
  </nav>`;
}

function decisions(room: Room, view: ViewContext): Html {
  const w = wordsOf(view);
  const { current } = room;
  const action = (verb: string): string => `${claimHref(current.id)}/${verb}`;
  const following = room.here(nextDraft(room)?.id ?? null);
  const version = html`<input type="hidden" name="version" value="${current.version}" />`;
  if (current.state !== 'draft')
    return html`<form method="post" action="${action('undo')}" class="decisions">
      ${hiddenFields(view, room.here(current.id))}${version}
      <p>${stateBadge(current, view)} ${current.reason}</p>
      <button type="submit">${w.undoReview}</button>
    </form>`;
  return html`<div class="decisions">
    <form method="post" action="${action('accept')}">
      ${hiddenFields(view, following)}${version}
      <button type="submit" class="primary" data-key="a">${w.accept} <kbd>a</kbd></button>
    </form>
    <a class="button" href="#correct" data-key="e">${w.correct} <kbd>e</kbd></a>
    <details class="reject">
      <summary data-key="r">${w.reject} <kbd>r</kbd></summary>
      <form method="post" action="${action('reject')}" class="reject-form">
        ${hiddenFields(view, following)}${version}
        <label class="field"
          ><span>${w.reason}</span
          ><select name="reason">
            ${rejectReasons.map((reason) => html`<option value="${reason}">${w.rejectReasons[reason]}</option>`)}
          </select></label
        >
        <label class="field"><span>${w.note}</span><input type="text" name="note" autocomplete="off" /></label>
        <button type="submit">${w.rejectNow}</button>
      </form>
    </details>
    ${nextDraft(room) && html`<a class="button" href="${following}" data-key="s">${w.undecided} <kbd>s</kbd></a>`}
  </div>`;
}

function help(view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<details class="keys" id="keys">
    <summary data-key="?">${w.keys} <kbd>?</kbd></summary>
    <dl class="keys-list">
      ${w.keyHelp.map(
        ([key, meaning]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
    <label class="check" hidden><input type="checkbox" id="keys-on" checked /> ${w.keysOn}</label>
  </details>`;
}

function claimList(room: Room, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<details class="all-claims">
    <summary>${w.allClaimsHere(room.claims.length)}</summary>
    <ol>
      ${room.claims.map((claim) => html`<li id="note-${claim.id}"><a href="${room.here(claim.id)}" ${claim.id === room.current.id && html`aria-current="true"`}>${exactText(claim.claim.quote)}</a> ${stateBadge(claim, view)}</li>`)}
    </ol>
  </details>`;
}

/** A set that a name counts out, such as 19 provinces, is no entry that the name could be linked to. */
function questionsOf(answer: ReviewPage): NameQuestion[] {
  return answer.nameQuestions.filter(({ name }) => nameSet(name) === null);
}

function desk(room: Room, view: ViewContext): Html {
  const w = wordsOf(view);
  const { current, answer } = room;
  const { claim } = current;
  const following = room.here(nextDraft(room)?.id ?? null);
  const isMine = (question: NameQuestion): boolean => question.claimIds.includes(current.id);
  const questions = questionsOf(answer);
  const mine = questions.filter(isMine);
  const others = questions.filter((question) => !isMine(question));
  const again = room.here(current.id);
  return html`<section class="desk" aria-labelledby="current-heading">
    ${neighbours(room, view)}
    <h2 id="current-heading">
      ${hasFigure(claim) ? claimNumber(current, view) : claimStubLink(current.id, measureText(claim.measure, view))}
    </h2>
    <p>
      ${hasFigure(claim) && html`<span class="measure">${measureText(claim.measure, view)}</span>`}
      ${scopeLine(claim, view)} ${stateBadge(current, view)}
      <span class="muted">${w.readBy[claim.by]} ${w.score(claim.score.toFixed(2))}</span>
    </p>
    <blockquote class="desk-quote" lang="${answer.language}">${exactText(claim.quote)}</blockquote>
    ${decisions(room, view)} ${nameQuestions({ questions: mine, next: again }, view)}
    ${current.state === 'draft' && correctionForm({ answer: current, questions, next: following }, view)}
    ${otherNameQuestions({ questions: others, next: again }, mine.length > 0 ? 'other-names' : 'names', view)}
    ${claimList(room, view)} ${help(view)}
  </section>`;
}

function nothingLeft(answer: ReviewPage, view: ViewContext): Html {
  const w = wordsOf(view);
  return html`<section class="desk" aria-labelledby="current-heading">
    <h2 id="current-heading">${w.nothingToReview}</h2>
    <p>${answer.claims.length === 0 ? w.noClaims : w.allReviewed}</p>
    <p>
      ${answer.nextDocument !== null ? html`<a class="button primary" href="/documents/${encodeURIComponent(answer.nextDocument)}/review" data-key="n">${w.nextDocument} <kbd>n</kbd></a>` : html`<a class="button" href="/review">${w.reviewRoom}</a>`}
    </p>
    ${nameQuestions({ questions: questionsOf(answer), next: view.path }, view)}
  </section>`;
}

/** A document that has just been added comes with what it contradicts; null while that is still looked for. */
export interface ReviewRoom extends ReviewPage {
  readonly conflicts?: readonly ConflictAnswer[] | null;
}

export function reviewPage(answer: ReviewRoom, view: ViewContext): Html {
  const w = wordsOf(view);
  const claims = claimsInOrder(answer.claims);
  const current = claims.find((claim) => claim.id === answer.current) ?? null;
  const here = (claimId: string | null): string =>
    claimId === null ? view.path : `${view.path}?claim=${encodeURIComponent(claimId)}`;
  const body = html`<div class="review">
    <div class="review-head">
      <h1>${w.reviewOf} <span lang="${answer.language}">${answer.title}</span></h1>
      <p>${documentCitation(answer, view)} · ${w.draftsLeft(countLink(answer.draftsLeft, view.path))}</p>
      ${
        answer.conflicts !== undefined &&
        conflictAlert(answer.conflicts, `/documents/${encodeURIComponent(answer.id)}#conflicts`, view)
      }
    </div>
    <div
      class="review-text archived"
      lang="${answer.language}"
      tabindex="0"
      role="region"
      aria-label="${w.textOfDocument}"
    >
      ${markedText(answer.text, marksOf(answer.claims), { current: answer.current, href: here })}
    </div>
    ${current ? desk({ answer, claims, current, here }, view) : nothingLeft(answer, view)}
  </div>`;
  return layout({ title: `${w.reviewOf} ${answer.title}`, body, room: 'work', scripts: ['review.js'] }, view);
}
