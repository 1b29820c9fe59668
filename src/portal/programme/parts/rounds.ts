/** Rounds of a programme: when, who takes part, on which terms, and what each kept of the pairings of the one before. */
import type { PairingLine, RoundChange } from '../../../actions/pairingAnswers.ts';
import type { ProgrammePage, RoundAnswer } from '../../../actions/programmeAnswers.ts';
import type { TermAnswer } from '../../../actions/termAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { datesText } from './dates.ts';
import { evidenceLinks } from './evidence.ts';
import { nameText, readerName } from './names.ts';
import { deadline, participantList, termSentence } from './terms.ts';
import { termPath } from './termPath.ts';
import { termQuota } from './termQuota.ts';
import { programmeWords } from './words.ts';

/** "Shandong → Shule", or both of them where one took the place of the other. */
function pairText({ donor, recipient }: PairingLine, names: Names, view: ViewContext): string {
  return `${nameText(donor, names, view)} → ${nameText(recipient, names, view)}`;
}

function pairLink(line: PairingLine, names: Names, view: ViewContext): Html {
  return html`<a href="/pairings/${encodeURIComponent(line.id)}">${pairText(line, names, view)}</a>`;
}

/** One list of pairings behind its number; nothing to open where there are none. */
function pairings(words: string, lines: readonly Part[]): Html {
  if (lines.length === 0) return html`<li>${words}</li>`;
  return html`<li>
    <details>
      <summary>${words}</summary>
      <ul class="plain">
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>
  </li>`;
}

function changeFrom(change: RoundChange, names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  const before = readerName(change.fromTitle, change.fromLocalTitle, view);
  const { kept, changed, ended, started } = change;
  const link = (line: PairingLine): Html => pairLink(line, names, view);
  if (kept.length + changed.length + ended.length + started.length === 0)
    return html`<p class="not-stated">${p.roundsUnnamed(before)}</p>`;
  // Nothing is known of the round itself: that is no news of what ended.
  if (kept.length + changed.length + started.length === 0) return html`<p class="not-stated">${p.roundWithout}</p>`;
  return html`<h4>${p.comparedWithRound(before)}</h4>
    <ul class="round-change">
      ${pairings(
        p.keptPairings(kept.length),
        kept.map(({ after }) => link(after)),
      )}
      ${pairings(
        p.changedPairings(changed.length),
        changed.map((each) => html`${link(each.before)} ${p.thenPaired} ${link(each.after)}`),
      )}
      ${pairings(p.endedPairings(ended.length), ended.map(link))}
      ${pairings(p.startedPairings(started.length), started.map(link))}
    </ul>`;
}

interface Around {
  readonly programme: string;
  readonly names: Names;
  readonly day: string;
}

function terms(round: RoundAnswer, { programme, names, day }: Around, view: ViewContext): Html {
  const p = programmeWords(view);
  if (round.terms.length === 0) return html`<p class="not-stated">${p.noTerms}</p>`;
  return html`<ul class="terms">
    ${round.terms.map(
      (term: TermAnswer, at) =>
        html`<li>
          ${termSentence(term, names, view)} ${deadline(term.daysLeft, view)}
          ${termPath(term, { id: `${round.id}-${at}`, programme }, view)}
          ${termQuota(term, { programme, names, thisYear: day.slice(0, 4) }, view)}
        </li>`,
    )}
  </ul>`;
}

function round(each: RoundAnswer, around: Around, view: ViewContext): Html {
  const { names } = around;
  const p = programmeWords(view);
  return html`<li class="round" id="round-${each.id}">
    <h3>
      <a href="/rounds/${encodeURIComponent(each.id)}">${readerName(each.title, each.localTitle, view)}</a>
      <span class="muted">${datesText(each.start, each.end, view)}</span>
    </h3>
    ${participantList(each.participants, names, view)} ${terms(each, around, view)}
    ${each.change !== null && changeFrom(each.change, names, view)}
    <p class="muted">${p.named(p.evidence, '')} ${evidenceLinks(each.evidence, names, view)}</p>
  </li>`;
}

export function rounds(answer: ProgrammePage, view: ViewContext): Html {
  if (answer.rounds.length === 0) return html`<p class="empty">${programmeWords(view).noRounds}</p>`;
  const around = { programme: answer.programme.id, names: answer.names, day: answer.day };
  return html`<ol class="rounds">
    ${answer.rounds.map((each) => round(each, around, view))}
  </ol>`;
}
