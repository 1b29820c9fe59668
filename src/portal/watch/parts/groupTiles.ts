/** Many places by the places that they lie in: a tile for each, with how its places stand, that opens into them. */
import type { GridAnswer, GridGroup } from '../../../actions/watchAnswers.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Html, Part } from '../../html.ts';
import { html } from '../../html.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { countLink } from '../../parts/stub.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { hatching } from '../charts/hatching.ts';
import { watchWords } from '../words.ts';
import { gridHref } from './gridHref.ts';
import { periodName } from './periods.ts';
import { placeName, said, watchedHref } from './places.ts';
import { severityMarks } from './severity.ts';
import { shadeOf } from './tiles.ts';

/** Where its places are; a place that stands for itself has a page instead. */
function hrefOf({ place }: GridGroup, answer: GridAnswer): string {
  return place.tier === answer.tier ? watchedHref(place.id) : gridHref(answer, { within: place.id });
}

function withAlerts({ alerts }: GridGroup): number {
  return alerts.low + alerts.medium + alerts.high;
}

function marks({ alerts }: GridGroup): string {
  const gravest = severities.findLast((severity) => alerts[severity] > 0);
  return gravest === undefined ? '' : severityMarks(gravest);
}

const width = 120;
const height = 10;

/** One bar for all places: those in each class, the best first, then those that did not report, then what is withheld. */
function strip({ levels, notReported, withheld, places }: GridGroup, at: number): Html {
  let x = 0;
  const part = (count: number, draw: (across: Html) => Html): Html | null => {
    const wide = (count / places) * width;
    x += wide;
    return count === 0 ? null : draw(html`x="${(x - wide).toFixed(1)}" width="${wide.toFixed(1)}"`);
  };
  const whole = html`height="${height}"`;
  return html`<svg class="strip" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
    ${notReported > 0 && hatching(`strip-${at}`)}
    ${levels.map((count, level) => part(count, (across) => html`<rect class="level-${shadeOf(level, levels.length)}" ${across} ${whole} />`))}
    ${part(notReported, (across) => html`<rect class="watch-missing" fill="url(#strip-${at})" ${across} ${whole} />`)}
    ${part(withheld, (across) => html`<rect class="watch-withheld-column" ${across} ${whole} /><rect class="watch-withheld" ${across} y="${height / 2}" height="${height / 2}" />`)}
  </svg>`;
}

export function groupTiles(answer: GridAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  return html`<ul class="tiles tiles-wide">
    ${answer.groups.map((group, at) => {
      const alerts = withAlerts(group);
      return html`<li>
        <a class="tile" href="${hrefOf(group, answer)}"
          ><span class="tile-name">${placeName(group.place, view)}</span>${strip(group, at)}
          <span>${w.placesOf(group.places, answer.tier)}</span> ${
            alerts > 0 &&
            html`<span class="tile-alerts"
              ><span aria-hidden="true">${marks(group)}</span> ${w.withAlert(alerts)}</span
            >`
          }
          ${worstPart(group, view)}
          ${group.notReported > 0 && html`<span class="muted">${w.didNotReportOf(group.notReported)}</span>`}</a
        >
      </li>`;
    })}
  </ul>`;
}

function worstPart({ levels }: GridGroup, view: ViewContext): Part {
  const worst = levels.at(-1) ?? 0;
  return levels.length > 1 && html`<span>${watchWords(view).inWorst(worst)}</span>`;
}

export function groupTable(answer: GridAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const number = (of: (group: GridGroup) => number) => (group: GridGroup) => exactDigits(String(of(group)));
  return table<GridGroup>(
    w.tableCaption(said(answer.indicator.title, view), periodName(answer.period, view)),
    [
      {
        heading: w.place,
        cell: (group) => html`<a href="${hrefOf(group, answer)}">${placeName(group.place, view)}</a>`,
      },
      {
        heading: w.groupPlaces,
        number: true,
        cell: (group) => countLink(group.places, hrefOf(group, answer)),
      },
      { heading: w.groupAlerts, number: true, cell: number(withAlerts) },
      { heading: w.groupWorst, number: true, cell: number(({ levels }) => levels.at(-1) ?? 0) },
      { heading: w.didNotReport, number: true, cell: number(({ notReported }) => notReported) },
      { heading: w.groupWithheld, number: true, cell: number(({ withheld }) => withheld) },
    ],
    answer.groups,
  );
}
