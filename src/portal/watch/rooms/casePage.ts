/** One case: why it is there, where it stands, what happened, and what can be done. */
import type { AlertPage } from '../../../actions/alertAnswers.ts';
import type { CaseAct, CaseAnswer, CaseHappening, MeasureAnswer, ShownFollowUp } from '../../../actions/caseAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { layout } from '../../layout.ts';
import { amount } from '../../numbers/amount.ts';
import { dayText, instantText } from '../../numbers/days.ts';
import { factList } from '../../parts/factList.ts';
import { message } from '../../parts/message.ts';
import { table } from '../../parts/table.ts';
import { section } from '../../programme/parts/section.ts';
import { nameLink, nameText } from '../../programme/parts/names.ts';
import { evidencePieces } from '../../records/evidence.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { datasetsTable } from '../parts/happened.ts';
import { periodName } from '../parts/periods.ts';
import { said } from '../parts/places.ts';
import { severityBadge } from '../parts/severity.ts';
import { valuePart } from '../parts/shownValue.ts';
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
    ${found.suggestion && html`<p class="notice">${w.closingSuggested(periodName(found.suggestion.period, view))}</p>`}
    ${refused && refusal(refused, found, view)}
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

/** What was typed stays in its form, or here, where the form is no longer offered. */
function refusal(
  { act, message: said, remedy, typed }: RefusedAct,
  { possibilities }: CaseAnswer,
  view: ViewContext,
): Html {
  const hasForm = possibilities.some((each) => each.act === act && each.allowed);
  return html`<div class="alert" role="alert">
    <p><strong>${message(said, view)}</strong></p>
    <p>${message(remedy, view)}</p>
    ${!hasForm && typed['words'] && html`<p><q>${typed['words']}</q></p>`}
  </div>`;
}

function standingSentence({ openedOn, closedOn, stage }: CaseAnswer, view: ViewContext): string {
  const w = caseWords(view);
  if (closedOn !== null) return w.closedSince(dayText(closedOn, view.locale));
  return w.openSince(dayText(openedOn, view.locale), w.stages[stage]);
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
  const { acknowledged, verified, closed, alert, names, escalatedTo, follows, duplicates } = found;
  const when = (mark: { readonly by: string; readonly on: string }): string =>
    w.byOn(mark.by, dayText(mark.on, view.locale));
  const told = escalatedTo?.kind === 'supervisor' ? escalatedTo.party : escalatedTo?.place;
  return html`${factList(
    [
      [w.place, nameLink(alert.place, names, view)],
      [w.acknowledged, acknowledged && when(acknowledged)],
      [
        w.verified,
        verified === null
          ? w.notVerified
          : html`<strong>${w.outcomes[verified.outcome]}</strong> –
              ${when(verified)}${verified.reason !== null && html`: “${verified.reason}”`}
              ${
                verified.duplicateOf !== null &&
                html`· ${w.duplicateOf} <a href="${caseHref(verified.duplicateOf)}">${verified.duplicateOf}</a>`
              }`,
      ],
      ...(closed === null
        ? []
        : [[w.closedWith, html`${when(closed)}${closed.reason !== null && html`: “${closed.reason}”`}`] as const]),
      ...(told === undefined ? [] : [[w.overdue, w.escalated(nameLink(told, names, view))] as const]),
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
            : amount(budget.amount, budget.currency, view.locale),
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
        cell: (reading) =>
          reading.dataset === null ? html`<span class="muted">${w.takenBack}</span>` : valuePart(reading, alert, view),
      },
      {
        heading: w.knownOn,
        cell: ({ knownOn }) => knownOn !== null && dayText(knownOn, view.locale),
      },
    ],
    followUps,
  );
}

function timeLine({ happenings, names }: CaseAnswer, view: ViewContext): Html {
  return html`<ol class="plain time-line">
    ${happenings.map((each) => happening(each, names, view))}
  </ol>`;
}

function happening({ at, by, step, alert, words }: CaseHappening, names: CaseAnswer['names'], view: ViewContext): Html {
  const w = caseWords(view);
  const what =
    alert === null
      ? html`<strong>${by ?? w.byProgram}</strong> ${step !== null && w.steps[step.kind]}
          ${stepDetails(step, names, view)}`
      : html`<strong>${w.alertKinds[alert.kind]}</strong>
          <span class="muted">(${w.byRun(alert.run)})</span> ${said(alert.sentence, view)}`;
  return html`<li>
    <time datetime="${at}">${instantText(at, view.locale)}</time>
    <div>${what}${words !== null && html` <q>${words}</q>`}</div>
  </li>`;
}

function stepDetails(step: CaseHappening['step'], names: CaseAnswer['names'], view: ViewContext): Part {
  const w = caseWords(view);
  switch (step?.kind) {
    case 'verified':
      return html`– ${w.outcomes[step.outcome]}`;
    case 'measure assigned':
      return html`– ${step.terms.what}, ${nameText(step.terms.owner, names, view)},
      ${w.dueBy(dayText(step.terms.due, view.locale))}`;
    case 'measure changed':
      return html`– ${step.measure}. ${step.terms.what}: ${w.measureStates[step.state]}`;
    case 'follow-up':
      return html`– ${periodName(step.reading.period, view)}`;
    case 'escalated':
      return html`– ${w.tasks[step.task]}, ${w.overdueSince(dayText(step.by, view.locale))};
      ${w.escalated(nameLink(step.to.kind === 'supervisor' ? step.to.party : step.to.place, names, view))}`;
    default:
      return null;
  }
}
