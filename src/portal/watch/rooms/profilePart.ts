/** How a table seems to be made, to be confirmed or mended, and kept under a name for the next file. */
import type { ReadingSuggestion } from '../../../actions/monitoringAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { hiddenFields, selectField, textField } from '../../parts/fields.ts';
import { table } from '../../parts/table.ts';
import { readerName } from '../../programme/parts/names.ts';
import type { ViewContext } from '../../view.ts';
import { hidden } from './hidden.ts';
import { readingWords } from './words.ts';

type Column = ReadingSuggestion['columns'][number];

export interface ProfilePart {
  readonly suggestion: ReadingSuggestion;
  readonly action: string;
  /** Terms that go with the file, as hidden fields. */
  readonly terms: Readonly<Record<string, string>>;
}

export function profilePart({ suggestion, action, terms }: ProfilePart, view: ViewContext): Html {
  const w = readingWords(view);
  const { profile, open, headerRow, headerRows } = suggestion;
  return html`<form class="stacked grants" method="post" action="${action}">
    ${hiddenFields(view, '')}
    ${Object.entries(terms).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <input type="hidden" name="basis" value="${JSON.stringify(profile)}" />
    <input type="hidden" name="foundHeader" value="${headerRow ?? ''} ${headerRows}" />
    ${open.length > 0 && html`<p class="notice">${w.openPoints(open.map((point) => w.points[point]))}</p>`}
    ${headerFields(suggestion, view)} ${roleFields(suggestion, view)} ${columnTable(suggestion, view)}
    ${selectField({
      name: 'decimal',
      label: w.decimalMark,
      value: profile.decimal ?? '.',
      options: [
        ['.', '1,234.5'],
        [',', '1.234,5'],
      ],
    })}
    ${selectField({ name: 'power', label: w.power, value: String(profile.power ?? 0), options: w.powers })}
    ${textField({ name: 'saveProfileAs', label: w.saveProfileAs, value: terms['saveProfileAs'] ?? null, wide: true })}
    <button type="submit" class="primary">${w.readIt}</button>
  </form>`;
}

function headerFields({ sheets, sheet, headerRow, headerRows }: ReadingSuggestion, view: ViewContext): Html {
  const w = readingWords(view);
  const counts = (['1', '2', '3'] as const).map((each) => [each, each] as const);
  return html`${
    sheets.length > 1
      ? selectField({
          name: 'sheet',
          label: w.sheet,
          value: sheet,
          options: sheets.map((name) => [name, name] as const),
        })
      : html`<input type="hidden" name="sheet" value="${sheet}" />`
  }
  ${textField({ name: 'headerRow', label: w.headerRow, value: headerRow === null ? '' : String(headerRow), numeric: true })}
  ${selectField({ name: 'headerRows', label: w.headerRows, value: String(Math.max(1, headerRows)), options: counts })}`;
}

/** Where places, periods and indicators stand. */
function roleFields({ columns, profile, indicators }: ReadingSuggestion, view: ViewContext): Html {
  const w = readingWords(view);
  const byColumn = columns.map(({ header, letters }) => [`=${header}`, `${letters} ${header}`] as const);
  const [period, within] = typeof profile.period === 'string' ? [profile.period] : (profile.period ?? []);
  const ofPeriod = period === undefined ? (profile.fixedPeriod === null ? 'across' : 'one') : `=${period}`;
  const ofColumn = profile.indicator === null ? 'headers' : `=${profile.indicator}`;
  const byName = indicators.map(
    ({ id, title, localTitle }) => [`!${id}`, w.allOf(readerName(title, localTitle, view))] as const,
  );
  return html`${selectField({
    name: 'place',
    label: w.placeColumn,
    value: profile.place === null ? '' : `=${profile.place}`,
    options: [['', w.choose], ...byColumn],
  })}
  ${selectField({
    name: 'period',
    label: w.periodColumn,
    value: ofPeriod,
    options: [['across', w.periodAcross], ['one', w.onePeriod], ...byColumn],
  })}
  ${selectField({
    name: 'within',
    label: w.withinYear,
    value: within === undefined ? '' : `=${within}`,
    options: [['', w.none], ...byColumn],
  })}
  ${textField({ name: 'fixedPeriod', label: w.fixedPeriod, value: profile.fixedPeriod })}
  ${selectField({
    name: 'indicator',
    label: w.indicatorColumn,
    value: profile.fixedIndicator === null ? ofColumn : `!${profile.fixedIndicator}`,
    options: [['headers', w.indicatorHeaders], ...byColumn, ...byName],
  })}`;
}

function columnTable({ columns, profile }: ReadingSuggestion, view: ViewContext): Html {
  const w = readingWords(view);
  const figures = new Set(profile.value === null ? profile.values : [profile.value]);
  // Codes of places can be figures, too.
  const holdsFigures = ({ header, isNumeric }: Column): boolean =>
    isNumeric && header !== profile.place && header !== profile.indicator;
  return table<Column>(
    w.columnsSeen,
    [
      { heading: w.columnLetters, cell: ({ letters }) => letters },
      { heading: w.columnHeader, cell: ({ header }) => header },
      { heading: w.firstCell, cell: ({ first }) => first },
      {
        heading: w.figures,
        cell: (column) =>
          column.period ??
          (holdsFigures(column) &&
            checkbox({ name: 'figures', header: column.header, checked: figures.has(column.header) })),
      },
      {
        heading: w.fillDown,
        cell: (column) =>
          column.period === null &&
          !holdsFigures(column) &&
          checkbox({ name: 'fillDown', header: column.header, checked: profile.fillDown.includes(column.header) }),
      },
    ],
    columns,
  );
}

interface Checkbox {
  readonly name: string;
  readonly header: string;
  readonly checked: boolean;
}

function checkbox({ name, header, checked }: Checkbox): Html {
  return html`<label class="check"
    ><input type="checkbox" name="${name}" value="${header}" ${checked && html`checked`} /> ${hidden(header)}</label
  >`;
}
