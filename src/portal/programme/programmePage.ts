/** One programme: who helps whom on which terms, what was promised, what arrived, and what is not known. */
import type { ListSummary } from '../../actions/listAnswers.ts';
import type { EngagementLine, InKindLine, ProgrammePage } from '../../actions/programmeAnswers.ts';
import type { RecordAnswer } from '../../actions/recordAnswers.ts';
import { textOf } from '../../core/records/values.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { factList } from '../parts/factList.ts';
import { listHref } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { shareBar } from './charts/share.ts';
import { timeline } from './charts/timeline.ts';
import { obligationsSentence } from './obligationsPage.ts';
import { pairingsHref } from './pairingsPage.ts';
import { recordStateBadge } from '../records/badges.ts';
import { amountLink } from './parts/amounts.ts';
import { atAGlance } from './parts/atAGlance.ts';
import { barList } from './parts/bars.ts';
import { choiceText } from './parts/choice.ts';
import { datesText } from './parts/dates.ts';
import { evidenceLinks } from './parts/evidence.ts';
import { nameLink, namesText, readerName, recordTitle } from './parts/names.ts';
import { pairingDrawing } from './parts/pairingDrawing.ts';
import { choiceForm, dayField } from './parts/programmeChoice.ts';
import { recordLinks } from './parts/recordLinks.ts';
import { roomHref, viewSwitch } from './parts/roomHref.ts';
import { rounds } from './parts/rounds.ts';
import { section } from './parts/section.ts';
import { promisedAndArrived } from './parts/stages.ts';
import { participantList } from './parts/terms.ts';
import { programmeWords } from './parts/words.ts';

function lists(answer: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  if (answer.lists.length === 0) return html`<p class="empty">${p.noLists}</p>`;
  return listTable(answer.lists, view);
}

export function listTable(summaries: readonly ListSummary[], view: ViewContext): Html {
  const p = programmeWords(view);
  const href = (each: ListSummary): string => roomHref(`/lists/${encodeURIComponent(each.record.id)}`, {}, view);
  return table<ListSummary>(
    p.listsCaption(summaries.length),
    [
      { heading: p.list, cell: (each) => html`<a href="${href(each)}">${recordTitle(each.record, view)}</a>` },
      {
        heading: p.period,
        cell: ({ record: { body } }) => datesText(textOf(body, 'start'), textOf(body, 'end'), view) ?? p.datesUnknown,
      },
      { heading: p.onTheList, cell: (each) => countLink(each.onList, `${href(each)}#listings`), number: true },
      { heading: p.leftIt, cell: (each) => countLink(each.left, `${href(each)}#listings`), number: true },
    ],
    summaries,
  );
}

function agreements(answer: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  const all = listHref('/agreements', { programme: answer.programme.id });
  const { agreements: found } = answer;
  return html`<p>${p.agreementsLead(countLink(found.count, all), found.count)}</p>
    ${
      found.newest.length > 0 &&
      html`<ul>
        ${found.newest.map(
          (record: RecordAnswer) =>
            html`<li><a href="/agreements/${encodeURIComponent(record.id)}">${recordTitle(record, view)}</a></li>`,
        )}
      </ul>`
    }
    ${found.count > found.newest.length && html`<p><a href="${all}">${wordsOf(view).shownOf(found.newest.length, found.count)}</a></p>`}
    <p>${obligationsSentence(answer.obligations, answer.programme.id, view)}</p>`;
}

function engagements(answer: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  const { count, newest } = answer.engagements;
  const all = listHref('/engagements', { programme: answer.programme.id });
  if (count === 0) return html`<p class="empty">${p.noEngagements}</p>`;
  const href = (line: EngagementLine): string => `/engagements/${encodeURIComponent(line.id)}`;
  const title = (line: EngagementLine): string => readerName(line.title, line.localTitle, view);
  return html`<p>${p.engagementsLead(countLink(count, all), count)}</p>
    ${timeline(
      newest.map((line) => ({
        date: line.start,
        title: `${title(line)}${p.comma}${datesText(line.start, line.end ?? line.start, view) ?? ''}`,
        href: href(line),
        done: line.followUps === 0 ? null : line.followUpsDone === line.followUps,
      })),
      view,
    )}
    ${table<EngagementLine>(
      p.engagementsCaption(newest.length, count),
      [
        { heading: p.occasion, cell: (line) => html`<a href="${href(line)}">${title(line)}</a>` },
        { heading: p.kind, cell: (line) => choiceText('engagement', 'kind', line.kind, view) },
        { heading: p.date, cell: (line) => datesText(line.start, line.end ?? line.start, view) },
        { heading: p.place, cell: (line) => namesText(line.places, answer.names, view) || wordsOf(view).notStated },
        { heading: p.officesPresent, cell: (line) => line.offices.join(p.semicolon) || wordsOf(view).notStated },
        {
          heading: p.followUps,
          cell: (line) => (line.followUps === 0 ? p.none : p.doneOf(line.followUpsDone, line.followUps)),
        },
        { heading: p.evidence, cell: (line) => evidenceLinks(line.evidence, answer.names, view) },
      ],
      newest.slice(0, 12),
    )}
    ${count > 12 && html`<p><a href="${all}">${p.allEngagements(count)}</a></p>`}`;
}

