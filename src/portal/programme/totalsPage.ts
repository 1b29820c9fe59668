/** The explorer of totals: choose what is added up; the answer says what it is, what it leaves out, what is missing. */
import type { TotalsExplorer } from '../../actions/programmeAnswers.ts';
import type { Coverage, Exclusion, RateUsed, TotalAmount, TotalFigure } from '../../actions/totalAnswers.ts';
import type { Html, Part } from '../html.ts';
import { html, joined } from '../html.ts';
import { layout } from '../layout.ts';
import { dayText } from '../numbers/days.ts';
import { exactDigits } from '../numbers/readable.ts';
import { listHref } from '../parts/pager.ts';
import { countLink } from '../parts/stub.ts';
import { table } from '../parts/table.ts';
import type { ViewContext } from '../view.ts';
import { wordsOf } from '../view.ts';
import { amountLink, notReported, ofWhichNegative } from './parts/amounts.ts';
import { keyText } from './parts/keys.ts';
import { nameLinks } from './parts/names.ts';
import { nameScripts } from './parts/programmeChoice.ts';
import { viewSwitch } from './parts/roomHref.ts';
import { section } from './parts/section.ts';
import { totalsForm } from './parts/totalsForm.ts';
import { totalCells } from './parts/totalCells.ts';
import { recordsHref } from './parts/totalsQuery.ts';
import { programmeWords } from './parts/words.ts';

/** Amounts of several currencies or price bases stand side by side: they are never added. */
function amountLinks(
  amounts: readonly TotalAmount[] | null,
  href: string,
  view: ViewContext,
  separator: Part = html`<br />`,
): Part {
  const p = programmeWords(view);
  if (amounts === null || amounts.length === 0) return notReported(view);
  return joined(
    amounts.map(
      (each) =>
        html`${amountLink(each.amount, each.currency, href, view)}${ofWhichNegative(each, view)}${
          each.priceYear !== null && html` <span class="muted">${p.inPricesOf(each.priceYear)}</span>`
        }`,
    ),
    separator,
  );
}

/** What was left out, with its amounts only where these are of one programme. */
function excluded(figure: TotalFigure, answer: TotalsExplorer, view: ViewContext): Html {
  const p = programmeWords(view);
  if (figure.excluded.length === 0) return html`<p class="muted">${p.nothingExcluded}</p>`;
  const href = (each: Exclusion): string => recordsHref(view, figure.stage, [], each.reason);
  return table<Exclusion>(
    p.excludedCaption,
    [
      { heading: p.why, cell: (each) => (view.locale === 'zh' ? each.localBecause : each.because) },
      { heading: p.records, cell: (each) => countLink(each.records, href(each)), number: true },
      ...(answer.byProgramme === null
        ? [
            {
              heading: p.amountLeftOut,
              cell: (each: Exclusion) => amountLinks(each.amounts, href(each), view),
              number: true,
            },
          ]
        : []),
    ],
    figure.excluded,
  );
}

/** Lists of names longer than this are folded away. */
const mostNamed = 8;

/** "17 of 19 donors have records; nothing from Hubei, Hunan." */
function coverage(figure: TotalFigure, answer: TotalsExplorer, view: ViewContext): Html[] {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const missing = (each: Coverage): Part =>
    each.of === 'years' ? each.missing.join(w.listSeparator) : nameLinks(each.missing, answer.totals.names, view);
  return figure.coverage.map((each) => {
    const said = p.coverageOf[each.of](each.expected.length - each.missing.length, each.expected.length);
    if (each.missing.length === 0) return html`<p>${said}</p>`;
    if (each.missing.length <= mostNamed) return html`<p>${said} ${p.nothingFrom} ${missing(each)}${p.stop}</p>`;
    return html`<details class="coverage">
      <summary>${said}</summary>
      <p>${p.nothingFrom} ${missing(each)}${p.stop}</p>
    </details>`;
  });
}

function rates(figure: TotalFigure, view: ViewContext): Html | null {
  const p = programmeWords(view);
  if (figure.rates.length === 0) return null;
  return html`<details>
    <summary>${p.ratesUsed(figure.rates.length)}</summary>
    ${table<RateUsed>(
      p.ratesCaption,
      [
        {
          heading: p.rates,
          cell: (rate) => html`<a href="/series/${encodeURIComponent(rate.series)}">${rate.title}</a>`,
        },
        { heading: p.version, cell: (rate) => String(rate.version), number: true },
        { heading: p.currency, cell: (rate) => (rate.to === null ? rate.from : `${rate.from} → ${rate.to}`) },
        { heading: p.date, cell: (rate) => dayText(rate.date, view.locale) },
        { heading: p.value, cell: (rate) => exactDigits(rate.value), number: true },
      ],
      figure.rates,
    )}
  </details>`;
}

