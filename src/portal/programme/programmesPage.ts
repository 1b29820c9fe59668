/** The programmes of the ledger, each with who is paired in it today. */
import type { ProgrammeSummary, Programmes } from '../../actions/programmeAnswers.ts';
import { dayInterval } from '../../core/records/partialDate.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { datesText } from './parts/dates.ts';
import { answers } from './parts/answers.ts';
import { moneySentences } from './parts/atAGlance.ts';
import { roomHref, viewSwitch } from './parts/roomHref.ts';
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
  const href = (each: ProgrammeSummary): string =>
    roomHref(`/programmes/${encodeURIComponent(each.record.id)}`, {}, view);
  const paired = (each: ProgrammeSummary): string =>
    roomHref('/pairings', { on: day, programme: each.record.id }, view);
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

/** Who is paired, and what was promised and arrived, of each programme whose money was added up. */
export function programmeAnswers({ programmes, day }: Programmes, view: ViewContext): Html {
  const p = programmeWords(view);
  const shown = programmes.filter((each) => each.money !== null && each.everPaired > 0);
  return answers(
    shown.map((each) => {
      const { record, donors, places, pairings, everPaired, money } = each;
      const to = (on: string): string => roomHref('/pairings', { on, programme: record.id }, view);
      const sentence = p.programmeAnswer({
        donors: countLink(donors, to(day), p.donorsUnit(donors)),
        places: countLink(places, to(day), p.recipientsUnit(places)),
        pairings: countLink(pairings, to(day), p.pairingsUnit(pairings)),
        any: pairings > 0,
        ever: countLink(everPaired, `${to(lastDayOf(each, day))}#history`, p.pairingsUnit(everPaired)),
        dates: dates(each, view),
      });
      return {
        question: html`<a href="${roomHref(`/programmes/${encodeURIComponent(record.id)}`, {}, view)}"
          >${recordTitle(record, view)}</a
        >`,
        answer: html`<p>${sentence}</p>
          ${moneySentences(money ?? [], record.id, view)}`,
      };
    }),
  );
}

/** The day shown, or the end of a programme that was over by then. */
function lastDayOf({ record }: ProgrammeSummary, day: string): string {
  const end = typeof record.body['end'] === 'string' ? dayInterval(record.body['end'])?.to : undefined;
  return end !== undefined && end < day ? end : day;
}

export function programmesLead(answer: Programmes, view: ViewContext): Html {
  const p = programmeWords(view);
  if (answer.programmes.length === 0) return html`${p.noProgrammes}`;
  const pairings = answer.programmes.reduce((sum, each) => sum + each.pairings, 0);
  return p.programmesLead({
    programmes: countLink(answer.programmes.length, '/programmes'),
    plain: answer.programmes.length,
    pairings: countLink(pairings, roomHref('/pairings', { on: answer.day }, view)),
    day: dayText(answer.day, view.locale),
  });
}

export function programmesPage(answer: Programmes, view: ViewContext): Html {
  const p = programmeWords(view);
  const body = html`<div class="column wide">
    <h1>${p.programmes}</h1>
    <p class="lead">${programmesLead(answer, view)}</p>
    ${viewSwitch(answer.view, view)}
    ${
      answer.programmes.length === 0
        ? html`<p class="empty">${p.noProgrammes}</p>`
        : html`<div class="cards">${programmeAnswers(answer, view)}</div>
            ${programmeTable(answer.programmes, answer.day, view)}`
    }
  </div>`;
  return layout({ title: p.programmes, body }, view);
}
