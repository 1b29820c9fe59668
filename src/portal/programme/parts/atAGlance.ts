/** The three questions that everybody comes with, answered for one programme in a sentence each. */
import type { PairingsOn } from '../../../actions/pairingAnswers.ts';
import type { MoneyOf, ProgrammePage, RoundAnswer } from '../../../actions/programmeAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { countLink } from '../../parts/stub.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { pairingsHref, pairingsSentence } from '../pairingsPage.ts';
import { answers } from './answers.ts';
import { datesText } from './dates.ts';
import { readerName } from './names.ts';
import { roomHref } from './roomHref.ts';
import { stageSentence } from './stages.ts';
import { termSentence } from './terms.ts';
import { programmeWords } from './words.ts';

/** The last round by the day whose terms are known. */
function roundOn(rounds: readonly RoundAnswer[], day: string): RoundAnswer | undefined {
  return rounds.findLast(({ start, terms }) => start <= day && terms.length > 0);
}

/** "On these terms (New round, 2011 to 2020): …" – the first few; the others stand below. */
function terms(answer: ProgrammePage, view: ViewContext): Html | null {
  const p = programmeWords(view);
  const round = roundOn(answer.rounds, answer.day);
  if (!round) return null;
  const name = readerName(round.title, round.localTitle, view);
  const dates = name.includes(round.start.slice(0, 4)) ? null : datesText(round.start, round.end, view);
  const shown = round.terms.slice(0, 2).map((term) => termSentence({ ...term, words: null }, answer.names, view));
  const more = round.terms.length - shown.length;
  return html`${p.termsOfRound(name, dates)}
    <a href="#rounds">${shown.join(p.semicolon)}${more > 0 && `${p.semicolon}${wordsOf(view).andMore(more)}`}</a
    >${p.stop}`;
}

export function moneySentences(money: readonly MoneyOf[], programme: string, view: ViewContext): Part {
  if (money.length === 0) return html`<p>${programmeWords(view).noMoney}</p>`;
  return money.map((each) => html`<p>${stageSentence(each, { programme }, view)}</p>`);
}

function pairedSentence(pairings: PairingsOn, view: ViewContext): Html {
  return pairingsSentence(pairings, view, pairingsHref(pairings, view));
}

/** What stands behind the numbers: how much of it has a document, and that each can be pressed. */
function sources({ completeness: c }: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  return p.sourcesLead({
    evidenced: countLink(c.pairingsWithEvidence, '#completeness'),
    pairings: countLink(c.pairings, '#completeness'),
    any: c.pairings > 0,
  });
}

export function atAGlance(answer: ProgrammePage, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const { pairings, stages, programme } = answer;
  return answers([
    { question: w.questionPaired, answer: html`<p>${pairedSentence(pairings, view)} ${terms(answer, view)}</p>` },
    {
      question: w.questionArrived,
      answer: html`${moneySentences(stages, programme.id, view)}
        <p><a href="${roomHref('/reported', { programme: programme.id }, view)}">${p.totalsBeside}</a></p>`,
    },
    { question: w.questionSource, answer: html`<p>${sources(answer, view)}</p>` },
  ]);
}
