/** A supervision list: by which rules places come onto it and leave it, which do, and whether the stated totals hold. */
import type {
  ListingFilter,
  ListingLine,
  RegionCount,
  StatedTotal,
  SupervisionList,
} from '../../actions/listAnswers.ts';
import { dayInterval } from '../../core/records/partialDate.ts';
import type { TargetProgress } from '../../core/lists/progress.ts';
import { elapsed } from '../../core/lists/progress.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { amount } from '../numbers/amount.ts';
import { dayText } from '../numbers/days.ts';
import { exactDigits } from '../numbers/readable.ts';
import { factList } from '../parts/factList.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { recordStateBadge } from '../records/badges.ts';
import { shareBar } from './charts/share.ts';
import { barList, percentText } from './parts/bars.ts';
import { choiceInText, choiceText } from './parts/choice.ts';
import { datesText } from './parts/dates.ts';
import { evidenceLinks } from './parts/evidence.ts';
import { nameLink, nameText, recordTitle } from './parts/names.ts';
import { choiceForm, dayField } from './parts/programmeChoice.ts';
import { exitSteps, standingCell } from './parts/listing.ts';
import { recordLinks } from './parts/recordLinks.ts';
import { roomHref, viewSwitch } from './parts/roomHref.ts';
import { deadline } from './parts/terms.ts';
import { section } from './parts/section.ts';
import { programmeWords } from './parts/words.ts';

/** The same list with only some of its listings. */
function part(
  answer: SupervisionList,
  filter: Partial<Record<keyof ListingFilter, string>>,
  view: ViewContext,
): string {
  const on = answer.day === view.today ? '' : answer.day;
  return roomHref(`${view.path}#listings`, { on, ...filter }, view);
}

/** The last day of a list that was over by this day. */
function closingDay(end: string | null, day: string): string | null {
  const last = end === null ? undefined : dayInterval(end)?.to;
  return last !== undefined && last < day ? last : null;
}

