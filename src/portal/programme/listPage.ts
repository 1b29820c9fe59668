/** A supervision list: by which rules places come onto it and leave it, which do, and whether the stated totals hold. */
import type { SupervisionList } from '../../actions/listAnswers.ts';
import { dayInterval } from '../../core/records/partialDate.ts';
import { elapsed } from '../../core/lists/progress.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { factList } from '../parts/factList.ts';
import { countLink } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { recordStateBadge } from '../records/badges.ts';
import { criteriaPart, ruleLink, suggestionsPart } from '../watch/parts/exitProgress.ts';
import { watchWords } from '../watch/words.ts';
import { shareBar } from './charts/share.ts';
import { barList, percentText } from './parts/bars.ts';
import { datesText } from './parts/dates.ts';
import { evidenceLinks } from './parts/evidence.ts';
import { filterLine, listings, orderLine, targets } from './parts/listings.ts';
import { nameLink, recordTitle } from './parts/names.ts';
import { nearnessPart } from './parts/nearness.ts';
import { partOfList } from './parts/partOfList.ts';
import { choiceForm, dayField } from './parts/programmeChoice.ts';
import { recordLinks } from './parts/recordLinks.ts';
import { viewSwitch } from './parts/roomHref.ts';
import { section } from './parts/section.ts';
import { regionCounts, statedTotals } from './parts/statedTotals.ts';
import { programmeWords } from './parts/words.ts';

/** The last day of a list that was over by this day. */
function closingDay(end: string | null, day: string): string | null {
  const last = end === null ? undefined : dayInterval(end)?.to;
  return last !== undefined && last < day ? last : null;
}

function sentence(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const levels = Object.entries(answer.onList).map(([level, count]) =>
    countLink(count, partOfList(answer, { level }, view), p.ofLevel(level, count)),
  );
  const closedOn = closingDay(answer.end, answer.day);
  return p.listLead({
    day: dayText(answer.day, view.locale),
    closedOn: closedOn === null ? null : dayText(closedOn, view.locale),
    levels,
    left: countLink(answer.left, partOfList(answer, { standing: 'left' }, view)),
    probation: countLink(answer.onProbation, partOfList(answer, { standing: 'on probation' }, view)),
    again:
      answer.listedAgain === 0
        ? null
        : countLink(answer.listedAgain, partOfList(answer, { standing: 'listed again' }, view)),
    differing: answer.stated.filter((each) => each.difference !== '0').length,
  });
}

/** Time that has passed beside the part of the places that has left. */
function progress(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const { lastDue: end, left } = answer;
  const passed = elapsed(answer.start, end, answer.day);
  const ever = left + Object.values(answer.onList).reduce((sum, count) => sum + count, 0);
  const time =
    passed === null || end === null ? p.noDeadline : p.timeUntil(percentText(passed), dayText(end, view.locale));
  return barList([
    { term: p.timePassed, bar: shareBar('time-passed', { part: passed, meaning: 'time', words: time }), words: time },
    {
      term: p.placesLeft,
      bar: shareBar('places-left', {
        part: ever === 0 ? null : left / ever,
        meaning: 'arrived',
        words: p.leftOf(left, ever),
      }),
      words: p.leftOf(left, ever),
    },
  ]);
}

/** The whole list for programs and spreadsheets, as of the same day. */
function files(answer: SupervisionList, view: ViewContext): Html {
  const query = answer.day === view.today ? '' : `?on=${answer.day}`;
  const path = `/lists/${encodeURIComponent(answer.record.id)}`;
  return html`<p class="ways"><a href="${path}.csv${query}">CSV</a> · <a href="${path}.json${query}">JSON</a></p>`;
}

export function listPage(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const title = recordTitle(answer.record, view);
  const { lists: watched } = watchWords(view);
  const nearness = nearnessPart(answer, view);
  const body = html`<div class="column wide">
    <p class="kicker">${p.supervisionList} · ${datesText(answer.start, answer.end, view)}</p>
    <h1>${title}</h1>
    ${answer.record.state !== 'published' && recordStateBadge(answer.record.state, view)}
    <p class="lead">${sentence(answer, view)}</p>
    ${viewSwitch(answer.view, view)} ${choiceForm(dayField('on', p.asOf, answer.day), view)} ${progress(answer, view)}
    ${nearness !== null && section('nearness', watched.nearness.title, nearness)}
    ${section('listings', p.placesOnIt, html`${filterLine(answer, view)} ${answer.matching > 1 && orderLine(answer, view)} ${listings(answer, view)} ${files(answer, view)}`)}
    ${section(
      'rules',
      p.rules,
      factList(
        [
          [p.supervisor, nameLink(answer.supervisor, answer.names, view)],
          [p.entryRule, answer.entryRule],
          [p.exitRule, answer.exitRule],
          [watched.criteria, criteriaPart(answer, view)],
          [p.exitPeriods, answer.exitPeriods],
          ...(answer.noticeDays === null ? [] : [[watched.noticePeriod, watched.days(answer.noticeDays)] as const]),
          [p.probation, answer.probationMonths === null ? null : p.months(answer.probationMonths)],
          ...(answer.listingRule === null ? [] : [[watched.listingRule, ruleLink(answer.listingRule)] as const]),
          ...(answer.probationRule === null ? [] : [[watched.probationRule, ruleLink(answer.probationRule)] as const]),
          [p.targets, targets(answer.targets, view)],
          [p.evidence, evidenceLinks(answer.evidence, answer.names, view)],
        ],
        view,
      ),
    )}
    ${section('stated', p.statedTitle, html`${statedTotals(answer, view)} ${regionCounts(answer, view)}`)}
    ${answer.suggestions.length > 0 && section('suggestions', watched.suggestions, suggestionsPart(answer, view))}
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
    ${recordLinks(answer.record, answer.mayEdit, view)}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}
