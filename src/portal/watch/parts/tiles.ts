/** Places as tiles, by region: no boundary is drawn. Each is a link, so that keys reach it. */
import type { GridAnswer, GridTile } from '../../../actions/watchAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import { placeName, watchedHref, watchedLink } from './places.ts';
import { severityMarks } from './severity.ts';
import { valueText } from './shownValue.ts';

export function tiles(answer: GridAnswer, view: ViewContext): Html {
  // The worst come first where there are several pages: regions would put them in another order.
  const isByRegion = answer.regions.length > 1 && answer.total <= answer.pageSize;
  if (!isByRegion) return tileList(answer.tiles, answer, view);
  const byRegion = Map.groupBy(answer.tiles, ({ region }) => region);
  return html`${[...byRegion].map(([id, group]) => {
    const region = answer.regions.find((each) => each.id === id);
    return html`${region !== undefined && html`<h3>${watchedLink(region, view)}</h3>`} ${tileList(group, answer, view)}`;
  })}`;
}

function tileList(some: readonly GridTile[], answer: GridAnswer, view: ViewContext): Html {
  return html`<ul class="tiles">
    ${some.map((tile) => html`<li>${tileOf(tile, answer, view)}</li>`)}
  </ul>`;
}

/** With fewer classes than five, the darkest is still the worst. */
export function shadeOf(level: number, levels: number): number {
  return levels <= 1 ? 0 : Math.round((level * 4) / (levels - 1));
}

function classOf({ value, level }: GridTile, levels: number): string {
  if (value === null) return 'tile-missing';
  if (value === 'withheld' || level === null) return 'tile-withheld';
  return `level-${shadeOf(level, levels)}`;
}

function tileOf(tile: GridTile, { indicator, levels }: GridAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const name = placeName(tile.place, view);
  const value = valueText(tile.value, indicator, view);
  const alert = tile.alert === null ? null : w.alertOn(w.severities[tile.alert]);
  const classes = `tile ${classOf(tile, levels.length)} ${tile.alert === null ? '' : 'tile-alert'}`;
  const isShown = tile.value !== null && tile.value !== 'withheld';
  return html`<a class="${classes}" href="${watchedHref(tile.place.id)}"
    ><span class="tile-name">${name}</span> <span class="${isShown ? 'tile-value' : 'tile-no-value'}">${value}</span>${
      tile.alert !== null &&
      html` <span class="tile-mark" aria-hidden="true">${severityMarks(tile.alert)}</span
        ><span class="visually-hidden">${alert}</span>`
    }</a
  >`;
}

/** Of all places, also where a page shows a part of them. */
export function tilesLegend(
  { indicator, levels, notReported, withheld, alerts, groups }: GridAnswer,
  view: ViewContext,
): Html {
  const w = watchWords(view);
  const text = (value: string): string => valueText(value, indicator, view);
  const item = (kind: string, words: string, places: number): Html =>
    html`<li>
      <span class="swatch ${kind}" aria-hidden="true"></span> ${words}
      <span class="muted">${w.placesInClass(places)}</span>
    </li>`;
  return html`<p class="legend-heading" id="tiles-legend">${w.levelsAre}</p>
    <ul class="tiles-legend" aria-labelledby="tiles-legend">
      ${levels.map(({ from, to, places }, at) => item(`level-${shadeOf(at, levels.length)}`, w.level(text(from), text(to)), places))}
      ${notReported > 0 && item('tile-missing', w.legend.notReported, notReported)}
      ${withheld > 0 && item('tile-withheld', w.legend.withheld, withheld)}
      ${alerts > 0 && groups.length === 0 && item('tile-alert', w.legend.alert, alerts)}
    </ul>`;
}
