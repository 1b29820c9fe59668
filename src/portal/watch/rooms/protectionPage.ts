/** What a dataset withholds from the public, or would. */
import type { ProtectionPreview, WithheldReadingAnswer } from '../../../actions/monitoringAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { exactDigits } from '../../numbers/readable.ts';
import { message } from '../../parts/message.ts';
import { table } from '../../parts/table.ts';
import { readerName } from '../../programme/parts/names.ts';
import { section } from '../../programme/parts/section.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { protectionEn } from '../../words/watch/protection.en.ts';
import { protectionZh } from '../../words/watch/protection.zh.ts';
import { periodName } from '../parts/periods.ts';
import { datasetHref } from '../parts/shownValue.ts';
import { hidden } from './hidden.ts';

export function protectionWords({ locale }: Pick<ViewContext, 'locale'>): typeof protectionEn {
  return locale === 'zh' ? protectionZh : protectionEn;
}

export function protectionHref(dataset: string): string {
  return `${datasetHref(dataset)}/withheld`;
}

export function protectionPage(preview: ProtectionPreview, view: ViewContext): Html {
  const w = protectionWords(view);
  const { dataset, isFixed, refused, indicators, listed, more } = preview;
  const count = (of: 'readings' | 'values'): number => indicators.reduce((sum, one) => sum + one[of], 0);
  const title = w.title(dataset.title);
  const body = html`<div class="column wide watch-room">
    <p class="crumbs">
      <a href="${datasetHref(dataset.id)}">${dataset.title}</a>
    </p>
    <h1>${title}</h1>
    <p class="lead">${w.lead(count('values'), count('readings'))}</p>
    <p>${isFixed ? w.fixed : w.planned}</p>
    ${
      refused &&
      html`<div class="alert" role="alert">
        <p><strong>${w.refused}${wordsOf(view).colon}${message(refused.message, view)}</strong></p>
        <p>${message(refused.remedy, view)}</p>
      </div>`
    }
    <p class="muted">${w.why}</p>
    ${section('indicators', w.indicators, indicatorTable(indicators, view))}
    ${listed.length > 0 && section('listed', w.listed, html`${listedTable(preview, view)} ${more && html`<p>${w.more}</p>`}`)}
  </div>`;
  return layout({ title, body, room: 'work' }, view);
}

function indicatorTable(indicators: ProtectionPreview['indicators'], view: ViewContext): Html {
  const w = protectionWords(view);
  const digits = (count: number) => exactDigits(String(count));
  return table<ProtectionPreview['indicators'][number]>(
    hidden(w.indicators),
    [
      { heading: w.indicator, cell: ({ title, localTitle }) => readerName(title, localTitle, view) },
      { heading: w.values, number: true, cell: ({ readings }) => digits(readings) },
      { heading: w.withheldValues, number: true, cell: ({ values }) => digits(values) },
      { heading: w.withheldCases, number: true, cell: ({ denominators }) => digits(denominators) },
    ],
    indicators,
  );
}

function listedTable({ listed, indicators }: ProtectionPreview, view: ViewContext): Html {
  const w = protectionWords(view);
  const nameOf = new Map(indicators.map((one) => [one.indicator, readerName(one.title, one.localTitle, view)]));
  return table<WithheldReadingAnswer>(
    hidden(w.listed),
    [
      { heading: w.place, cell: ({ place }) => readerName(place.name, place.localName, view) },
      { heading: w.indicator, cell: ({ indicator }) => nameOf.get(indicator) ?? indicator },
      { heading: w.period, cell: ({ period }) => periodName(period, view) },
      { heading: w.value, number: true, cell: ({ value }) => exactDigits(value) },
      {
        heading: w.of,
        number: true,
        cell: ({ denominator }) => (denominator === null ? '' : exactDigits(denominator)),
      },
      { heading: w.hidden, cell: ({ hides }) => w.hides[hides] },
      { heading: w.reason, cell: ({ reason }) => w.reasons[reason] },
    ],
    listed,
  );
}
