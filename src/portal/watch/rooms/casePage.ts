/** One case: why it is there, where it stands, what happened, and what can be done. */
import type { AlertPage } from '../../../actions/alertAnswers.ts';
import type { CaseAct, CaseAnswer, CaseHappening, MeasureAnswer, ShownFollowUp } from '../../../actions/caseAnswers.ts';
import type { DatasetLink } from '../../../actions/watchAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { layout } from '../../layout.ts';
import { exactAmount } from '../../numbers/amount.ts';
import { dayText, instantText } from '../../numbers/days.ts';
import { factList } from '../../parts/factList.ts';
import { message } from '../../parts/message.ts';
import { table } from '../../parts/table.ts';
import { section } from '../../programme/parts/section.ts';
import { nameLink, nameText } from '../../programme/parts/names.ts';
import { evidencePieces } from '../../records/evidence.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { datasetsTable, restsOnBadge } from '../parts/happened.ts';
import { periodName } from '../parts/periods.ts';
import { said } from '../parts/places.ts';
import { severityBadge } from '../parts/severity.ts';
import { datasetHref, valuePart } from '../parts/shownValue.ts';
import { watchWords } from '../words.ts';
import { alertHref } from './alertHref.ts';
import { boardHref, caseHref, duePart } from './boardPage.ts';
import { caseForms } from './caseForms.ts';
import { hidden } from './hidden.ts';
import { explanations } from './explanations.ts';
import { alertWords, caseWords } from './words.ts';

export interface CaseRoom {
  readonly case: CaseAnswer;
  /** The alert with what its tests found; null where the reader may not see it. */
  readonly explained: AlertPage | null;
  /** Why what was just tried did not go, with what was typed. */
  readonly refused: RefusedAct | null;
}

export interface RefusedAct {
  readonly act: CaseAct;
  /** Of 'change a measure': which one. */
  readonly measure: number | null;
  readonly message: string;
  readonly remedy: string;
  /** Somebody else was quicker: what the page shows is the case as he left it. */
  readonly isStale: boolean;
  readonly typed: Readonly<Record<string, string>>;
}

export function casePage(room: CaseRoom, view: ViewContext): Html {
  const w = caseWords(view);
  const { case: found, explained, refused } = room;
  const title = w.caseOf(said(found.alert.title, view), nameText(found.alert.place, found.names, view));
  const datasets = Object.values(found.datasets);
  const body = html`<div class="column wide watch-room">
    <p class="crumbs"><a href="${boardHref}">${w.cases}</a></p>
    <h1>${title}</h1>
    <p class="lead">${said(found.alert.sentence, view)}</p>
    <p>
      ${severityBadge(found.alert.severity, view)} <span class="badge">${w.stages[found.stage]}</span>
      ${standingSentence(found, view)} ${found.closedOn === null && duePart(found, view)}
    </p>
    ${found.alert.exitCriterion && html`<p class="notice">${w.legalLine}</p>`}
    ${found.suggestion && suggestionPart(found.suggestion, explained, view)} ${refused && refusal(refused, found, view)}
    <div class="two-columns">
      <div>
        ${section('why', w.why, whyPart(found, explained, view))} ${section('standing', w.standing, facts(found, view))}
        ${section('measures', w.measures, measuresPart(found, view))}
        ${section('follow-ups', w.followUps, followUpsPart(found, view))}
        ${datasets.length > 0 && section('rests-on', w.restsOn, datasetsTable(datasets, view))}
        ${section('time-line', w.timeLine, timeLine(found, view))}
      </div>
      <div class="acts">${section('acts', w.whatToDo, caseForms(room, view))}</div>
    </div>
  </div>`;
  return layout({ title, body, room: 'work', scripts: ['recordForm.js'] }, view);
}

/** How the alert ended, and whether that is sure: readings that nobody has approved may be taken back. */
function suggestionPart(
  { how, period }: NonNullable<CaseAnswer['suggestion']>,
  explained: AlertPage | null,
  view: ViewContext,
): Html {
  const w = caseWords(view);
  const basis = explained !== null && { isOver: explained.ended !== null, restsOn: explained.restsOn };
  return html`<p class="notice">
    ${w.endings[how](periodName(period, view))} ${w.closingSuggested} ${basis && restsOnBadge(basis, view)}
  </p>`;
}

