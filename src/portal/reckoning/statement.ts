/** A statement as pages show it: what it is a sum of, in whose words. */
import type { ClaimInContext } from '../../actions/answers.ts';
import type { PlacesOnRecord, RecordedSum, SeriesFigure, StatedSum } from '../../actions/reckoningAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { dayText } from '../numbers/days.ts';
import { intervalText } from '../numbers/range.ts';
import { chainLine, documentCitation } from '../parts/attribution.ts';
import { voiceMark } from '../parts/badges.ts';
import { figureTitle } from '../parts/figuresTable.ts';
import { listHref } from '../parts/pager.ts';
import { claimStubLink, countLink, wordsHref } from '../parts/stub.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { finely } from './finely.ts';
import { reckoningWords } from './words.ts';

const mostReports = 4;

/** Its title, leading to the figure that it is a report of, and what it is relative to. */
export function statementTitle(statement: StatedSum, view: ViewContext): Html {
  const { figureId, relative } = statement;
  const title = figureTitle(statement.about, view);
  const linked =
    figureId === null ? html`${title}` : html`<a href="/figures/${encodeURIComponent(figureId)}">${title}</a>`;
  if (relative === null) return linked;
  const to = reckoningWords(view).relativeTo[relative.kind](figureTitle(relative.of, view));
  return html`${linked} <span class="muted">(${to})</span>`;
}

/** The words that state it, in quotation marks; pressed, they open their stub. Of records: the way to them. */
export function statedWords(statement: StatedSum, view: ViewContext): Html {
  const [first] = statement.claims;
  if (first) return claimWords(first);
  const { records, places, series, about } = statement;
  if (places) return placesLink(places, about, view);
  if (series) return seriesLink(series, view);
  return html`<a href="${records ? recordsHref(records) : '/totals'}">${reckoningWords(view).sumOfRecords}</a>`;
}

export function claimWords({ id, claim, document }: ClaimInContext): Html {
  return claimStubLink(id, html`<q lang="${document.language}">${claim.quote}</q>`);
}

/** The records that a sum is made of, as a question to the totals. */
function recordsHref({ stage, side, donors, recipients, sectors, start, end }: RecordedSum): string {
  return listHref('/totals', {
    stage,
    side: side === 'received' ? side : '',
    sector: sectors.length === 1 ? (sectors[0] ?? '') : '',
    donors: donors.join(' '),
    recipients: '',
    boundary: recipients.join(' '),
    start: start ?? '',
    end: end ?? '',
  });
}

/** What the words allow, in its unit. */
export function allowed({ low, high, unit }: StatedSum, view: ViewContext): string {
  return intervalText({ low, high, unit }, view.locale) ?? wordsOf(view).unbounded;
}

/** Who said it where, each with its words; the first few of many. */
export function reportsOf(statement: StatedSum, view: ViewContext): Html {
  const w = wordsOf(view);
  if (statement.records) return recordsBehind(statement.records, view);
  const { places, series, about } = statement;
  if (series)
    return html`<ul class="reports">
      <li>${reckoningWords(view).seriesSays(seriesLink(series, view))}</li>
    </ul>`;
  if (places) {
    const { placesKnown } = reckoningWords(view);
    return html`<ul class="reports">
      <li>${placesKnown(placesLink(places, about, view), dayText(places.on, view.locale))}</li>
    </ul>`;
  }
  const shown = statement.claims.slice(0, mostReports);
  const left = statement.claims.length - shown.length;
  return html`<ul class="reports">
    ${shown.map(
      (claim) =>
        html`<li>
          ${voiceMark(claim.document.voice, view)} ${claimWords(claim)} ${chainLine(claim, view)}
          ${documentCitation(claim.document, view, wordsHref(claim.document.id, claim.id))}
        </li>`,
    )}
    ${left > 0 && html`<li class="muted">${w.shownOf(shown.length, statement.claims.length)}</li>`}
    ${
      statement.claims.length > 1 &&
      html`<li class="muted">${reckoningWords(view).reports(statement.claims.length, statement.origins)}</li>`
    }
  </ul>`;
}

function seriesLink({ record, title, localTitle, year }: SeriesFigure, view: ViewContext): Html {
  const name = (view.locale === 'zh' ? localTitle : null) ?? title;
  return html`<a href="/series/${encodeURIComponent(record)}">${name}, ${year}</a>`;
}

/** "116 counties on record in Xinjiang", leading to the place. */
function placesLink(
  { tier, within, count }: PlacesOnRecord,
  { recipients }: StatedSum['about'],
  view: ViewContext,
): Html {
  const w = reckoningWords(view);
  const [first = ''] = within;
  const names = recipients.map(({ name, localName }) => (view.locale === 'zh' ? localName : null) ?? name);
  return html`<a href="/places/${encodeURIComponent(first)}"
    >${w.placesOnRecord[tier](count, names.join(wordsOf(view).listSeparator))}</a
  >`;
}

/** Who declared a sum complete, and when, leading to the declaration; what may lie in it as well. */
function declaredBy({ declared, unclear, currency }: RecordedSum, view: ViewContext): Html | null {
  if (declared === null) return null;
  const w = reckoningWords(view);
  const { by, on, record } = declared;
  const office = (view.locale === 'zh' ? by.localName : null) ?? by.name;
  const link = html`<a href="/declarations/${encodeURIComponent(record)}"
    >${w.declaredComplete(office, dayText(on, view.locale))}</a
  >`;
  return html`${link}. ${/[1-9]/.test(unclear) && w.unclearRecords(finely(unclear, currency, view))}`;
}

function recordsBehind(records: RecordedSum, view: ViewContext): Html {
  const w = reckoningWords(view);
  const count = countLink(records.records, recordsHref(records), w.recordsUnit(records.records));
  return html`<ul class="reports">
    <li>${w.recordsAddUp(count)} ${!records.complete && w.atLeastRecorded} ${declaredBy(records, view)}</li>
  </ul>`;
}
