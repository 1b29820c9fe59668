/** Terms of a round as sentences: "money given each year: 0.3–0.6 % of fiscal revenue". */
import type { ParticipantLine } from '../../../actions/programmeAnswers.ts';
import type { TermLine } from '../../../actions/termAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { amount } from '../../numbers/amount.ts';
import { dayText } from '../../numbers/days.ts';
import { intervalText } from '../../numbers/range.ts';
import type { ViewContext } from '../../view.ts';
import { choiceText } from './choice.ts';
import { nameText, readerName } from './names.ts';
import { programmeWords } from './words.ts';

/** "0.3 to 0.6%", "at least 80%", "1,113 villages"; null where no number is stated. */
function numberOf({ low, high }: TermLine, unit: string | null, view: ViewContext): string | null {
  if (low !== null && low === high) return amount(low, unit, view.locale);
  return intervalText({ low, high, unit }, view.locale);
}

/** Words that may be left out, in the reader's language where they are there in it. */
function inWords(text: string | null, local: string | null, view: ViewContext): string | null {
  return text === null ? local : readerName(text, local, view);
}

/** One sentence; a growth rule of one number says that it is more each year. */
export function termSentence(term: TermLine, names: Names, view: ViewContext): string {
  const p = programmeWords(view);
  const only = term.low !== null && term.high === null && term.kind === 'growth';
  const unit = inWords(term.unit, term.localUnit, view);
  const number = only ? amount(term.low ?? '', unit, view.locale) : numberOf(term, unit, view);
  const base = inWords(term.base, term.localBase, view);
  const parts = {
    measure: readerName(term.measure, term.localMeasure, view),
    number: number ?? p.noNumber,
    base: base === null ? null : p.baseInYear(base, term.baseYear ?? term.baseIs),
    who: term.who === null ? null : nameText(term.who, names, view),
    due: term.due === null ? null : dayText(term.due, view.locale),
  };
  const sentence = term.kind === 'growth' ? p.growthSentence(parts) : p.termSentence(parts);
  const words = inWords(term.words, term.localWords, view);
  return words === null ? sentence : `${sentence}${p.inBrackets(words)}`;
}

/** "412 days left", "3 days over"; nothing without a deadline. */
export function deadline(daysLeft: number | null, view: ViewContext): Html | null {
  if (daysLeft === null) return null;
  const p = programmeWords(view);
  return html`<span class="muted">${daysLeft >= 0 ? p.daysLeft(daysLeft) : p.daysPast(-daysLeft)}</span>`;
}

/** "19 provinces and cities", or the one named. */
function participantText(line: ParticipantLine, names: Names, view: ViewContext): string {
  const p = programmeWords(view);
  if (line.actor !== null) return nameText(line.actor, names, view);
  const kind = choiceText('programme', 'participants.kind', line.kind, view);
  return (
    inWords(line.words, line.localWords, view) ??
    p.participants(line.count, view.locale === 'zh' ? kind : kind.toLowerCase())
  );
}

export function participantList(lines: readonly ParticipantLine[], names: Names, view: ViewContext): Html | null {
  if (lines.length === 0) return null;
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${participantText(line, names, view)}</li>`)}
  </ul>`;
}
