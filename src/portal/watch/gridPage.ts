/** The places below a place by one indicator in one period: as tiles, and as a table. */
import type { GridAnswer, GridTile } from '../../actions/watchAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { exactDigits } from '../numbers/readable.ts';
import { selectField, textField } from '../parts/fields.ts';
import { listHref, pager } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import { choiceForm, nameScripts } from '../programme/parts/programmeChoice.ts';
import { section } from '../programme/parts/section.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { everywhere, gridHref, gridQuery } from './parts/gridHref.ts';
import { groupTable, groupTiles } from './parts/groupTiles.ts';
import { periodName } from './parts/periods.ts';
import { placeName, said, watchedLink } from './parts/places.ts';
import { severityBadge } from './parts/severity.ts';
import { valuePart, valueText } from './parts/shownValue.ts';
import { tiles, tilesLegend } from './parts/tiles.ts';
import { watchWords } from './words.ts';

export function gridSentence(answer: GridAnswer, view: ViewContext): Part {
  const w = watchWords(view);
  const { indicator, levels, places, notReported, withheld } = answer;
  if (places === 0) return w.gridEmpty;
  const ends = levels.flatMap(({ from, to }) => [from, to]).toSorted((a, b) => Number(a) - Number(b));
  const [least, most] = [ends[0], ends.at(-1)].map((value) => value && valueText(value, indicator, view));
  return w.gridLead({
    indicator: said(indicator.title, view),
    period: periodName(answer.period, view),
    where: answer.within === null ? null : placeName(answer.within, view),
    tier: w.tiersOf(answer.tier, places),
    places: exactDigits(String(places)),
    reported: countLink(places - notReported, '#table'),
    range: least === undefined || most === undefined ? null : [least, most],
    missing: notReported,
    withheld,
  });
}

function choice(answer: GridAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const kinds = wordsOf(view).entryKinds;
  const { indicator, period, within, tier } = answer;
  return choiceForm(
    [
      selectField({
        name: 'indicator',
        label: w.indicator,
        value: indicator.id,
        options: answer.indicators.map((each) => [each.id, said(each.title, view)]),
      }),
      selectField({
        name: 'period',
        label: w.period,
        value: period,
        options: answer.periods.map((each) => [each, periodName(each, view)]),
      }),
      selectField({
        name: 'tier',
        label: w.tier,
        value: tier,
        options: answer.tiers.map((each) => [each, kinds[each] ?? each]),
      }),
      textField({ name: 'within', label: w.within, value: within?.id ?? '', lookup: 'place' }),
      answer.oneByOne && html`<input type="hidden" name="as" value="places" />`,
    ],
    view,
  );
}

export function gridTable(answer: GridAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const regions = new Map(answer.regions.map((each) => [each.id, each]));
  return table<GridTile>(
    w.tableCaption(said(answer.indicator.title, view), periodName(answer.period, view)),
    [
      { heading: w.place, cell: ({ place }) => watchedLink(place, view) },
      {
        heading: w.within,
        cell: ({ region }) => {
          const known = region === null ? undefined : regions.get(region);
          return known === undefined ? '' : placeName(known, view);
        },
      },
      { heading: w.value, number: true, cell: (tile) => valuePart(tile, answer.indicator, view) },
      { heading: w.rooms.alerts, cell: ({ alert }) => alert !== null && severityBadge(alert, view) },
    ],
    answer.tiles,
  );
}

/** A long table is folded up below its drawing. */
const mostUnfolded = 60;

function foldedTable(answer: GridAnswer, view: ViewContext): Html {
  if (answer.groups.length > 0) return groupTable(answer, view);
  const drawn = gridTable(answer, view);
  if (answer.tiles.length <= mostUnfolded) return drawn;
  return html`<details class="folded">
    <summary>${watchWords(view).placesAsTable(answer.tiles.length)}</summary>
    ${drawn}
  </details>`;
}

/** The tiles with what their tones mean: here, and on the front page of monitoring. */
export function gridDrawing(answer: GridAnswer, view: ViewContext): Html {
  return html`${tilesLegend(answer, view)} ${answer.groups.length > 0 ? groupTiles(answer, view) : tiles(answer, view)}`;
}

/** The places above, each with its grid. */
function crumbs(answer: GridAnswer, view: ViewContext): Html | null {
  const { above, within } = answer;
  if (within === null) return null;
  const w = watchWords(view);
  return html`<nav aria-label="${wordsOf(view).lineage}">
    <ol class="crumbs">
      <li><a href="${gridHref(answer, { within: everywhere })}">${w.everywhere}</a></li>
      ${above.map((place) => html`<li><a href="${gridHref(answer, { within: place.id })}">${placeName(place, view)}</a></li>`)}
      <li>${watchedLink(within, view)}</li>
    </ol>
  </nav>`;
}

/** Many places stand together or one by one; each way leads to the other. */
function otherWay(answer: GridAnswer, view: ViewContext): Html | null {
  const w = watchWords(view);
  if (answer.groups.length > 0)
    return html`<p>${w.groupedExplained} <a href="${gridHref(answer, { as: 'places' })}">${w.oneByOne}</a></p>`;
  if (answer.total <= answer.pageSize) return null;
  return html`<p>
    ${w.pagedExplained} ${answer.oneByOne && html`<a href="${gridHref(answer, { as: '' })}">${w.byPlacesAbove}</a>`}
  </p>`;
}

export function gridPage(answer: GridAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const { indicator, period, page, pageSize, total } = answer;
  const csv = listHref('/watch/grid.csv', { ...gridQuery(answer), as: '' });
  const pages = pager({ items: [], total, page, pageSize, filters: gridQuery(answer) }, view);
  const body = html`<div class="column wide">
    ${crumbs(answer, view)}
    <p class="kicker">${w.watchRooms}</p>
    <h1>${w.gridTitle}</h1>
    <p class="lead">${gridSentence(answer, view)}</p>
    ${choice(answer, view)}
    ${
      answer.places > 0 &&
      html`${section(
        'tiles',
        w.tableCaption(said(indicator.title, view), periodName(period, view)),
        html`${otherWay(answer, view)} ${gridDrawing(answer, view)} ${pages}
          <p class="muted">${answer.groups.length > 0 ? w.groupsExplained : w.gridExplained}</p>
          <p><a href="${csv}">${w.asCsv}</a></p>`,
      )}
      ${section('table', w.asTable, foldedTable(answer, view))}`
    }
  </div>`;
  return layout({ title: w.gridTitle, body, room: 'work', scripts: nameScripts }, view);
}
