/** How far places are on their way off a supervision list, by readings: each criterion, what broke the row, the time. */
import type {
  CriterionAnswer,
  CriterionProgress,
  ListingLine,
  ListingSuggestion,
  SupervisionList,
} from '../../../actions/listAnswers.ts';
import type { MissingStep } from '../../../core/lists/exitSteps.ts';
import { periodWords } from '../../../core/records/dateWords.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { dayText } from '../../numbers/days.ts';
import { table } from '../../parts/table.ts';
import { shareBar } from '../../programme/charts/share.ts';
import { percentText } from '../../programme/parts/bars.ts';
import { nameText } from '../../programme/parts/names.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import { periodName } from './periods.ts';
import { said, watchedHref } from './places.ts';
import { valuePart, valueText } from './shownValue.ts';

function criterionText(criterion: CriterionAnswer, view: ViewContext): string {
  const { lists: w } = watchWords(view);
  const { indicator, comparison, limit, rule, what } = criterion;
  if (rule !== null) return what ?? w.criterionOfRule(rule.title === null ? rule.id : said(rule.title, view));
  if (indicator === null || comparison === null || limit === null) return what ?? String(criterion.number);
  return w.criterion(said(indicator.title, view), w.comparisons[comparison], valueText(limit, indicator, view));
}

/** For the rules of a list. */
export function criteriaPart({ criteria }: SupervisionList, view: ViewContext): Part {
  if (criteria.length === 0) return watchWords(view).lists.noCriteria;
  return html`<ol class="plain-numbers">
    ${criteria.map((criterion) => html`<li value="${criterion.number}">${criterionText(criterion, view)}</li>`)}
  </ol>`;
}

export function ruleLink(rule: string | null): Part {
  return rule === null ? null : html`<a href="/watch/rules/${encodeURIComponent(rule)}">${rule}</a>`;
}

/** More dots than this are no glance. */
const MOST_DOTS = 12;

/** "●●○ 2 of 3": how many periods in a row were met, and how many it takes. */
function metDots(met: number, asked: number | null, view: ViewContext): Html {
  const words = watchWords(view).lists.metInRow(met, asked);
  if (asked === null || asked > MOST_DOTS) return html`<span>${words}</span>`;
  const full = Math.min(met, asked);
  return html`<span class="dots" aria-hidden="true"
      ><span class="dots-met">${'●'.repeat(full)}</span><span class="dots-open">${'○'.repeat(asked - full)}</span></span
    >
    <span>${words}</span>`;
}

/** What is met, and what is not: for a place on its way. */
export function rowPart({ exit, broken, metSince, onList }: ListingLine, view: ViewContext): Html {
  const { lists: w } = watchWords(view);
  const isShort = onList && (exit.asked === null || exit.met < exit.asked);
  const period =
    broken === null
      ? ''
      : broken.period === null
        ? periodWords(broken.start, broken.end, view.locale)
        : periodName(broken.period, view);
  return html`<span class="met-row">${metDots(exit.met, exit.asked, view)}</span>
    ${onList && metSince !== null && html`<p class="muted">${w.metSince(dayText(metSince, view.locale))}</p>`}
    ${
      isShort &&
      broken !== null &&
      html`<p class="muted">
        ${broken.waiting ? w.brokenWaiting(period) : broken.met === 'no' ? w.brokenNotMet(period, broken.criteria) : w.brokenUnknown(period, broken.criteria)}
      </p>`
    }`;
}

const marks = { yes: '✓', no: '✗', unknown: '?' } as const;

/** A numbered mark for each criterion, and in words those that are not met: what stands between the place and leaving. */
export function criteriaGlance(line: ListingLine, { criteria }: SupervisionList, view: ViewContext): Part {
  const { lists: w } = watchWords(view);
  if (line.progress.length === 0) return null;
  const open = line.progress.filter(({ newest }) => newest?.met !== 'yes');
  return html`<ul class="criterion-marks">
      ${line.progress.map(({ number, newest }) => {
        const state = newest?.met ?? 'unknown';
        const criterion = criteria.find((each) => each.number === number);
        const words = criterion === undefined ? '' : criterionText(criterion, view);
        return html`<li class="criterion-${state}" title="${words}">
          <span class="visually-hidden">${w.criterionStates[state]}</span>${number}<span aria-hidden="true"
            >${marks[state]}</span
          >
        </li>`;
      })}
    </ul>
    ${
      line.onList &&
      open.length > 0 &&
      html`<ul class="plain muted">
        ${open.slice(0, MOST_OPEN).map((each) => html`<li>${criterionWords(each, criteria, view)}</li>`)}
        ${open.length > MOST_OPEN && html`<li>${w.moreOpen(open.length - MOST_OPEN)}</li>`}
      </ul>`
    }`;
}

const MOST_OPEN = 2;

function criterionWords(
  { number, newest }: CriterionProgress,
  criteria: SupervisionList['criteria'],
  view: ViewContext,
): Html {
  const { lists: w } = watchWords(view);
  const criterion = criteria.find((each) => each.number === number);
  const name = criterion === undefined ? String(number) : criterionText(criterion, view);
  return html`${name}: ${newest === null ? w.noReadingYet : newestPart(newest, criterion, view)}`;
}

