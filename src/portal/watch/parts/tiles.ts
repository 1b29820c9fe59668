/** Places as tiles, by region: no boundary is drawn. Each is a link, so that keys reach it. */
import type { GridAnswer, GridTile } from '../../../actions/watchAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import { placeName, watchedHref, watchedLink } from './places.ts';
import { severityMarks } from './severity.ts';
import { valueText } from './shownValue.ts';

/** With more tiles than this, they bear no words of their own, only for those who hover, listen or open the table. */
const mostWithWords = 150;

export function tiles(answer: GridAnswer, view: ViewContext): Html {
  const isSmall = answer.tiles.length > mostWithWords;
  const byRegion = Map.groupBy(answer.tiles, ({ region }) => region);
  return html`${[...byRegion].map(([id, group]) => {
    const region = answer.regions.find((each) => each.id === id);
    const list = html`<ul class="tiles ${isSmall && 'tiles-small'}">
      ${group.map((tile) => html`<li>${tileOf(tile, answer, isSmall, view)}</li>`)}
    </ul>`;
    return region === undefined || byRegion.size === 1
      ? list
      : html`<h3>${watchedLink(region, view)}</h3>
          ${list}`;
  })}`;
}

function classOf({ value, level }: GridTile, levels: number): string {
  if (value === null) return 'tile-missing';
  if (value === 'withheld' || level === null) return 'tile-withheld';
  // With fewer classes than five, the darkest is still the worst.
  return `level-${levels <= 1 ? 0 : Math.round((level * 4) / (levels - 1))}`;
}

function tileOf(tile: GridTile, { indicator, levels }: GridAnswer, isSmall: boolean, view: ViewContext): Html {
  const w = watchWords(view);
  const name = placeName(tile.place, view);
  const value = valueText(tile.value, indicator, view);
  const alert = tile.alert === null ? null : w.alertOn(w.severities[tile.alert]);
  const said = w.tileSaid(name, value, alert);
  const classes = `tile ${classOf(tile, levels.length)} ${tile.alert === null ? '' : 'tile-alert'}`;
  if (isSmall) {
    return html`<a class="${classes}" href="${watchedHref(tile.place.id)}" title="${said}"
      ><span class="visually-hidden">${said}</span></a
    >`;
  }
  const isShown = tile.value !== null && tile.value !== 'withheld';
  return html`<a class="${classes}" href="${watchedHref(tile.place.id)}" title="${said}"
    ><span class="tile-name">${name}</span> <span class="${isShown ? 'tile-value' : 'tile-no-value'}">${value}</span>${
      tile.alert !== null &&
      html` <span class="tile-mark" aria-hidden="true">${severityMarks(tile.alert)}</span
        ><span class="visually-hidden">${alert}</span>`
    }</a
  >`;
}

export function tilesLegend(
  { indicator, levels, notReported, withheld, tiles: all }: GridAnswer,
  view: ViewContext,
): Html {
  const w = watchWords(view);
  const text = (value: string): string => valueText(value, indicator, view);
  const last = levels.length - 1;
  const item = (kind: string, words: string, places: number): Html =>
    html`<li>
      <span class="swatch ${kind}" aria-hidden="true"></span> ${words}
      <span class="muted">${w.placesInClass(places)}</span>
    </li>`;
  return html`<p class="legend-heading" id="tiles-legend">${w.levelsAre}</p>
    <ul class="tiles-legend" aria-labelledby="tiles-legend">
      ${levels.map(({ from, to, places }, at) => {
        const shade = last <= 0 ? 0 : Math.round((at * 4) / last);
        return item(`level-${shade}`, w.level(text(from), text(to)), places);
      })}
      ${notReported > 0 && item('tile-missing', w.legend.notReported, notReported)}
      ${withheld > 0 && item('tile-withheld', w.legend.withheld, withheld)}
      ${all.some(({ alert }) => alert !== null) && item('tile-alert', w.legend.alert, all.filter(({ alert }) => alert !== null).length)}
    </ul>`;
}
