/** One listing: where the place stands, and what leaving the list takes as a checklist. */
import type { ListingLine } from '../../../actions/listAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import type { ViewContext } from '../../view.ts';
import { nameText } from './names.ts';
import { programmeWords } from './words.ts';

export function standingCell(line: ListingLine, view: ViewContext): Html {
  const p = programmeWords(view);
  // What a place on the list stands at has no day of its own to tell; the day on which it was listed has.
  const listed = line.onList ? html`${p.listedOn} ${dayText(line.listedOn, view.locale)}` : null;
  const since = listed ?? (line.since === null ? null : p.sinceDay(dayText(line.since, view.locale)));
  return html`<span class="badge standing-${line.standing.replaceAll(' ', '-')}">${p.standings[line.standing]}</span>
    ${since}
    ${line.relists !== null && html`<p><a href="/listings/${encodeURIComponent(line.relists)}">${p.earlierListing}</a></p>`}`;
}

interface Step {
  readonly done: boolean;
  readonly words: Part;
}

/** "✓ verified, 5 November 2020": the mark is said in words too. */
function item({ done, words }: Step, view: ViewContext): Html {
  const p = programmeWords(view);
  return html`<li class="${done ? 'step-done' : 'step-open'}">
    <span aria-hidden="true">${done ? '✓' : '○'}</span
    ><span class="visually-hidden">${done ? p.stepDone : p.stepOpen}</span> ${words}
  </li>`;
}

export function exitSteps({ exit, missing }: ListingLine, names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  const on = (day: string | null): string | null => (day === null ? null : dayText(day, view.locale));
  const steps: Step[] = [
    {
      done: exit.asked !== null && exit.met >= exit.asked,
      words: exit.asked === null ? p.metInARow(exit.met, exit.checks) : p.metOfAsked(exit.met, exit.asked),
    },
    {
      done: exit.verifiedOn !== null && !missing.some(({ step }) => step === 'verification'),
      words: p.verified(on(exit.verifiedOn), exit.verifiedBy === null ? null : nameText(exit.verifiedBy, names, view)),
    },
    {
      done: exit.noticeOn !== null && !missing.some(({ step }) => step === 'notice period'),
      words: p.publicNotice(on(exit.noticeOn), on(exit.noticeUntil)),
    },
    { done: exit.exitedOn !== null, words: p.leftOn(on(exit.exitedOn)) },
  ];
  return html`<ul class="steps">
    ${steps.map((step) => item(step, view))}
    ${exit.probationUntil !== null && item({ done: false, words: p.probationUntil(on(exit.probationUntil) ?? '') }, view)}
  </ul>`;
}
