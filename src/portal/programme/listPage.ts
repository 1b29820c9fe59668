/** A supervision list: by which rules places come onto it and leave it, which do, and whether the stated totals hold. */
import type { ListingLine, StatedTotal, SupervisionList, TargetLine } from '../../actions/listAnswers.ts';
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
import { shareBar } from './charts/share.ts';
import { barList, percentText } from './parts/bars.ts';
import { choiceInText, choiceText } from './parts/choice.ts';
import { datesText } from './parts/dates.ts';
import { evidenceLinks } from './parts/evidence.ts';
import { nameLink, nameText, recordTitle } from './parts/names.ts';
import { choiceForm, dayField } from './parts/programmeChoice.ts';
import { section } from './parts/section.ts';
import { programmeWords } from './parts/words.ts';

/** The last day by which some target is due. */
function lastDue(answer: SupervisionList): string | null {
  const days = [...answer.targets, ...answer.listings.flatMap((line) => line.targets)].map((target) => target.due);
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? answer.end
  );
}

function sentence(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const on = answer.listings.filter((line) => line.onList);
  const levels = [...Map.groupBy(on, (line) => line.level)].map(([level, lines]) =>
    countLink(lines.length, '#listings', p.ofLevel(level, lines.length)),
  );
  return p.listLead({
    day: dayText(answer.day, view.locale),
    levels,
    left: countLink(answer.listings.filter((line) => line.standing === 'left').length, '#listings'),
    probation: countLink(answer.listings.filter((line) => line.standing === 'on probation').length, '#listings'),
    differing: answer.stated.filter((each) => each.difference !== '0').length,
  });
}

/** Time that has passed beside the part of the places that has left. */
function progress(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  const end = lastDue(answer);
  const passed = elapsed(answer.start, end, answer.day);
  // A listing that a later one took the place of is no place of its own.
  const listed = answer.listings.filter(
    (line) => line.standing !== 'not yet listed' && (line.onList || line.standing !== 'listed again'),
  );
  const left = listed.filter((line) => line.standing === 'left').length;
  const share = listed.length === 0 ? null : left / listed.length;
  const rows = [
    {
      term: p.timePassed,
      bar: shareBar('time-passed', {
        part: passed,
        meaning: 'time',
        words: passed === null ? p.noDeadline : p.ofTime(percentText(passed)),
      }),
      words:
        passed === null || end === null ? p.noDeadline : p.timeUntil(percentText(passed), dayText(end, view.locale)),
    },
    {
      term: p.placesLeft,
      bar: shareBar('places-left', {
        part: share,
        meaning: 'arrived',
        words: p.leftOf(left, listed.length),
      }),
      words: p.leftOf(left, listed.length),
    },
  ];
  return barList(rows);
}

export function targetText(target: TargetLine, view: ViewContext): string {
  const p = programmeWords(view);
  const value = target.value === null ? '' : amount(target.value, target.unit, view.locale);
  return [
    p.targetWords(target.what, value),
    ...(target.due === null ? [] : [p.dueOn(dayText(target.due, view.locale))]),
    ...(target.metOn === null ? [] : [p.metOn(dayText(target.metOn, view.locale))]),
  ].join(p.comma);
}

function targets(lines: readonly TargetLine[], view: ViewContext): Part {
  if (lines.length === 0) return html`<span class="not-stated">${wordsOf(view).notStated}</span>`;
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${targetText(line, view)}</li>`)}
  </ul>`;
}

function standing(line: ListingLine, view: ViewContext): Html {
  const p = programmeWords(view);
  const since = line.since === null ? '' : ` ${p.sinceDay(dayText(line.since, view.locale))}`;
  return html`<span class="badge standing-${line.standing.replaceAll(' ', '-')}">${p.standings[line.standing]}</span
    >${since}`;
}

function listings(answer: SupervisionList, view: ViewContext): Html {
  const p = programmeWords(view);
  if (answer.listings.length === 0) return html`<p class="empty">${p.nothingListed}</p>`;
  return table<ListingLine>(
    p.listingsCaption(answer.listings.length),
    [
      {
        heading: p.place,
        cell: (line) =>
          html`<a href="/listings/${encodeURIComponent(line.id)}">${nameText(line.place, answer.names, view)}</a>`,
      },
      { heading: p.level, cell: (line) => choiceInText('listing', 'level', line.level, view) },
      { heading: p.listedOn, cell: (line) => dayText(line.listedOn, view.locale) },
      { heading: p.standing, cell: (line) => standing(line, view) },
      { heading: p.why, cell: (line) => (view.locale === 'zh' ? line.localSentence : line.sentence) },
      { heading: p.targets, cell: (line) => targets(line.targets, view) },
      { heading: p.evidence, cell: (line) => evidenceLinks(line.evidence, answer.names, view) },
    ],
    answer.listings,
  );
}

/** "stated 10 in Xinjiang; the list names 8". */
export function statedSentence(each: StatedTotal, answer: SupervisionList, view: ViewContext): string {
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
      { heading: p.onTheList, cell: (each) => countLink(each.listed, '#listings'), number: true },
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

function regions(answer: SupervisionList, view: ViewContext): Html | null {
  const p = programmeWords(view);
  if (answer.regions.length < 2) return null;
  return table(
    p.regionsCaption,
    [
      { heading: p.region, cell: (row) => nameLink(row.place, answer.names, view) },
      { heading: p.level, cell: (row) => choiceText('listing', 'level', row.level, view) },
      { heading: p.onTheList, cell: (row) => countLink(row.onList, '#listings'), number: true },
      { heading: p.standings.left, cell: (row) => countLink(row.left, '#listings'), number: true },
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
    <p class="lead">${sentence(answer, view)}</p>
    ${choiceForm(dayField('on', p.asOf, answer.day), view)} ${progress(answer, view)}
    ${section('stated', p.statedTitle, html`${stated(answer, view)} ${regions(answer, view)}`)}
    ${section('listings', p.placesOnIt, listings(answer, view))}
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
    ${answer.notRead > 0 && html`<p class="notice">${p.notRead(answer.notRead)}</p>`}
    <p class="muted">
      <a href="/lists/${encodeURIComponent(answer.record.id)}/history">${p.historyOfIt}</a> ·
      <a href="/lists/${encodeURIComponent(answer.record.id)}/edit">${p.edit}</a>
    </p>
  </div>`;
  return layout({ title, body }, view);
}
