/** Terms of a round as sentences: "money given each year: 0.3–0.6 % of fiscal revenue". */
import type { ParticipantLine, TermLine } from '../../../actions/programmeAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { amount } from '../../numbers/amount.ts';
import { dayText } from '../../numbers/days.ts';
import { intervalText } from '../../numbers/range.ts';
import type { ViewContext } from '../../view.ts';
import { choiceText } from './choice.ts';
import { nameText } from './names.ts';
import { programmeWords } from './words.ts';

/** "0.3 to 0.6%", "at least 80%", "1,113 villages"; null where no number is stated. */
function numberOf({ low, high, unit }: TermLine, view: ViewContext): string | null {
  if (low !== null && low === high) return amount(low, unit, view.locale);
  return intervalText({ low, high, unit }, view.locale);
}

/** One sentence; a growth rule of one number says that it is more each year. */
export function termSentence(term: TermLine, names: Names, view: ViewContext): string {
  const p = programmeWords(view);
  const only = term.low !== null && term.high === null && term.kind === 'growth';
  const number = only ? amount(term.low ?? '', term.unit, view.locale) : numberOf(term, view);
  const parts = {
    measure: term.measure,
    number: number ?? p.noNumber,
    base: term.base,
    who: term.who === null ? null : nameText(term.who, names, view),
    due: term.due === null ? null : dayText(term.due, view.locale),
  };
  const sentence = term.kind === 'growth' ? p.growthSentence(parts) : p.termSentence(parts);
  return term.words === null ? sentence : `${sentence}${p.inBrackets(term.words)}`;
}

/** "412 days left", "3 days over"; nothing without a deadline. */
export function deadline(daysLeft: number | null, view: ViewContext): Html | null {
  if (daysLeft === null) return null;
  const p = programmeWords(view);
  return html`<span class="muted">${daysLeft >= 0 ? p.daysLeft(daysLeft) : p.daysPast(-daysLeft)}</span>`;
}

/** "19 provinces and cities", or the one named. */
export function participantText(line: ParticipantLine, names: Names, view: ViewContext): string {
  const p = programmeWords(view);
  if (line.actor !== null) return nameText(line.actor, names, view);
  const kind = choiceText('programme', 'participants.kind', line.kind, view);
  return line.words ?? p.participants(line.count, view.locale === 'zh' ? kind : kind.toLowerCase());
}

export function participantList(lines: readonly ParticipantLine[], names: Names, view: ViewContext): Html | null {
  if (lines.length === 0) return null;
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${participantText(line, names, view)}</li>`)}
  </ul>`;
}