/** What was typed stays in its form, or here, where the form is no longer offered. */
function refusal(
  { act, message: said, remedy, isStale, typed }: RefusedAct,
  { possibilities }: CaseAnswer,
  view: ViewContext,
): Html {
  const hasForm = possibilities.some((each) => each.act === act && each.allowed);
  return html`<div class="alert" role="alert">
    <p><strong>${isStale ? caseWords(view).stale : message(said, view)}</strong></p>
    ${!isStale && html`<p>${message(remedy, view)}</p>`}
    ${!hasForm && typed['words'] && html`<p><q>${typed['words']}</q></p>`}
  </div>`;
}

function standingSentence({ openedOn, closedOn }: CaseAnswer, view: ViewContext): string {
  const w = caseWords(view);
  if (closedOn !== null) return w.closedSince(dayText(closedOn, view.locale));
  return w.openSince(dayText(openedOn, view.locale));
}

function whyPart({ alert }: CaseAnswer, explained: AlertPage | null, view: ViewContext): Html {
  const w = caseWords(view);
  if (explained === null) return html`<p>${said(alert.sentence, view)}</p>`;
  return html`${explained.withheld && html`<p class="muted">${alertWords(view).withheld}</p>`}
    ${explanations(explained.records, view)}
    <p><a href="${alertHref(alert.id)}">${w.alertPage}</a></p>`;
}

function facts(found: CaseAnswer, view: ViewContext): Html {
  const w = caseWords(view);
  const { acknowledged, verified, closed, alert, names, escalatedTo, follows, near, duplicates } = found;
  const when = (mark: { readonly by: string; readonly on: string }): string =>
    w.byOn(mark.by, dayText(mark.on, view.locale));
  const told = escalatedTo?.kind === 'supervisor' ? escalatedTo.party : escalatedTo?.place;
  return html`${factList(
    [
      [w.place, nameLink(alert.place, names, view)],
      [w.acknowledged, acknowledged === null ? w.notAcknowledged : when(acknowledged)],
      [
        w.verified,
        verified === null
          ? w.notVerified
          : html`<strong>${w.outcomes[verified.outcome]}</strong> –
              ${when(verified)}${verified.reason !== null && html`${wordsOf(view).colon}“${verified.reason}”`}
              ${
                verified.duplicateOf !== null &&
                html`· ${w.duplicateOf} <a href="${caseHref(verified.duplicateOf)}">${verified.duplicateOf}</a>`
              }`,
      ],
      ...(closed === null
        ? []
        : [
            [
              w.closedWith,
              html`${when(closed)}${closed.reason !== null && html`${wordsOf(view).colon}“${closed.reason}”`}`,
            ] as const,
          ]),
      ...(told === undefined ? [] : [[w.overdue, w.escalated(nameLink(told, names, view))] as const]),
      ...(near.length === 0 ? [] : [[w.near, nearCases(near, view)] as const]),
      ...(follows === null ? [] : [[w.follows, html`<a href="${caseHref(follows)}">${w.earlierCase}</a>`] as const]),
      ...(duplicates.length === 0
        ? []
        : [
            [
              w.duplicates,
              joined(
                duplicates.map((id) => html`<a href="${caseHref(id)}">${id}</a>`),
                wordsOf(view).listSeparator,
              ),
            ] as const,
          ]),
    ],
    view,
  )}
  ${[verified, closed].map((each) => each !== null && each.evidence.length > 0 && evidencePieces(each.evidence, view))}`;
}

function nearCases(near: CaseAnswer['near'], view: ViewContext): Part {
  const links = near.map(
    ({ id, title, stage }) =>
      html`<a href="${caseHref(id)}">${said(title, view)}</a> (${caseWords(view).stages[stage]})`,
  );
  return joined(links, wordsOf(view).listSeparator);
}

function measuresPart({ measures, names }: CaseAnswer, view: ViewContext): Html {
  const w = caseWords(view);
  if (measures.length === 0) return html`<p class="muted">${w.noMeasures}</p>`;
  return table<MeasureAnswer>(
    hidden(w.measures),
    [
      { heading: w.measure, cell: ({ number, terms }) => html`${number}. ${terms.what}` },
      { heading: w.carriedOutBy, cell: ({ terms }) => nameLink(terms.owner, names, view) },
      {
        heading: w.budget,
        cell: ({ terms: { budget } }) =>
          budget === null
            ? html`<span class="not-stated">${w.noBudget}</span>`
            : exactAmount(budget.amount, budget.currency, view.locale),
      },
      {
        heading: w.dueOn,
        cell: ({ terms, overdue }) =>
          html`${dayText(terms.due, view.locale)} ${overdue && html`<strong class="late">${w.overdue}</strong>`}`,
      },
      { heading: w.measureState, cell: ({ state }) => w.measureStates[state] },
      {
        heading: w.project,
        cell: ({ terms: { project } }) => project !== null && nameLink(project, names, view),
      },
    ],
    measures,
  );
}

