/** How far places are on their way off a supervision list, by readings: each criterion, what is missing, elapsed time. */
import type {
  CriterionAnswer,
  CriterionProgress,
  ListingLine,
  ListingSuggestion,
  SupervisionList,
} from '../../../actions/listAnswers.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { table } from '../../parts/table.ts';
import { shareBar } from '../../programme/charts/share.ts';
import { percentText } from '../../programme/parts/bars.ts';
import { nameText } from '../../programme/parts/names.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import { periodName } from './periods.ts';
import { said, watchedHref } from './places.ts';
import { valuePart, valueText } from './shownValue.ts';

export function criterionText(criterion: CriterionAnswer, view: ViewContext): string {
  const { lists: w } = watchWords(view);
  const { indicator, comparison, limit, rule, what } = criterion;
  if (rule !== null) return what ?? w.criterionOfRule(rule.title === null ? rule.id : said(rule.title, view));
  if (indicator === null || comparison === null || limit === null) return what ?? String(criterion.number);
  return w.criterion(said(indicator.title, view), w.comparisons[comparison], valueText(limit, indicator, view));
}

/** For the rules of a list. */
export function criteriaPart({ criteria }: SupervisionList, view: ViewContext): Part {
  if (criteria.length === 0) return watchWords(view).lists.noCriteria;
  return html`<ul class="plain">
    ${criteria.map((criterion) => html`<li>${criterionText(criterion, view)}</li>`)}
  </ul>`;
}

export function ruleLink(rule: string | null): Part {
  return rule === null ? null : html`<a href="/watch/rules/${encodeURIComponent(rule)}">${rule}</a>`;
}

export function exitProgress(line: ListingLine, answer: SupervisionList, view: ViewContext): Html {
  const { lists: w } = watchWords(view);
  const { progress, missing, doubt, onList, daysListed, probationElapsed, id } = line;
  const steps = missing.map((each) => (view.locale === 'zh' ? each.localWords : each.words));
  return html`${
    progress.length > 0 &&
    html`<ul class="plain criteria">
      ${progress.map((each) => criterionLine(each, line, answer, view))}
    </ul>`
  }
  ${onList && steps.length > 0 && html`<p class="muted">${w.stillMissing(steps)}</p>`}
  ${doubt !== null && html`<p class="muted over">${w.doubt(doubt.met, doubt.asked)}</p>`}
  ${daysListed !== null && html`<p class="muted">${w.onListFor(daysListed)}</p>`}
  ${
    probationElapsed !== null &&
    shareBar(`probation-${id}`, {
      part: probationElapsed,
      meaning: 'time',
      words: w.probationOver(percentText(probationElapsed)),
    })
  }`;
}

function criterionLine(
  { number, met, asked, newest }: CriterionProgress,
  { id }: ListingLine,
  { criteria }: SupervisionList,
  view: ViewContext,
): Html {
  const { lists: w } = watchWords(view);
  const criterion = criteria.find((each) => each.number === number);
  const unit = criterion?.indicator ?? { unit: '' };
  const words = w.metInRow(met, asked);
  const part = asked === null || asked === 0 ? null : met / asked;
  const value =
    newest === null ? w.noReadingYet : w.newestReading(valuePart(newest, unit, view), periodName(newest.period, view));
  return html`<li>
    <span class="criterion-name">${criterion === undefined ? number : criterionText(criterion, view)}</span>
    ${part !== null && shareBar(`exit-${id}-${number}`, { part: Math.min(1, part), meaning: 'arrived', words })}
    <span>${words}</span>
    <span class="muted">${value}${newest?.late === true && ` · ${w.lateReading}`}</span>
  </li>`;
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