function sentence(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const levels = Object.entries(answer.onList).map(([level, count]) =>
    countLink(count, part(answer, { level }, view), p.ofLevel(level, count)),
  );
  const closedOn = closingDay(answer.end, answer.day);
  return p.listLead({
    day: dayText(answer.day, view.locale),
    closedOn: closedOn === null ? null : dayText(closedOn, view.locale),
    levels,
    left: countLink(answer.left, part(answer, { standing: 'left' }, view)),
    probation: countLink(answer.onProbation, part(answer, { standing: 'on probation' }, view)),
    again:
      answer.listedAgain === 0 ? null : countLink(answer.listedAgain, part(answer, { standing: 'listed again' }, view)),
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

function target(each: TargetProgress, view: ViewContext): Html {
  const p = programmeWords(view);
  const value = each.value === null ? '' : amount(each.value, each.unit, view.locale);
  const due = each.due === null ? p.noDueDay : p.dueOn(dayText(each.due, view.locale));
  const met = each.metOn === null ? null : p.metOn(dayText(each.metOn, view.locale));
  return html`<li>
    ${p.targetWords(each.what, value)}${p.comma}${due}${met !== null && `${p.comma}${met}`}
    <span class="badge target-${each.state.replaceAll(' ', '-')}">${p.targetStates[each.state]}</span>
    ${deadline(each.daysLeft, view)}
  </li>`;
}

function targets(lines: readonly TargetProgress[], view: ViewContext): Part {
  if (lines.length === 0) return html`<span class="not-stated">${wordsOf(view).notStated}</span>`;
  return html`<ul class="plain">
    ${lines.map((line) => target(line, view))}
  </ul>`;
}

function listings(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const w = wordsOf(view);
  if (answer.listings.length === 0)
    return html`<p class="empty">${answer.matching === 0 && isFiltered(answer) ? p.noneOfThese : p.nothingListed}</p>`;
  return html`${table<ListingLine>(
    p.listingsCaption(answer.matching),
    [
      {
        heading: p.place,
        cell: (line) =>
          html`<a href="/listings/${encodeURIComponent(line.id)}">${nameText(line.place, answer.names, view)}</a>`,
      },
      { heading: p.level, cell: (line) => choiceInText('listing', 'level', line.level, view) },
      { heading: p.listedOn, cell: (line) => dayText(line.listedOn, view.locale) },
      { heading: p.standing, cell: (line) => standingCell(line, view) },
      { heading: p.toLeave, cell: (line) => exitSteps(line, answer.names, view) },
      { heading: p.targets, cell: (line) => targets(line.targets, view) },
      {
        heading: p.supervisor,
        cell: (line) => nameLink(line.supervisor ?? answer.supervisor, answer.names, view),
      },
      { heading: p.evidence, cell: (line) => evidenceLinks(line.evidence, answer.names, view) },
    ],
    answer.listings,
  )}
  ${
    answer.matching > answer.listings.length &&
    html`<p class="notice">${w.shownOf(answer.listings.length, answer.matching)} ${p.narrowList}</p>`
  }`;
}

function isFiltered({ filter }: SupervisionList): boolean {
  return filter.within !== null || filter.level !== null || filter.standing !== null;
}

/** What the listings are cut down to, and the way back to all of them. */
function filterLine(answer: SupervisionList, view: ViewContext): Html | null {
  if (!isFiltered(answer)) return null;
  const p = programmeWords(view);
  const { within, level, standing } = answer.filter;
  const parts = [
    ...(within === null ? [] : [nameText(within, answer.names, view)]),
    ...(level === null ? [] : [choiceInText('listing', 'level', level, view)]),
    ...(standing === null ? [] : [p.standings[standing]]),
  ];
  return html`<p>${p.onlyThese(parts.join(p.comma))} <a href="${part(answer, {}, view)}">${p.allOfThem}</a></p>`;
}

/** "stated 10 in Xinjiang; the list names 8". */
function statedSentence(each: StatedTotal, answer: SupervisionList, view: ViewContext): string {
  const p = programmeWords(view);
  const place = each.place === null ? null : nameText(each.place, answer.names, view);
  const words = {
    stated: exactDigits(each.stated),
    listed: exactDigits(String(each.listed)),
    place,
    level: p.ofLevel(each.level, each.listed),
  };
  return each.difference === '0' ? p.statedSame(words) : p.statedDiffers(words);
}

function stated(answer: SupervisionList, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  if (answer.stated.length === 0) return html`<p class="empty">${p.nothingStated}</p>`;
  return table<StatedTotal>(
    p.statedCaption,
    [
      {
        heading: p.region,
        cell: (each) => (each.place === null ? p.wholeList : nameLink(each.place, answer.names, view)),
      },
      { heading: p.level, cell: (each) => choiceText('list', 'stated.level', each.level, view) },
      { heading: p.stated, cell: (each) => statedNumber(each), number: true },
      {
        heading: p.onTheList,
        cell: (each) => countLink(each.listed, part(answer, { level: each.level, within: each.place ?? '' }, view)),
        number: true,
      },
      {
        heading: p.inWords,
        cell: (each) =>
          html`${each.difference !== '0' && html`<span class="badge badge-differs">${p.differs}</span> `}${statedSentence(each, answer, view)}`,
      },
      { heading: p.asOf, cell: (each) => (each.on === null ? w.notStated : dayText(each.on, view.locale)) },
    ],
    answer.stated,
  );
}

function statedNumber(each: StatedTotal): Html {
  const digits = exactDigits(each.stated);
  if (each.document === null) return html`${digits}`;
  return html`<a class="stub" href="/documents/${encodeURIComponent(each.document)}" title="${each.words ?? ''}"
    >${digits}</a
  >`;
}

/** The latest number that was published of a region at this level. */
function statedOfRegion(row: RegionCount, answer: SupervisionList): Part {
  const found = answer.stated
    .filter((each) => each.place === row.place && each.level === row.level)
    .toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))[0];
  return found ? statedNumber(found) : html`<span class="muted">–</span>`;
}

function regions(answer: SupervisionList, view: ViewContext): Html | null {
  const p = programmeWords(view);
  if (answer.regions.length === 0) return null;
  return table(
    p.regionsCaption,
    [
      { heading: p.region, cell: (row) => nameLink(row.place, answer.names, view) },
      { heading: p.level, cell: (row) => choiceText('listing', 'level', row.level, view) },
      {
        heading: p.onTheList,
        cell: (row) => countLink(row.onList, part(answer, { level: row.level, within: row.place }, view)),
        number: true,
      },
      { heading: p.stated, cell: (row) => statedOfRegion(row, answer), number: true },
      {
        heading: p.leftIt,
        cell: (row) => countLink(row.left, part(answer, { level: row.level, within: row.place }, view)),
        number: true,
      },
    ],
    answer.regions,
  );
}

export function listPage(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const title = recordTitle(answer.record, view);
  const body = html`<div class="column wide">
    <p class="kicker">${p.supervisionList} · ${datesText(answer.start, answer.end, view)}</p>
    <h1>${title}</h1>
    ${answer.record.state !== 'published' && recordStateBadge(answer.record.state, view)}
    <p class="lead">${sentence(answer, view)}</p>
    ${viewSwitch(answer.view, view)} ${choiceForm(dayField('on', p.asOf, answer.day), view)} ${progress(answer, view)}
    ${section(
      'rules',
      p.rules,
      factList(
        [
          [p.supervisor, nameLink(answer.supervisor, answer.names, view)],
          [p.entryRule, answer.entryRule],
          [p.exitRule, answer.exitRule],
          [p.exitPeriods, answer.exitPeriods],
          [p.probation, answer.probationMonths === null ? null : p.months(answer.probationMonths)],
          [p.targets, targets(answer.targets, view)],
          [p.evidence, evidenceLinks(answer.evidence, answer.names, view)],
        ],
        view,
      ),
    )}
    ${section('stated', p.statedTitle, html`${stated(answer, view)} ${regions(answer, view)}`)}
    ${section('listings', p.placesOnIt, html`${filterLine(answer, view)} ${listings(answer, view)}`)}
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
    ${recordLinks(answer.record, answer.mayEdit, view)}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}