function followUpsPart({ followUps, alert }: CaseAnswer, view: ViewContext): Html {
  const w = caseWords(view);
  if (followUps.length === 0) return html`<p class="muted">${w.noFollowUps}</p>`;
  return table<ShownFollowUp>(
    hidden(w.followUps),
    [
      { heading: w.period, cell: ({ period }) => periodName(period, view) },
      {
        heading: w.value,
        number: true,
        cell: (reading) => followUpValue(reading, alert, view),
      },
      {
        heading: w.knownOn,
        cell: ({ knownOn }) => knownOn !== null && dayText(knownOn, view.locale),
      },
      {
        heading: watchWords(view).standingOf,
        cell: ({ state }) => state !== null && stateBadge(state, view),
      },
    ],
    followUps,
  );
}

function followUpValue(reading: ShownFollowUp, alert: CaseAnswer['alert'], view: ViewContext): Part {
  if (reading.dataset !== null) return valuePart(reading, alert, view);
  return html`<span class="muted">${caseWords(view).takenBack}</span>`;
}

function stateBadge(state: DatasetLink['state'], view: ViewContext): Html {
  return html`<span class="badge ${state === 'entered' && 'badge-draft'}">${watchWords(view).states[state]}</span>`;
}

function timeLine(found: CaseAnswer, view: ViewContext): Html {
  return html`<ol class="plain time-line">
    ${found.happenings.map((each) => happening(each, found, view))}
  </ol>`;
}

function happening(each: CaseHappening, found: CaseAnswer, view: ViewContext): Html {
  const { at, words, evidence } = each;
  return html`<li>
    <time datetime="${at}">${instantText(at, view.locale)}</time>
    <div>
      ${whatHappened(each, found, view)}${words !== null && html` <q>${words}</q>`}
      ${evidence.length > 0 && evidencePieces(evidence, view)}
    </div>
  </li>`;
}

function whatHappened({ by, step, alert, dataset }: CaseHappening, found: CaseAnswer, view: ViewContext): Html {
  const w = caseWords(view);
  if (alert !== null) {
    return html`<strong>${w.alertKinds[alert.kind]}</strong>
      <span class="muted">(${w.byRun(alert.run)})</span> ${said(alert.sentence, view)}`;
  }
  if (dataset !== null) {
    const { id, title, state } = dataset;
    return html`<strong>${by}</strong> ${w.moves[state]} – <a href="${datasetHref(id)}">${title}</a>`;
  }
  return html`<strong>${by ?? w.byProgram}</strong> ${step !== null && w.steps[step.kind]}
    ${stepDetails(step, found, view)}`;
}

function stepDetails(step: CaseHappening['step'], { names, alert }: CaseAnswer, view: ViewContext): Part {
  const w = caseWords(view);
  switch (step?.kind) {
    case 'verified':
      return html`– ${w.outcomes[step.outcome]}
      ${step.duplicateOf !== null && html`<a href="${caseHref(step.duplicateOf)}">${step.duplicateOf}</a>`}`;
    case 'measure assigned':
      return html`– ${step.terms.what}, ${nameText(step.terms.owner, names, view)},
      ${w.dueBy(dayText(step.terms.due, view.locale))}`;
    case 'measure changed':
      return html`– ${step.measure}. ${step.terms.what}${wordsOf(view).colon}${w.measureStates[step.state]}`;
    case 'follow-up':
      return html`–
      ${periodName(step.reading.period, view)}${wordsOf(view).listSeparator}${followUpValue(step.reading, alert, view)}`;
    case 'closing suggested':
      return html`– ${w.endings[step.how](periodName(step.period, view))}`;
    case 'escalated':
      return html`– ${w.tasks[step.task]}, ${w.overdueSince(dayText(step.by, view.locale))};
      ${w.escalated(nameLink(step.to.kind === 'supervisor' ? step.to.party : step.to.place, names, view))}`;
    default:
      return null;
  }
}
