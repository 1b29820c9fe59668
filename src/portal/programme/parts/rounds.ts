/** Rounds of a programme: when, who takes part, on which terms, and how what is recorded follows a growth rule. */
import type { ExpectedYear, ProgrammePage, RoundAnswer } from '../../../actions/programmeAnswers.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { forDrawing } from '../../numbers/readable.ts';
import { amount } from '../../numbers/amount.ts';
import { table } from '../../parts/table.ts';
import { listHref } from '../../parts/pager.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { shareBar } from '../charts/share.ts';
import { amountLink } from './amounts.ts';
import { datesText } from './dates.ts';
import { evidenceLinks } from './evidence.ts';
import { readerName } from './names.ts';
import { participantList, termSentence } from './terms.ts';
import { programmeWords } from './words.ts';

function expectedPath(round: RoundAnswer, programme: string, view: ViewContext): Html | null {
  const p = programmeWords(view);
  const w = wordsOf(view);
  if (round.expected === null) return null;
  const { currency, years } = round.expected;
  const href = (year: ExpectedYear): string =>
    listHref('/totals', { programme, stage: 'disbursement', start: `${year.year}-01-01`, end: `${year.year}-12-31` });
  const part = (year: ExpectedYear): number | null => {
    const [recorded, expected] = [forDrawing(year.recorded), forDrawing(year.expected)];
    return recorded === null || expected === null || expected <= 0 ? null : recorded / expected;
  };
  return html`<details class="as-table">
    <summary>${p.expectedPath}</summary>
    <p class="muted">${p.expectedExplained(years[0]?.year ?? '')}</p>
    ${table<ExpectedYear>(
      p.expectedCaption,
      [
        { heading: p.dimensions.year, cell: (year) => year.year },
        { heading: p.expected, cell: (year) => amount(year.expected, currency, view.locale), number: true },
        { heading: p.recorded, cell: (year) => amountLink(year.recorded, currency, href(year), view), number: true },
        {
          heading: p.compared,
          cell: (year) =>
            shareBar(`path-${round.id}-${year.year}`, {
              part: part(year),
              meaning: 'arrived',
              words: year.recorded === null ? w.notReported : amount(year.recorded, currency, view.locale),
            }),
        },
      ],
      years,
    )}
  </details>`;
}

function round(each: RoundAnswer, programme: string, names: Names, view: ViewContext): Html {
  const p = programmeWords(view);
  return html`<li class="round">
    <h3>
      <a href="/rounds/${encodeURIComponent(each.id)}">${readerName(each.title, each.localTitle, view)}</a>
      <span class="muted">${datesText(each.start, each.end, view)}</span>
    </h3>
    ${participantList(each.participants, names, view)}
    ${
      each.terms.length === 0
        ? html`<p class="not-stated">${p.noTerms}</p>`
        : html`<ul class="terms">
            ${each.terms.map((term) => html`<li>${termSentence(term, names, view)}</li>`)}
          </ul>`
    }
    ${expectedPath(each, programme, view)}
    <p class="muted">${p.named(p.evidence, '')} ${evidenceLinks(each.evidence, names, view)}</p>
  </li>`;
}

export function rounds(answer: ProgrammePage, view: ViewContext): Html {
  if (answer.rounds.length === 0) return html`<p class="empty">${programmeWords(view).noRounds}</p>`;
  return html`<ol class="rounds">
    ${answer.rounds.map((each) => round(each, answer.programme.id, answer.names, view))}
  </ol>`;
}
