/** Who was paired with whom on a day. */
import type { PairingLine, PairingsOn } from '../../actions/pairingAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { listHref } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { histories } from './parts/histories.ts';
import { nameText } from './parts/names.ts';
import { pairingDrawing } from './parts/pairingDrawing.ts';
import { pairingTable } from './parts/pairingTable.ts';
import { choiceForm, dayField, programmeField } from './parts/programmeChoice.ts';
import { roomHref, viewSwitch } from './parts/roomHref.ts';
import { section } from './parts/section.ts';
import { programmeWords } from './parts/words.ts';

/** Address of the same view on another day. */
export function pairingsHref(
  { day, programme, party }: Pick<PairingsOn, 'day' | 'programme' | 'party'>,
  view: ViewContext,
): string {
  return roomHref('/pairings', { on: day, programme: programme ?? '', party: party ?? '' }, view);
}

/** Where nobody is paired on the day, whoever asks should know that somebody was. */
function earlierSentence(answer: PairingsOn, view: ViewContext): Html | null {
  const last = answer.earlier[0];
  if (!last) return null;
  const href = pairingsHref({ ...answer, day: last.days.to }, view);
  return programmeWords(view).pairedBefore(
    countLink(answer.earlier.length, href),
    answer.earlier.length,
    dayText(last.end ?? last.days.to, view.locale),
  );
}

const distinct = (lines: readonly PairingLine[], side: 'donor' | 'recipient'): number =>
  new Set(lines.map((line) => line[side])).size;

/** `table` is where every pairing is listed: on this page, or on the page of pairings. */
export function pairingsSentence(answer: PairingsOn, view: ViewContext, table = '#table'): Html {
  const p = programmeWords(view);
  const { pairings } = answer;
  if (pairings.length === 0)
    return html`${p.nobodyPaired(dayText(answer.day, view.locale))} ${earlierSentence(answer, view)}`;
  const [donors, places] = [distinct(pairings, 'donor'), distinct(pairings, 'recipient')];
  return p.pairingsLead({
    day: dayText(answer.day, view.locale),
    donors: countLink(donors, table, p.donorsUnit(donors)),
    places: countLink(places, table, p.recipientsUnit(places)),
    pairings: countLink(pairings.length, table, p.pairingsUnit(pairings.length)),
    withoutEvidence: pairings.filter((line) => line.evidence.length === 0).length,
  });
}

/** The days on which something changed, each a link to the pairings of that day. */
function changeDays(answer: PairingsOn, view: ViewContext): Html {
  const p = programmeWords(view);
  if (answer.changes.length === 0) return html``;
  return html`<nav class="days" aria-label="${p.changeDays}">
    <p>${p.changeDays}</p>
    <ol>
      ${answer.changes.map(
        (day) =>
          html`<li>
            <a href="${pairingsHref({ ...answer, day }, view)}" ${day === answer.day && html`aria-current="date"`}
              >${dayText(day, view.locale)}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}

export function pairingsPage(answer: PairingsOn, view: ViewContext): Html {
  const p = programmeWords(view);
  const title = p.pairingsTitle(dayText(answer.day, view.locale));
  const party = answer.party === null ? null : nameText(answer.party, answer.names, view);
  const body = html`<div class="column wide">
    <p class="kicker">${p.pairings}${party !== null && html` · ${party}`}</p>
    <h1>${title}</h1>
    <p class="lead">${pairingsSentence(answer, view)}</p>
    ${viewSwitch(answer.view, view)}
    ${choiceForm(
      html`${dayField('on', p.asOf, answer.day)} ${programmeField(answer.programmes, answer.programme, view)}
      ${answer.party !== null && html`<input type="hidden" name="party" value="${answer.party}" />`}`,
      view,
    )}
    ${changeDays(answer, view)} ${pairingDrawing(answer.pairings, answer.names, view)}
    ${section(
      'table',
      p.everyPairing,
      answer.pairings.length === 0
        ? html`<p class="empty">${p.nobodyPaired(dayText(answer.day, view.locale))}</p>`
        : pairingTable(answer, view),
    )}
    ${
      answer.proposed.length > 0 &&
      section('proposed', p.proposed, pairingTable({ ...answer, pairings: answer.proposed }, view))
    }
    ${section(
      'history',
      p.historyOfPairings,
      html`${histories(answer.histories, answer.names, view)}
      ${answer.historiesLeftOut > 0 && html`<p class="notice">${p.historiesLeftOut(answer.historiesLeftOut)}</p>`}`,
    )}
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
    <p><a href="${listHref('/pairings.csv', Object.fromEntries(new URLSearchParams(view.query)))}">${p.asCsv}</a></p>
  </div>`;
  return layout({ title: `${p.pairings} · ${title}`, body }, view);
}
