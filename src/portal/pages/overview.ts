/** The front page: what the ledger holds, the five questions, and the way to each answer. */
import type { FigureSummary, Overview } from '../../actions/answers.ts';
import type { Programmes } from '../../actions/programmeAnswers.ts';
import { pairsOf } from '../charts/flows.ts';
import type { ReviewState } from '../../core/claims/reviewState.ts';
import { reviewStates } from '../../core/claims/reviewState.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { documentList } from '../parts/documentList.ts';
import { figuresTable } from '../parts/figuresTable.ts';
import { pairings } from '../parts/pairings.ts';
import { pairLine } from '../parts/scope.ts';
import { programmeRooms } from '../programme/parts/rooms.ts';
import { programmeAnswers, programmesLead, programmeTable } from '../programme/programmesPage.ts';
import { programmeWords } from '../programme/parts/words.ts';
import { claimNumber, countLink } from '../parts/stub.ts';
import { standingClaims } from '../parts/standingClaims.ts';
import { conflictFeedHref } from '../reckoning/conflictFeed.ts';
import { reckoningWords } from '../reckoning/words.ts';
import type { ViewContext } from '../view.ts';
import { mayReview, wordsOf } from '../view.ts';

const shownFigures = 8;

function lead(answer: Overview, view: ViewContext): Html {
  const w = wordsOf(view);
  const byHand = answer.enteredByHand ?? 0;
  const reviewed = answer.claims.accepted + answer.claims.corrected - byHand;
  return html`<p class="lead">
    ${w.overviewLead({
      documents: countLink(answer.documents, '/documents', w.documentsUnit(answer.documents)),
      claims: countLink(standingClaims(answer.claims), '/figures', w.claimsUnit(standingClaims(answer.claims))),
      byHand: countLink(byHand, '/documents'),
      reviewed: countLink(reviewed, '/corrections'),
      drafts: countLink(answer.claims.draft, '/documents?state=unreviewed'),
    })}
  </p>`;
}

/** Where records answer a question better than claims do, the way there. */
function answeredByRecords(answer: FrontPage, view: ViewContext): { paired: string; arrived: string } | null {
  const pairings = answer.programmes?.programmes.reduce((sum, each) => sum + each.pairings, 0) ?? 0;
  const p = programmeWords(view);
  return pairings === 0 ? null : { paired: p.pairedOnRecord(pairings), arrived: p.arrivedOnRecord };
}

function questions(answer: FrontPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const records = answeredByRecords(answer, view);
  const cards = [
    {
      href: records ? '/pairings' : '#pairings',
      question: w.questionPaired,
      answer: records?.paired ?? w.answerPaired(pairsOf(answer.pairings, view.locale).length),
    },
    {
      href: records ? '/totals?by=donor' : '#figures',
      question: w.questionArrived,
      answer: records?.arrived ?? w.answerArrived(answer.figures.length),
    },
    { href: '/figures?q=supervision', question: w.questionSlipping, answer: w.answerSlipping },
    {
      href: answer.conflicts ? '/conflicts' : '#differing',
      question: w.questionAgree,
      answer: html`${w.answerAgree(answer.differing.length)}
      ${answer.conflicts && reckoningWords(view).cannotAllOf(answer.conflicts)}`,
    },
    { href: '#stub', question: w.questionSource, answer: w.answerSource },
  ];
  return html`<section aria-labelledby="questions">
    <h2 id="questions">${w.fiveQuestions}</h2>
    <ol class="questions">
      ${cards.map(
        (card) =>
          html`<li>
            <a href="${card.href}">${card.question}</a>
            <p>${card.answer}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}

function figureList(id: string, figures: readonly FigureSummary[], empty: string, view: ViewContext): Html {
  const w = wordsOf(view);
  if (figures.length === 0) return html`<p class="empty">${empty}</p>`;
  const all = id === 'differing' ? '/figures?differs=1' : '/figures';
  return html`${figuresTable(id === 'differing' ? w.differingCaption : w.figuresCaption, figures.slice(0, shownFigures), view)}
    <p><a href="${all}">${id === 'differing' ? w.allDiffering : w.allFigures}</a></p>`;
}