function inKind(answer: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  if (answer.inKind.length === 0) return html`<p class="empty">${p.noInKind}</p>`;
  return html`${table<InKindLine>(
    p.inKindCaption,
    [
      { heading: p.kind, cell: (line) => choiceText('contribution', 'kind', line.kind, view) },
      { heading: p.side, cell: (line) => choiceText('contribution', 'side', line.side, view) },
      {
        heading: p.quantity,
        cell: (line) =>
          amountLink(line.quantity, line.unit, listHref('/contributions', { programme: answer.programme.id }), view),
        number: true,
      },
      { heading: p.records, cell: (line) => String(line.records), number: true },
    ],
    answer.inKind,
  )}
  ${answer.inKindNotRead > 0 && html`<p class="notice">${p.inKindNotRead(answer.inKindNotRead)}</p>`}`;
}

function findings(answer: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  const { findings: tally } = answer;
  const href = roomHref('/findings', { programme: answer.programme.id }, view);
  if (tally.all === 0) return html`<p class="empty">${p.noFindings}</p>`;
  return html`<p>
    ${p.findingsShort(countLink(tally.all, href), countLink(tally.open, href), countLink(tally.overdue, href))}
  </p>`;
}

/** What can be asked of the records, and of how many it can be answered. */
function completeness(answer: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  const { completeness: c } = answer;
  const rows = [
    { id: 'with-money', term: p.pairingsWithMoney, got: c.pairingsWithMoney, of: c.pairings },
    { id: 'with-evidence', term: p.pairingsWithEvidence, got: c.pairingsWithEvidence, of: c.pairings },
    { id: 'dated', term: p.obligationsDated, got: c.obligationsDated, of: c.obligations },
  ];
  return barList(
    rows.map(({ id, term, got, of }) => ({
      term,
      bar: shareBar(id, { part: of === 0 ? null : got / of, meaning: 'time', words: p.outOfAll(got, of) }),
      words: p.outOfAll(got, of),
    })),
  );
}

export function programmePage(answer: ProgrammePage, view: ViewContext): Html {
  const p = programmeWords(view);
  const { programme } = answer;
  const title = recordTitle(programme, view);
  const text = (name: string): string | null => textOf(programme.body, name);
  const place = text('place');
  const to = (path: string): string => roomHref(path, { programme: programme.id }, view);
  const body = html`<div class="column wide">
    <p class="kicker">${p.programme} · ${datesText(text('start'), text('end'), view) ?? p.datesUnknown}</p>
    <h1>${title}</h1>
    ${programme.state !== 'published' && recordStateBadge(programme.state, view)} ${atAGlance(answer, view)}
    ${viewSwitch(answer.view, view)} ${choiceForm(dayField('on', p.asOf, answer.day), view)}
    ${section(
      'pairings',
      p.pairingsTitle(dayText(answer.day, view.locale)),
      html`${answer.pairings.pairings.length === 0 ? html`<p class="empty">${p.noPairingOnDay}</p>` : pairingDrawing(answer.pairings.pairings, answer.names, view)}
        <p>
          <a href="${pairingsHref(answer.pairings, view)}">${p.everyPairing}</a> ·
          <a href="${pairingsHref(answer.pairings, view)}#history">${p.historyOfPairings}</a>
        </p>
        ${answer.pairings.notRead > 0 && html`<p class="notice">${p.notRead(answer.pairings.notRead)}</p>`}`,
    )}
    ${section('money', p.promisedAndArrived, promisedAndArrived(answer.stages, programme.id, answer.names, view))}
    ${section('rounds', p.roundsAndTerms, rounds(answer, view))} ${section('lists', p.lists, lists(answer, view))}
    ${section('agreements', p.agreementsAndPromises, agreements(answer, view))}
    ${section('in-kind', p.inKind, inKind(answer, view))}
    ${section('engagements', p.engagements, engagements(answer, view))}
    ${section('findings', p.findings, findings(answer, view))}
    ${section('completeness', p.completeness, completeness(answer, view))}
    ${section(
      'about',
      p.aboutProgramme,
      factList(
        [
          [p.whereItHelps, place === null ? null : nameLink(place, answer.names, view)],
          [p.takingPart, participantList(answer.participants, answer.names, view)],
          [p.legalBasis, text('legalBasis')],
          [p.description, text('description')],
          [p.evidence, evidenceLinks(answer.evidence, answer.names, view)],
        ],
        view,
      ),
    )}
    <p><a href="${to('/reported')}">${p.besideReported}</a> · <a href="${to('/arrivals')}">${p.arrivals}</a></p>
    ${recordLinks(programme, answer.mayEdit, view)}
  </div>`;
  return layout({ title, body }, view);
}
