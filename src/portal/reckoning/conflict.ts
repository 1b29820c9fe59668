/** One conflict as sentences that anybody can read: what was said by whom, and what would have to be meant. */
import type { ConflictAnswer, ConflictMember } from '../../actions/reckoningAnswers.ts';
import { numberLine } from '../charts/numberLine.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { dayText } from '../numbers/days.ts';
import { figureTitle } from '../parts/figuresTable.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { finely } from './finely.ts';
import { allowed, statedWords, statementTitle, reportsOf } from './statement.ts';
import { reckoningWords } from './words.ts';

export function conflictHref(id: string): string {
  return `/conflicts/${encodeURIComponent(id)}`;
}

/** The sum that all of its statements are of, or the first of several. */
export function conflictTitle({ members }: ConflictAnswer, view: ViewContext): string {
  const sums = members.filter((one, at) => !members.slice(0, at).some((other) => isSameSum(one, other)));
  const first = sums[0] ? figureTitle(sums[0].about, view) : '';
  return sums.length > 1 ? reckoningWords(view).andOtherSums(first, sums.length - 1) : first;
}

/** Names may be worded in two ways: "19 provinces and cities", "19 provinces and municipalities". */
function isSameSum(one: ConflictMember, other: ConflictMember): boolean {
  return one.about.title === other.about.title || (one.figureId !== null && one.figureId === other.figureId);
}

/** How many statements cannot all be true, and by how much they miss each other. */
export function conflictSentence({ members, slack, unit }: ConflictAnswer, view: ViewContext): string {
  const w = reckoningWords(view);
  if (slack === null) return `${w.cannotAll(members.length)} ${w.changeUnknown}`;
  if (/^0(?:\.0*)?$/.test(slack)) return `${w.cannotAll(members.length)} ${w.justMissed}`;
  const amount = finely(slack, unit, view);
  const isPair = members.length === 2 && members.every(({ relative }) => relative === null);
  return `${w.cannotAll(members.length)} ${isPair ? w.liesBetween(amount) : w.leastChange(amount)}`;
}

function claimsOf({ members }: ConflictAnswer): ConflictMember['claims'] {
  return members.flatMap(({ claims }) => claims);
}

/** Whether all of its statements are of one sum, so that they can stand on one line. */
function isOfOneSum({ members }: ConflictAnswer): boolean {
  const [first] = members;
  return members.every(
    (one) => one.relative === null && one.claims.length > 0 && first !== undefined && isSameSum(one, first),
  );
}

function member(one: ConflictMember, isTitled: boolean, view: ViewContext): Html {
  const w = reckoningWords(view);
  const range = allowed(one, view);
  return html`<li class="conflict-member">
    ${isTitled && html`<p class="conflict-sum">${statementTitle(one, view)}</p>`} ${reportsOf(one, view)}
    <p class="conflict-range muted">${one.records ? w.allows(range) : w.canMean(range)}</p>
  </li>`;
}

function resolutions(conflict: ConflictAnswer, view: ViewContext): Html | null {
  if (conflict.slack === null) return null;
  const w = reckoningWords(view);
  const lines = conflict.members.flatMap((one) =>
    one.resolve.map(({ end, value, isOpen }) => {
      if (value === null) return html`<li>${w.noValue(statedWords(one, view))}</li>`;
      const text = finely(value, one.unit, view);
      const sentence = end === 'low' ? w.ifLess(statedWords(one, view), text) : w.ifMore(statedWords(one, view), text);
      return html`<li>${sentence}${isOpen && html` <span class="muted">(${w.pastIt})</span>`}</li>`;
    }),
  );
  return html`<p class="would-fit">${w.theyWouldFit}</p>
    <ul class="resolve">
      ${lines}
    </ul>`;
}

/** What may lie behind it, one sentence each. */
function labels(conflict: ConflictAnswer, view: ViewContext): Html | null {
  // That nothing shows why needs no sentence.
  const telling = conflict.labels.filter(({ label }) => label !== 'contradict');
  if (telling.length === 0) return null;
  const w = reckoningWords(view);
  const members = new Map(conflict.members.map((one) => [one.id, one]));
  return html`<p class="would-fit">${w.whatBehind}</p>
    <ul class="resolve">
      ${telling.map(({ label, statements, factor }) => {
        const of = statements.flatMap((id) => members.get(id) ?? []);
        const words = joined(
          of.map((one) => statedWords(one, view)),
          wordsOf(view).listSeparator,
        );
        return html`<li>${w.labels[label](words, factor)}</li>`;
      })}
    </ul>`;
}

/** How its statements stand on a line: not at all where the page has one already, without a legend in a list. */
export type LineForm = 'none' | 'plain' | 'with legend';

/** Everything of a conflict but its title. */
export function conflictBody(conflict: ConflictAnswer, line: LineForm, view: ViewContext): Html {
  const w = reckoningWords(view);
  const [first] = conflict.members;
  const isOne = isOfOneSum(conflict);
  const figure =
    first && isOne && line !== 'none' ? { ...first.about, unit: conflict.unit, claims: claimsOf(conflict) } : null;
  return html`<p>${conflictSentence(conflict, view)}</p>
    ${figure && numberLine(figure, view, { name: line === 'plain' ? conflict.id : '' })}
    <ol class="conflict-members">
      ${conflict.members.map((one) => member(one, !isOne, view))}
    </ol>
    ${resolutions(conflict, view)} ${labels(conflict, view)}
    ${conflict.knownOn !== null && html`<p class="muted">${w.knownOn(dayText(conflict.knownOn, view.locale))}</p>`}`;
}

interface Shown {
  /** Of its heading: one below the heading that it stands under. */
  readonly level: 2 | 3;
  readonly line: LineForm;
}

export function conflictCard(conflict: ConflictAnswer, { level, line }: Shown, view: ViewContext): Html {
  const heading = html`<a href="${conflictHref(conflict.id)}">${conflictTitle(conflict, view)}</a>`;
  return html`<article class="conflict" id="${conflict.id}">
    ${level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`} ${conflictBody(conflict, line, view)}
  </article>`;
}

/** The conflicts that what a page shows takes part in; nothing where there are none. */
export function conflictsSection(conflicts: readonly ConflictAnswer[], view: ViewContext): Html | null {
  if (conflicts.length === 0) return null;
  const w = reckoningWords(view);
  return html`<section aria-labelledby="conflicts">
    <h2 id="conflicts">${w.conflictsOf(conflicts.length)}</h2>
    ${conflicts.map((conflict) => conflictCard(conflict, { level: 3, line: 'none' }, view))}
    <p><a href="/conflicts">${w.allConflicts}</a></p>
  </section>`;
}
