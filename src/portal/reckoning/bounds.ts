/** Between what a figure can lie, what pins it there, and what to ask for next. */
import type { BoundsAnswer, FigureReckoning, ProofLine, StatedSum } from '../../actions/reckoningAnswers.ts';
import { voices } from '../../core/claims/voice.ts';
import type { Html } from '../html.ts';
import { html, joined } from '../html.ts';
import { finely } from './finely.ts';
import { figureTitle } from '../parts/figuresTable.ts';
import { table } from '../parts/table.ts';
import { countLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { conflictsSection } from './conflict.ts';
import { allowed, statedWords, statementTitle } from './statement.ts';
import { supersededPart } from './superseded.ts';
import { tensionsPart } from './tensions.ts';
import { reckoningWords } from './words.ts';

/** The section of a figure's page; null where nothing was reckoned. `figureId`: the page's own. */
export function reckoningSection(answer: FigureReckoning, figureId: string, view: ViewContext): Html | null {
  const { pending, bounds, relatives, notComparable, conflicts, superseded } = answer;
  const w = reckoningWords(view);
  if (pending) return html`<p class="muted" role="status">${w.stillReckoning}</p>`;
  if (bounds === null && notComparable === null && relatives.length === 0) return null;
  return html`<section aria-labelledby="reckoning">
      <h2 id="reckoning">${w.whatIsAllowed}</h2>
      ${corroborated(answer, view)}
      ${
        bounds
          ? boundsPart(bounds, { figureId }, view)
          : relatives.length > 0
            ? html`<p>
                ${w.reckonedAs}
                ${joined(
                  relatives.map((one) => html`${statementTitle(one, view)}, ${w.allows(allowed(one, view))}`),
                  '; ',
                )}.
              </p>`
            : notComparable && html`<p class="muted">${w.takesNoPart}: ${w.because[notComparable]}.</p>`
      }
    </section>
    ${tensionsPart(answer.tensions, view)} ${supersededPart(superseded, view)} ${conflictsSection(conflicts, view)}`;
}

/** How many sources agree and where they stand, apart; nothing where reports of it were all revised. */
function corroborated({ corroboration }: FigureReckoning, view: ViewContext): Html | null {
  if (corroboration === null) return null;
  const w = reckoningWords(view);
  const { origins, byVoice, contrary } = corroboration;
  const names = wordsOf(view).voices;
  const counted = voices
    .filter((voice) => byVoice[voice] > 0)
    .map((voice) => (origins === 1 ? names[voice] : `${byVoice[voice]} ${names[voice]}`))
    .join(wordsOf(view).listSeparator);
  const agree =
    origins === 1
      ? w.onlySource(counted)
      : w.corroborated(countLink(origins, '#origins', w.corroboratedUnit(origins)), counted);
  return html`<p>${agree} ${contrary > 0 && w.contrarySources(contrary)}</p>`;
}

/** `figureId`: of the page that it stands on, where that has reports of its own. */
export function boundsPart(
  bounds: BoundsAnswer,
  { figureId }: { readonly figureId: string | null },
  view: ViewContext,
): Html {
  const w = reckoningWords(view);
  const statements = new Map(bounds.statements.map((one) => [one.id, one]));
  const used = [...bounds.proofLow, ...bounds.proofHigh].map(({ statement }) => statements.get(statement ?? ''));
  const isOwn = figureId !== null && used.every((one) => one?.figureId === figureId);
  const rests = figureId === null ? null : isOwn ? w.ownOnly : w.othersToo;
  return html`<p>${boundsSentence(bounds, view)} ${excluded(bounds, view)} ${bounds.isOuter && w.outer} ${rests}</p>
    ${repaired(bounds, statements, view)} ${isOwn || used.length === 0 || proofs(bounds, statements, view)}
    ${asking(bounds, view)}`;
}

function boundsSentence({ low, high, unit }: BoundsAnswer, view: ViewContext): Html {
  const w = reckoningWords(view);
  const text = (value: string): string => finely(value, unit, view);
  const fromNothing = isZero(low);
  if (high === null) return fromNothing ? html`${w.nothingLimits}` : w.atLeast(text(low));
  if (low === high) return w.exactly(text(low));
  return fromNothing ? w.atMost(text(high)) : w.between(text(low), text(high));
}

function excluded({ low, high, lowOpen, highOpen }: BoundsAnswer, view: ViewContext): string | null {
  const w = reckoningWords(view).excluded;
  const [isLow, isHigh] = [lowOpen && !isZero(low), highOpen && high !== null];
  if (isLow && isHigh) return w.both;
  return isLow ? w.low : isHigh ? w.high : null;
}

function isZero(decimal: string): boolean {
  return /^0(?:\.0*)?$/.test(decimal);
}

function repaired(bounds: BoundsAnswer, statements: ReadonlyMap<string, StatedSum>, view: ViewContext): Html | null {
  if (bounds.relaxed.length === 0) return null;
  const w = reckoningWords(view);
  return html`<p>${w.repaired}</p>
    <ul>
      ${bounds.relaxed.map(({ statement, end, most }) => {
        const one = statements.get(statement);
        const by = finely(most, bounds.unit, view);
        return html`<li>${one && statedWords(one, view)}: ${end === 'low' ? w.relaxedLow(by) : w.relaxedHigh(by)}</li>`;
      })}
    </ul>`;
}

function proofs(bounds: BoundsAnswer, statements: ReadonlyMap<string, StatedSum>, view: ViewContext): Html {
  const w = reckoningWords(view);
  const part = (heading: string, lines: readonly ProofLine[]): Html | null =>
    lines.length === 0 ? null : proof({ heading, lines, bounds, statements }, view);
  return html`<details class="proof">
    <summary>${w.howItComes}</summary>
    <p class="muted">${w.proofExplained}</p>
    ${part(w.howLow, bounds.proofLow)} ${part(w.howHigh, bounds.proofHigh)}
  </details>`;
}

interface Proof {
  readonly heading: string;
  readonly lines: readonly ProofLine[];
  readonly bounds: BoundsAnswer;
  readonly statements: ReadonlyMap<string, StatedSum>;
}

function proof({ heading, lines, bounds, statements }: Proof, view: ViewContext): Html {
  const w = reckoningWords(view);
  const of = ({ statement }: ProofLine): StatedSum | undefined => statements.get(statement ?? '');
  return table(
    heading,
    [
      {
        heading: w.statement,
        cell: (line) => {
          const one = of(line);
          return one ? html`${statementTitle(one, view)} ${statedWords(one, view)}` : w.leastTotalChange;
        },
      },
      { heading: w.times, cell: ({ times }) => times.replace('-', '−'), number: true },
      {
        heading: w.its,
        cell: ({ statement, end, bound }) =>
          html`${finely(bound, bounds.unit, view)}
          ${statement !== null && html`<span class="muted">(${end === 'low' ? w.lowerEnd : w.upperEnd})</span>`}`,
        number: true,
      },
    ],
    lines,
  );
}

function asking({ narrow, unit }: BoundsAnswer, view: ViewContext): Html | null {
  if (narrow === null) return null;
  const w = reckoningWords(view);
  const text = (value: string): string => finely(value, unit, view);
  const known = narrow.high === null ? w.openEnded(text(narrow.low)) : w.fromTo(text(narrow.low), text(narrow.high));
  const { leaves: open } = narrow;
  const leaves = open && (isZero(open) ? w.nothingOpen : w.atMostOpen(text(open)));
  return html`<h3>${w.askNext}</h3>
    <p>${w.asking(figureTitle(narrow.about, view), known, leaves)}</p>`;
}
