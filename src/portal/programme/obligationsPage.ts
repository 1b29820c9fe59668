/** What was promised: due, overdue, met and missed, with what has been delivered so far. */
import type {
  FollowUpLine,
  ObligationLine,
  ObligationStanding,
  ObligationsBoard,
  ObligationTally,
} from '../../actions/boardAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { amount } from '../numbers/amount.ts';
import { dayText } from '../numbers/days.ts';
import { forDrawing } from '../numbers/readable.ts';
import { selectField } from '../parts/fields.ts';
import { shortened } from '../parts/shortened.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { shareBar } from './charts/share.ts';
import { amountLink, notReported } from './parts/amounts.ts';
import { evidenceLinks } from './parts/evidence.ts';
import { nameLink, nameText } from './parts/names.ts';
import { choiceForm, programmeField } from './parts/programmeChoice.ts';
import { roomHref, viewSwitch } from './parts/roomHref.ts';
import { section } from './parts/section.ts';
import { programmeWords } from './parts/words.ts';

export const obligationStandings: readonly ObligationStanding[] = [
  'overdue',
  'due soon',
  'open',
  'partly met',
  'met',
  'missed',
  'waived',
];

/** "41 promises: 3 overdue, 20 met, 1 missed" – only what there is. */
export function obligationsSentence(tally: ObligationTally, programme: string | null, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  if (tally.all === 0) return html`${p.noObligations}`;
  const href = (standing: string): string => roomHref('/obligations', { programme: programme ?? '', standing }, view);
  const counts = obligationStandings
    .filter((standing) => tally.byStanding[standing] > 0)
    .map((each) => html`${countLink(tally.byStanding[each], href(each))} ${p.obligationStandings[each]}`);
  return p.obligationsLead({
    all: countLink(tally.all, href('')),
    plain: tally.all,
    counts: joined(counts, w.listSeparator),
  });
}

const href = (line: ObligationLine): string => `/obligations/${encodeURIComponent(line.id)}`;

/** Promised and delivered so far, with a bar where both are known in one unit. */
function delivered(line: ObligationLine, view: ViewContext): Part {
  const p = programmeWords(view);
  const unit = line.promised?.currency ?? line.unit;
  const promised = line.promised?.amount ?? line.promisedQuantity;
  const words =
    line.delivered === null
      ? line.deliveries === 0
        ? notReported(view)
        : html`${p.deliveriesNotComparable(line.deliveries)}`
      : amountLink(line.delivered, unit, href(line), view);
  if (promised === null) return words;
  const [got, of] = [forDrawing(line.delivered), forDrawing(promised)];
  return html`${shareBar(`delivered-${line.id}`, {
    part: got === null || of === null || of <= 0 ? null : got / of,
    meaning: 'arrived',
    words: p.deliveredOf(
      line.delivered === null ? wordsOf(view).notReported : amount(line.delivered, unit, view.locale),
      amount(promised, unit, view.locale),
    ),
  })}
  ${words} ${p.outOf} ${amountLink(promised, unit, href(line), view)}`;
}

function due(line: ObligationLine, view: ViewContext): Part {
  const p = programmeWords(view);
  if (line.due === null) return html`<span class="not-stated">${p.noDueDay}</span>`;
  return html`${dayText(line.due, view.locale)}${
    line.daysOver !== null && html` <span class="over">${p.daysOver(line.daysOver)}</span>`
  }`;
}

function promisedIn(line: ObligationLine, answer: ObligationsBoard, view: ViewContext): Part {
  const ids = [line.agreement, line.engagement].filter((id) => id !== null);
  if (ids.length === 0) return html`<span class="not-stated">${wordsOf(view).notStated}</span>`;
  return joined(
    ids.map((id) => nameLink(id, answer.names, view)),
    wordsOf(view).listSeparator,
  );
}

function standing(line: ObligationLine, view: ViewContext): Html {
  const p = programmeWords(view);
  const met = line.metOn === null ? '' : ` ${dayText(line.metOn, view.locale)}`;
  return html`<span class="badge obligation-${line.standing.replaceAll(' ', '-')}"
      >${p.obligationStandings[line.standing]}</span
    >${met}`;
}

function obligations(answer: ObligationsBoard, view: ViewContext): Html {
  const p = programmeWords(view);
  if (answer.obligations.length === 0) return html`<p class="empty">${p.noObligations}</p>`;
  return table<ObligationLine>(
    p.obligationsCaption(answer.obligations.length),
    [
      { heading: p.promise, cell: (line) => html`<a href="${href(line)}">${shortened(line.what, 160)}</a>` },
      {
        heading: p.whoToWhom,
        cell: (line) =>
          html`${nameText(line.by, answer.names, view)}${line.to !== null && html` → ${nameText(line.to, answer.names, view)}`}`,
      },
      { heading: p.due, cell: (line) => due(line, view) },
      { heading: p.standing, cell: (line) => standing(line, view) },
      { heading: p.deliveredSoFar, cell: (line) => delivered(line, view) },
      { heading: p.promisedIn, cell: (line) => promisedIn(line, answer, view) },
      { heading: p.evidence, cell: (line) => evidenceLinks(line.evidence, answer.names, view) },
    ],
    answer.obligations,
  );
}

function followUps(answer: ObligationsBoard, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  if (answer.followUps.length === 0) return html`<p class="empty">${p.noFollowUps}</p>`;
  return table<FollowUpLine>(
    p.followUpsCaption(answer.followUps.length, answer.followUps.filter((line) => line.overdue).length),
    [
      { heading: p.followUp, cell: (line) => line.action },
      {
        heading: p.agreedAt,
        cell: (line) => nameLink(line.engagement, answer.names, view),
      },
      {
        heading: p.responsible,
        cell: (line) =>
          line.by === null
            ? html`<span class="not-stated">${w.notStated}</span>`
            : nameLink(line.by, answer.names, view),
      },
      {
        heading: p.due,
        cell: (line) =>
          line.due === null
            ? html`<span class="not-stated">${p.noDueDay}</span>`
            : html`${dayText(line.due, view.locale)}${line.overdue && html` <span class="over">${p.overdue}</span>`}`,
      },
      { heading: p.done, cell: (line) => p.doneWords(line.done, line.doneOn && dayText(line.doneOn, view.locale)) },
    ],
    answer.followUps,
  );
}

export function obligationsPage(answer: ObligationsBoard, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const body = html`<div class="column wide">
    <p class="kicker">${p.obligations} · ${p.asOfDay(dayText(answer.day, view.locale))}</p>
    <h1>${p.obligationsTitle}</h1>
    <p class="lead">${obligationsSentence(answer.tally, answer.programme, view)}</p>
    ${viewSwitch(answer.view, view)}
    ${choiceForm(
      html`${programmeField(answer.programmes, answer.programme, view)}
      ${selectField({
        name: 'standing',
        label: p.standing,
        value: answer.standing,
        options: [['', w.any], ...obligationStandings.map((each) => [each, p.obligationStandings[each]] as const)],
      })}`,
      view,
    )}
    ${section('promises', p.everyPromise, obligations(answer, view))}
    ${section('follow-ups', p.followUps, followUps(answer, view))}
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
  </div>`;
  return layout({ title: p.obligationsTitle, body, room: 'work' }, view);
}
