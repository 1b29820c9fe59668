/** The programmes of the ledger, each with who is paired in it today. */
import type { ProgrammeSummary, Programmes } from '../../actions/programmeAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { listHref } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { datesText } from './parts/dates.ts';
import { recordTitle } from './parts/names.ts';
import { programmeWords } from './parts/words.ts';

function dates({ record }: ProgrammeSummary, view: ViewContext): string {
  const [start, end] = [record.body['start'], record.body['end']];
  return (
    datesText(typeof start === 'string' ? start : null, typeof end === 'string' ? end : null, view) ??
    programmeWords(view).datesUnknown
  );
}

export function programmeTable(programmes: readonly ProgrammeSummary[], day: string, view: ViewContext): Html {
  const p = programmeWords(view);
  const href = (each: ProgrammeSummary): string => `/programmes/${encodeURIComponent(each.record.id)}`;
  const paired = (each: ProgrammeSummary): string => listHref('/pairings', { on: day, programme: each.record.id });
  return table<ProgrammeSummary>(
    p.programmesCaption(dayText(day, view.locale)),
    [
      { heading: p.programme, cell: (each) => html`<a href="${href(each)}">${recordTitle(each.record, view)}</a>` },
      { heading: p.period, cell: (each) => dates(each, view) },
      { heading: p.roundsHeading, cell: (each) => countLink(each.rounds, `${href(each)}#rounds`), number: true },
      { heading: p.donors, cell: (each) => countLink(each.donors, paired(each)), number: true },
      { heading: p.places, cell: (each) => countLink(each.places, paired(each)), number: true },
      { heading: p.pairings, cell: (each) => countLink(each.pairings, paired(each)), number: true },
    ],
    programmes,
  );
}

export function programmesLead(answer: Programmes, view: ViewContext): Html {
  const p = programmeWords(view);
  if (answer.programmes.length === 0) return html`${p.noProgrammes}`;
  const pairings = answer.programmes.reduce((sum, each) => sum + each.pairings, 0);
  return p.programmesLead({
    programmes: countLink(answer.programmes.length, '/programmes'),
    plain: answer.programmes.length,
    pairings: countLink(pairings, listHref('/pairings', { on: answer.day })),
    day: dayText(answer.day, view.locale),
  });
}

/** Rooms that look across programmes. */
export function programmeRooms(view: ViewContext): Html {
  const p = programmeWords(view);
  const rooms: readonly (readonly [href: string, words: string])[] = [
    ['/pairings', p.pairings],
    ['/totals', p.totals],
    ['/reported', p.besideReported],
    ['/arrivals', p.arrivals],
    ['/obligations', p.obligations],
    ['/lists', p.lists],
    ['/findings', p.findings],
  ];
  return html`<ul class="rooms">
    ${rooms.map(([href, words]) => html`<li><a href="${href}">${words}</a></li>`)}
  </ul>`;
}

export function programmesPage(answer: Programmes, view: ViewContext): Html {
  const p = programmeWords(view);
  const body = html`<div class="column wide">
    <h1>${p.programmes}</h1>
    <p class="lead">${programmesLead(answer, view)}</p>
    ${
      answer.programmes.length === 0
        ? html`<p class="empty">${p.noProgrammes}</p>`
        : programmeTable(answer.programmes, answer.day, view)
    }
    ${programmeRooms(view)}
  </div>`;
  return layout({ title: p.programmes, body }, view);
}