/** A live stub to try: the first pairing or nothing. */
function liveStub(answer: Overview, view: ViewContext): Html {
  const w = wordsOf(view);
  const example = answer.pairings.find((each) => each.state !== 'rejected');
  const live = example
    ? html`<p class="example">${w.tryStub} ${claimNumber(example, view)} ${pairLine(example.claim, view)}</p>`
    : html``;
  return html`<p>${w.stubExplained}</p>
    ${live}
    <p><a href="/about/counting">${w.howCounted}</a></p>`;
}

/** Where claims of a state can be seen. */
const listOf: Readonly<Record<ReviewState, string>> = {
  draft: '/documents?state=unreviewed',
  accepted: '/figures',
  corrected: '/corrections',
  rejected: '/corrections',
};

function reviewState(answer: FrontPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const byHand = answer.enteredByHand ?? 0;
  const states = reviewStates.map((state) => ({
    words: w.states[state],
    count: state === 'accepted' ? answer.claims.accepted - byHand : answer.claims[state],
    href: listOf[state],
  }));
  if (byHand > 0) states.unshift({ words: w.enteredByHand, count: byHand, href: '/documents' });
  return html`<dl class="tally">
      ${states.map(
        ({ words, count, href }) =>
          html`<div>
            <dt>${words}</dt>
            <dd>${countLink(count, href)}</dd>
          </div>`,
      )}
      <div>
        <dt>${w.namesWaiting}</dt>
        <dd>${countLink(answer.namesWaiting, mayReview(view) ? '/review' : '/places')}</dd>
      </div>
      ${
        typeof answer.conflicts === 'number' &&
        html`<div>
          <dt>${reckoningWords(view).openConflicts}</dt>
          <dd>${countLink(answer.conflicts, '/conflicts')}</dd>
        </div>`
      }
    </dl>
    <p>${w.reviewExplained} <a href="/corrections">${w.correctionsLog}</a></p>`;
}

/** The overview with the programmes of the ledger, where records are asked for as well. */
export interface FrontPage extends Overview {
  readonly programmes?: Programmes;
  /** How many conflicts are open; null while they are looked for. */
  readonly conflicts?: number | null;
}

/** Programmes come first where there are any: they are what the ledger is about. */
function programmes(answer: FrontPage, view: ViewContext): Html | null {
  const found = answer.programmes;
  if (!found || found.programmes.length === 0) return null;
  return html`<section aria-labelledby="programmes">
    <h2 id="programmes">${programmeWords(view).programmes}</h2>
    <p>${programmesLead(found, view)}</p>
    ${programmeAnswers(found, view)}
    <p class="muted">
      ${programmeWords(view).everyNumberLeads} <a href="/about/counting">${wordsOf(view).howCounted}</a>
    </p>
    ${programmeTable(found.programmes, found.day, view)} ${programmeRooms(view)}
  </section>`;
}

export function overviewPage(answer: FrontPage, view: ViewContext): Html {
  const w = wordsOf(view);
  const section = (id: string, title: string, content: Html): Html =>
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${content}
    </section>`;
  const body = html`<div class="column wide">
    <p class="kicker">${w.tagline}</p>
    <h1>${w.overviewTitle}</h1>
    ${lead(answer, view)} ${programmes(answer, view)} ${questions(answer, view)}
    ${section('pairings', w.questionPaired, pairings(answer.pairings, view))}
    ${section('figures', w.questionArrived, figureList('figures', answer.figures, w.noFigures, view))}
    ${section('differing', w.questionAgree, figureList('differing', answer.differing, w.noDiffering, view))}
    ${section('stub', w.questionSource, liveStub(answer, view))}
    <div class="two">
      ${section(
        'recent',
        w.recentDocuments,
        answer.recentDocuments.length === 0
          ? html`<p class="empty">${w.noDocuments}</p>`
          : html`${documentList(answer.recentDocuments, view)}
              <p><a href="/documents">${w.allDocuments}</a></p>`,
      )}
      ${section('review', w.stateOfReview, reviewState(answer, view))}
    </div>
  </div>`;
  const feed = { href: conflictFeedHref, title: reckoningWords(view).feedTitle };
  return layout({ title: w.overviewTitle, body, feed }, view);
}
