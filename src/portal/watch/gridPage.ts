/** The places below a place by one indicator in one period: as tiles, and as a table. */
import type { GridAnswer, GridTile } from '../../actions/watchAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { selectField, textField } from '../parts/fields.ts';
import { listHref } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import { choiceForm, nameScripts } from '../programme/parts/programmeChoice.ts';
import { section } from '../programme/parts/section.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { periodName } from './parts/periods.ts';
import { placeName, said, watchedLink } from './parts/places.ts';
import { severityBadge } from './parts/severity.ts';
import { valuePart, valueText } from './parts/shownValue.ts';
import { tiles, tilesLegend } from './parts/tiles.ts';
import { watchWords } from './words.ts';

export function gridSentence(answer: GridAnswer, view: ViewContext): Part {
  const w = watchWords(view);
  const { indicator, levels, tiles: all, notReported, withheld, leftOut } = answer;
  if (all.length === 0) return w.gridEmpty;
  const low = levels[0]?.from;
  const high = levels.at(-1)?.to;
  const ends = low === undefined || high === undefined ? null : [low, high].toSorted((a, b) => Number(a) - Number(b));
  const [least, most] = (ends ?? []).map((value) => valueText(value, indicator, view));
  const places = all.length + leftOut;
  return w.gridLead({
    indicator: said(indicator.title, view),
    period: periodName(answer.period, view),
    where: answer.within === null ? null : placeName(answer.within, view),
    tier: w.tiersOf(answer.tier, places),
    places,
    reported: html`<a class="stub" href="#table">${places - notReported}</a>`,
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
  const drawn = gridTable(answer, view);
  if (answer.tiles.length <= mostUnfolded) return drawn;
  return html`<details class="folded">
    <summary>${watchWords(view).placesAsTable(answer.tiles.length)}</summary>
    ${drawn}
  </details>`;
}

export function gridPage(answer: GridAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const { indicator, period, within, tier } = answer;
  const csv = listHref('/watch/grid.csv', { indicator: indicator.id, period, tier, within: within?.id ?? '' });
  const body = html`<div class="column wide">
    <p class="kicker">${w.watchRooms}</p>
    <h1>${w.gridTitle}</h1>
    <p class="lead">${gridSentence(answer, view)}</p>
    ${choice(answer, view)}
    ${
      answer.tiles.length > 0 &&
      html`${section(
        'tiles',
        w.tableCaption(said(indicator.title, view), periodName(period, view)),
        html`${tilesLegend(answer, view)} ${tiles(answer, view)}
          ${answer.leftOut > 0 && html`<p class="notice">${w.leftOut(answer.leftOut)}</p>`}
          <p class="muted">${w.gridExplained}</p>
          <p><a href="${csv}">${w.asCsv}</a></p>`,
      )}
      ${section('table', w.asTable, foldedTable(answer, view))}`
    }
  </div>`;
  return layout({ title: w.gridTitle, body, room: 'work', scripts: nameScripts }, view);
}