function figureSection(figure: TotalFigure, answer: TotalsExplorer, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const href = recordsHref(view, figure.stage, []);
  return section(
    figure.stage,
    p.stageAndSide(w.stages[figure.stage], p.sides[figure.side]),
    html`${
        answer.byProgramme === null &&
        html`<p class="total">${amountLinks(figure.amounts, href, view)}</p>
          <p>${view.locale === 'zh' ? figure.localSentence : figure.sentence}</p>`
      }
      ${coverage(figure, answer, view)} ${answer.totals.by.length > 0 && totalCells(figure, answer.totals, view)}
      <h3>${p.leftOut}</h3>
      ${excluded(figure, answer, view)} ${rates(figure, view)}`,
  );
}

/** What the total is of, each part in words: nothing about it is left to be guessed. */
function basis(answer: TotalsExplorer, view: ViewContext): Html {
  const p = programmeWords(view);
  const { totals } = answer;
  const inside = [...totals.boundary.actors, ...totals.boundary.places];
  return html`<p class="basis">
    ${p.boundaryFrom[totals.boundaryFrom]}${inside.length > 0 && html` ${nameLinks(inside, totals.names, view)}${p.stop}`}
    ${totals.boundaryFrom !== 'nobody' && p.directions[totals.direction]}
    ${totals.view === 'current' && p.withUnpublished}
    <a href="/about/counting#boundary">${p.whatBoundaryMeans}</a>
  </p>`;
}

function lead(answer: TotalsExplorer, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const { totals } = answer;
  const parts = totals.figures.map(
    (figure) =>
      html`${w.stages[figure.stage]} ${amountLinks(figure.amounts, recordsHref(view, figure.stage, []), view, p.and)}`,
  );
  return p.totalsLead({
    parts: joined(parts, p.comma),
    side: p.sides[totals.side],
    period: p.periodOf(
      totals.start && dayText(totals.start, view.locale),
      totals.end && dayText(totals.end, view.locale),
    ),
  });
}

/** Each programme with its stages: what has nothing to do with one another is never one figure. */
function eachProgramme(figures: readonly TotalFigure[], answer: TotalsExplorer, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const { totals } = answer;
  const said = figures.flatMap(({ stage, cells }) =>
    cells.map(({ keys: [key = ''], amounts }) => ({ key, stage, amounts })),
  );
  const programmes = [...Map.groupBy(said, ({ key }) => key)];
  const side = p.sides[totals.side];
  const period = p.periodOf(
    totals.start && dayText(totals.start, view.locale),
    totals.end && dayText(totals.end, view.locale),
  );
  const asked = Object.fromEntries(new URLSearchParams(view.query));
  const ofOne = (programme: string): string => listHref('/totals', { ...asked, programme, by: '', andBy: '' });
  return html`<p class="lead">${p.totalsLeadEach({ programmes: programmes.length, side, period })}</p>
    <ul class="each-programme">
      ${programmes.map(([key, stages]) => {
        const parts = stages.map(
          ({ stage, amounts }) => html`${w.stages[stage]} ${amountLinks(amounts, ofOne(key), view, p.and)}`,
        );
        const name = html`<a href="${ofOne(key)}">${keyText('programme', key, totals.names, view)}</a>`;
        return html`<li>${p.ofProgramme(name, joined(parts, p.comma))}</li>`;
      })}
    </ul>`;
}

export function totalsPage(answer: TotalsExplorer, view: ViewContext): Html {
  const p = programmeWords(view);
  const filters = Object.fromEntries(new URLSearchParams(view.query));
  const scope = [
    ...(answer.totals.programme === null ? [] : [answer.totals.programme]),
    ...answer.totals.donors,
    ...answer.totals.recipients,
  ];
  const body = html`<div class="column wide">
    <p class="kicker">
      ${p.totals}${scope.length > 0 && html` · ${nameLinks(scope, answer.totals.names, view)}`}${
        answer.totals.sectors.length > 0 &&
        ` · ${answer.totals.sectors.map((each) => keyText('sector', each, answer.totals.names, view)).join(p.comma)}`
      }
    </p>
    <h1>${p.totalsTitle}</h1>
    ${answer.byProgramme === null ? html`<p class="lead">${lead(answer, view)}</p>` : eachProgramme(answer.byProgramme, answer, view)}
    ${viewSwitch(answer.totals.view === 'current' ? 'working' : 'published', view)} ${basis(answer, view)}
    ${totalsForm(answer, view)} ${answer.totals.figures.map((figure) => figureSection(figure, answer, view))}
    <p>
      <a href="${listHref('/totals.csv', filters)}">${p.asCsv}</a> ·
      <a href="${listHref('/reported', { programme: answer.totals.programme ?? '' })}">${p.besideReported}</a>
    </p>
  </div>`;
  return layout({ title: p.totalsTitle, body, room: 'work', scripts: nameScripts }, view);
}
