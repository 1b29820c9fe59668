/** A place among its peers: one indicator in one period. */
import type { PeerPoint, PeersAnswer } from '../../actions/watchAnswers.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { selectField } from '../parts/fields.ts';
import { listHref } from '../parts/pager.ts';
import { table } from '../parts/table.ts';
import { choiceForm } from '../programme/parts/programmeChoice.ts';
import { section } from '../programme/parts/section.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { dotStrip, shownPeers } from './charts/dotStrip.ts';
import { funnel } from './charts/funnel.ts';
import { periodName } from './parts/periods.ts';
import { placeName, said, watchedLink } from './parts/places.ts';
import { valuePart, valueText } from './parts/shownValue.ts';
import { watchWords } from './words.ts';

function sentence(answer: PeersAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const { place, indicator, period, band, better, peers } = answer;
  const own = peers.find(({ isAsked }) => isAsked) ?? { value: null, dataset: null };
  return w.peersLead({
    place: watchedLink(place, view),
    indicator: said(indicator.title, view),
    period: periodName(period, view),
    value: valuePart(own, indicator, view),
    better,
    of: shownPeers(answer).filter(({ isAsked }) => !isAsked).length,
    middle: band === null ? null : valueText(band.middle, indicator, view),
  });
}

function choice({ place, indicator, indicators, period, periods }: PeersAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  return choiceForm(
    [
      html`<input type="hidden" name="place" value="${place.id}" />`,
      selectField({
        name: 'indicator',
        label: w.indicator,
        value: indicator.id,
        options: indicators.map((each) => [each.id, said(each.title, view)]),
      }),
      selectField({
        name: 'period',
        label: w.period,
        value: period,
        options: periods.map((each) => [each, periodName(each, view)]),
      }),
    ],
    view,
  );
}

/** The best first; those without a value that is shown last. */
function ordered({ peers, indicator }: PeersAnswer): PeerPoint[] {
  const size = ({ value }: PeerPoint): number => {
    if (value === null) return Infinity;
    if (value === 'withheld') return Number.MAX_VALUE;
    return indicator.worse === 'higher' ? Number(value) : -Number(value);
  };
  return peers.toSorted((a, b) => size(a) - size(b));
}

function peersTable(answer: PeersAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const hasCases = answer.peers.some(({ denominator }) => denominator !== null);
  return table<PeerPoint>(
    w.tableCaption(said(answer.indicator.title, view), periodName(answer.period, view)),
    [
      {
        heading: w.place,
        cell: ({ place, isAsked }) =>
          isAsked ? html`<strong>${watchedLink(place, view)}</strong>` : watchedLink(place, view),
      },
      { heading: w.value, number: true, cell: (peer) => valuePart(peer, answer.indicator, view) },
      ...(hasCases
        ? [
            {
              heading: w.cases,
              number: true,
              cell: ({ denominator, dataset }: PeerPoint) =>
                denominator === null ? '' : valuePart({ value: denominator, dataset }, { unit: '' }, view),
            },
          ]
        : []),
    ],
    ordered(answer),
  );
}

export function peersPage(answer: PeersAnswer, view: ViewContext): Html {
  const w = watchWords(view);
  const { place, indicator, period, group } = answer;
  const title = w.peersTitle(placeName(place, view));
  const csv = listHref('/watch/peers.csv', { place: place.id, indicator: indicator.id, period });
  const strip = dotStrip(answer, view);
  const drawn = funnel(answer, view);
  const kinds = w.tiersOf(place.tier, 2);
  const body = html`<div class="column wide">
    ${
      group !== null &&
      html`<nav aria-label="${wordsOf(view).lineage}">
        <ol class="crumbs">
          <li>${watchedLink(group, view)}</li>
          <li>${watchedLink(place, view)}</li>
        </ol>
      </nav>`
    }
    <p class="kicker">${said(indicator.title, view)} · ${periodName(period, view)}</p>
    <h1>${title}</h1>
    <p class="lead">${sentence(answer, view)}</p>
    ${choice(answer, view)} ${strip !== null && section('strip', w.dotStrip, strip)}
    ${drawn !== null && section('funnel', w.funnelTitle, drawn)}
    ${section(
      'table',
      w.asTable,
      html`${peersTable(answer, view)}
        <p class="muted">${w.peersExplained(group === null ? null : placeName(group, view), kinds)}</p>
        <p><a href="${csv}">${w.asCsv}</a></p>`,
    )}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}
