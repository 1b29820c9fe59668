/** A watched place at a glance: what it reports, what is missing, which alerts and measures there are, and from where. */
import type { IndicatorPanel, ListedHere, WatchedPlaceAnswer } from '../../actions/watchAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { programmeWords } from '../programme/parts/words.ts';
import { section } from '../programme/parts/section.ts';
import { readerName } from '../programme/parts/names.ts';
import { listHref } from '../parts/pager.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { alertsPart, datasetsTable, measuresPart } from './parts/happened.ts';
import { panels } from './parts/panels.ts';
import { placeName, watchedHref, watchedLink } from './parts/places.ts';
import { valueTables } from './parts/valueTables.ts';
import { watchWords } from './words.ts';

/** Whether the newest value, if it is shown, stands at a line of a rule or beyond it. */
function isBeyond({ indicator, readings, thresholds }: IndicatorPanel): boolean {
  const value = readings.at(-1)?.value ?? null;
  if (value === null || value === 'withheld') return false;
  const sign = indicator.worse === 'higher' ? 1 : -1;
  return thresholds.some(({ limit }) => sign * (Number(value) - Number(limit)) >= 0);
}

function sentence({ panels: all, alerts, audience }: WatchedPlaceAnswer, view: ViewContext): Part {
  const w = watchWords(view);
  if (all.length === 0) return audience === 'public' ? w.noReadings : w.noReadingsInside;
  const newest = all.map(({ readings }) => readings.at(-1)?.value ?? null);
  const on = alerts.filter(({ isOver }) => !isOver).length;
  const missing = newest.filter((value) => value === null).length;
  const withheld = newest.filter((value) => value === 'withheld').length;
  const beyond = all.filter(isBeyond).length;
  const part = (href: string, words: string): Html => html`<a class="stub" href="${href}">${words}</a>`;
  return w.placeLead({
    indicators: all.length,
    reported: part('#values', w.areReported(all.length - missing)),
    missing: missing === 0 ? null : part('#values', w.areMissing(missing)),
    withheld: withheld === 0 ? null : part('#values', w.areWithheld(withheld)),
    beyond: beyond === 0 ? null : part('#series', w.areBeyond(beyond)),
    alerts: on === 0 ? null : part('#alerts', w.alertsOn(on)),
    isPublic: audience === 'public',
  });
}

function ways(answer: WatchedPlaceAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const { place, below, panels: all } = answer;
  const csv = `${watchedHref(place.id)}.csv`;
  return html`<ul class="ways">
    ${below > 0 && html`<li><a href="${listHref('/watch/grid', { within: place.id })}">${w.belowIt(w.placeBelow(below))}</a></li>`}
    <li><a href="/places/${encodeURIComponent(place.id)}">${w.entryOfPlace}</a></li>
    ${all.length > 0 && html`<li><a href="${csv}">${w.asCsv}</a></li>`}
  </ul>`;
}

/** Notes on what the place was before, and whether it still is. */
function changes({ before, after }: WatchedPlaceAnswer, view: ViewContext): Part[] {
  const w = watchWords(view);
  const names = (places: WatchedPlaceAnswer['before']): Part =>
    joined(
      places.map((place) => watchedLink(place, view)),
      wordsOf(view).listSeparator,
    );
  return [
    before.length > 0 && html`<p class="muted">${w.before(names(before))}</p>`,
    after.length > 0 && html`<p class="notice">${w.after(names(after))}</p>`,
  ];
}

function onLists({ lists }: WatchedPlaceAnswer, view: ViewContext): Html | null {
  if (lists.length === 0) return null;
  return html`<p>${watchWords(view).onLists}${wordsOf(view).colon}</p>
    <ul>
      ${lists.map(
        (each) =>
          html`<li>
            <a href="/lists/${encodeURIComponent(each.id)}">${readerName(each.title, each.localTitle, view)}</a
            >${wordsOf(view).colon}${standingWords(each, view)}
          </li>`,
      )}
    </ul>`;
}

/** "on it since 1 March 2020, due 30 June 2026: 219 days left". */
function standingWords({ since, probationUntil, deadline }: ListedHere, view: ViewContext): string {
  const { lists: w } = watchWords(view);
  const day = (text: string): string => dayText(text, view.locale);
  if (probationUntil !== null) return w.leftOn(day(since), day(probationUntil));
  if (deadline === null) return w.onItSince(day(since));
  const { due, daysLeft } = deadline;
  const words = daysLeft < 0 ? w.overdueSince(day(due), -daysLeft) : w.dueIn(day(due), daysLeft);
  return `${w.onItSince(day(since))}${programmeWords(view).comma}${words}`;
}

export function watchedPlacePage(answer: WatchedPlaceAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const { place, above } = answer;
  const name = placeName(place, view);
  const other = view.locale === 'zh' ? place.name : place.localName;
  const isProvisional = answer.panels.some(({ readings }) => readings.some(({ provisional }) => provisional));
  const body = html`<div class="column wide">
    ${
      above.length > 0 &&
      html`<nav aria-label="${wordsOf(view).lineage}">
        <ol class="crumbs">
          ${above.map((each) => html`<li>${watchedLink(each, view)}</li>`)}
        </ol>
      </nav>`
    }
    <p class="kicker">${w.watchedPlace(wordsOf(view).entryKinds[place.tier] ?? place.tier)}</p>
    <h1>${name} ${other !== null && other !== name && html`<span class="local">${other}</span>`}</h1>
    <p class="lead">${sentence(answer, view)}</p>
    ${changes(answer, view)} ${onLists(answer, view)} ${ways(answer, view)}
    ${isProvisional && html`<p class="note-machine">${w.provisionalNote}</p>`}
    ${answer.panels.length > 0 && section('series', w.series, panels(answer, view))}
    ${section('alerts', w.onTimeAxis, html`${alertsPart(answer, view)} ${measuresPart(answer, view)}`)}
    ${answer.panels.length > 0 && section('values', w.values, valueTables(answer, view))}
    ${answer.panels.length > 0 && section('sources', w.cameFrom, datasetsTable(Object.values(answer.datasets), view))}
  </div>`;
  return layout({ title: name, body, room: 'work' }, view);
}