function newestPart(
  newest: NonNullable<CriterionProgress['newest']>,
  criterion: CriterionAnswer | undefined,
  view: ViewContext,
): Html {
  const { lists: w } = watchWords(view);
  const unit = criterion?.indicator ?? { unit: '', localUnit: null };
  return html`${valuePart(newest, unit, view)}
  (${periodName(newest.period, view)})${newest.late && ` · ${w.lateReading}`}${newest.waiting !== null && ` · ${w.waitingReading}`}`;
}

/** Each criterion with its newest reading, and for how long it was met. */
export function criteriaProgress({ progress }: ListingLine, { criteria }: SupervisionList, view: ViewContext): Part {
  if (progress.length === 0) return null;
  return html`<ol class="criteria">
    ${progress.map((each) => criterionLine(each, criteria, view))}
  </ol>`;
}

function criterionLine(
  { number, met, asked, newest }: CriterionProgress,
  criteria: SupervisionList['criteria'],
  view: ViewContext,
): Html {
  const { lists: w } = watchWords(view);
  const criterion = criteria.find((each) => each.number === number);
  const state = newest?.met ?? 'unknown';
  return html`<li value="${number}" class="criterion-${state}">
    <span class="criterion-mark" aria-hidden="true">${marks[state]}</span
    ><span class="visually-hidden">${w.criterionStates[state]}</span>
    ${criterion === undefined ? number : criterionText(criterion, view)}
    <span class="muted"
      >${newest === null ? w.noReadingYet : newestPart(newest, criterion, view)} · ${w.metInRow(met, asked)}</span
    >
  </li>`;
}

/** Time on the list against the deadline, or how much of the probation is over. */
export function timePart(line: ListingLine, view: ViewContext): Html {
  const { lists: w } = watchWords(view);
  const { id, daysListed, deadline, exit, probationElapsed } = line;
  return html`${daysListed !== null && html`<p>${w.onListFor(daysListed)}</p>`}
  ${
    deadline !== null &&
    html`<p class="${deadline.daysLeft < 0 ? 'over' : 'muted'}">
      ${deadline.elapsed !== null && shareBar(`time-${id}`, { part: deadline.elapsed, meaning: 'time', words: w.timeOver(percentText(deadline.elapsed)) })}
      ${deadline.daysLeft < 0 ? w.overdueSince(dayText(deadline.due, view.locale), -deadline.daysLeft) : w.dueIn(dayText(deadline.due, view.locale), deadline.daysLeft)}
    </p>`
  }
  ${
    probationElapsed !== null &&
    html`<p class="muted">
      ${shareBar(`probation-${id}`, { part: probationElapsed, meaning: 'time', words: w.probationOver(percentText(probationElapsed)) })}
      ${w.probationUntil(dayText(exit.probationUntil ?? '', view.locale))}
    </p>`
  }`;
}

/** What the row of periods says itself. */
const inRow: ReadonlySet<MissingStep['step']> = new Set(['periods', 'approval']);

/** What leaving still takes beside the periods; what speaks against an exit that was made, or was decided whatever the rules say. */
export function stepsLeft(line: ListingLine, view: ViewContext): Html {
  const { lists: w } = watchWords(view);
  const { missing, onList, doubt, decision, overruled } = line;
  const others = missing.filter(({ step }) => !inRow.has(step));
  const inWords = (steps: ListingLine['missing']): readonly string[] =>
    steps.map((each) => (view.locale === 'zh' ? each.localWords : each.words));
  return html`${onList && others.length > 0 && html`<p>${w.stillMissing(inWords(others))}</p>`}
  ${onList && missing.length === 0 && line.standing === 'exit due' && html`<p>${w.mayLeaveNow}</p>`}
  ${doubt !== null && html`<p class="over">${w.doubt(doubt.met, doubt.asked)}</p>`}
  ${decision !== null && html`<p>${w.decided} “<a href="/documents/${encodeURIComponent(decision.document)}">${decision.words}</a>”</p>`}
  ${overruled.length > 0 && html`<p class="over">${w.overruled(inWords(overruled))}</p>`}`;
}

/** What rules suggest, for people inside. */
export function suggestionsPart({ suggestions, names }: SupervisionList, view: ViewContext): Html {
  const { lists: l, ...w } = watchWords(view);
  return html`<p>${l.suggestionsExplained}</p>
    ${table<ListingSuggestion>(
      l.suggestionsCaption,
      [
        {
          heading: w.place,
          cell: ({ place }) => html`<a href="${watchedHref(place)}">${nameText(place, names, view)}</a>`,
        },
        { heading: l.suggested, cell: ({ kind }) => l.suggestionKinds[kind] },
        { heading: w.since, cell: ({ since }) => periodName(since, view) },
        {
          heading: w.what,
          cell: ({ alert, sentence }) =>
            html`<a href="/watch/alerts/${encodeURIComponent(alert)}">${said(sentence, view)}</a>`,
        },
      ],
      suggestions,
    )}`;
}
