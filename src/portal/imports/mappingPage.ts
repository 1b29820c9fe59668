/** Second step: which column is what, what is the same for every row, and – once checked – what would come of it. */
import type {
  DryRunAnswer,
  FieldChoice,
  ImportMapping,
  InspectedColumn,
  InspectedSheet,
} from '../../actions/importAnswers.ts';
import type { Field } from '../../core/records/field.ts';
import { typeOfRecord } from '../../core/records/recordTypes.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { layout } from '../layout.ts';
import { checkField, hiddenFields, selectField, textField } from '../parts/fields.ts';
import type { ViewContext } from '../view.ts';
import { importWords } from './importWords.ts';
import { problemNotice } from './newImportPage.ts';
import { reportPart, sentenceIn } from './reportPart.ts';

export interface MappingOptions {
  readonly skipFailed: boolean;
  readonly submit: boolean;
  readonly revision: string;
  readonly profileTitle: string;
}

export interface MappingAnswer {
  readonly token: string;
  readonly profile: string | null;
  readonly sheet: InspectedSheet;
  readonly mapping: ImportMapping;
  readonly options: MappingOptions;
  /** Programmes, for the field that most rows share. */
  readonly programmes: readonly { readonly id: string; readonly title: string }[];
  /** What a dry run or a refused import said; null before the first. */
  readonly report: (DryRunAnswer & { readonly isDry: boolean }) | null;
  readonly problem: { readonly message: string; readonly remedy: string } | null;
}

const DATES = ['', 'dmy', 'mdy', 'ymd'] as const;

function labelOf({ en, zh }: { readonly en: string; readonly zh: string }, { locale }: ViewContext): string {
  return locale === 'zh' ? zh : en;
}

function columnRow(column: InspectedColumn, { sheet, mapping }: MappingAnswer, view: ViewContext): Html {
  const w = importWords(view);
  const { letter, header, samples, suggestion } = column;
  const mapped = mapping.columns.find((each) => each.header === header) ?? { ...suggestion, field: '' };
  const id = `c-${letter}`;
  const options = [
    { field: '', label: w.leaveOut },
    ...sheet.fields.map((field) => ({ field: field.field, label: labelOf(field, view) })),
  ];
  return html`<tr>
    <th scope="row" class="text"><span class="muted">${letter}</span> <label for="${id}">${header}</label></th>
    <td class="text" data-heading="${w.samples}"><div class="samples">${samples.join(' · ')}</div></td>
    <td class="text" data-heading="${w.field}">
      <input type="hidden" name="header" value="${header}" />
      <select id="${id}" name="field">
        ${options.map(({ field, label }) => html`<option value="${field}" ${field === mapped.field && html`selected`}>${label}</option>`)}
      </select>
    </td>
    <td class="text" data-heading="${w.unit}">
      <input name="unit" value="${mapped.unit ?? ''}" aria-label="${w.unit}: ${header}" size="8" autocomplete="off" />
    </td>
    <td class="text" data-heading="${w.dates}">
      <select name="dates" aria-label="${w.dates}: ${header}">
        ${DATES.map((order) => html`<option value="${order}" ${order === (mapped.dateOrder ?? '') && html`selected`}>${w.dateOrders[order]}</option>`)}
      </select>
    </td>
    <td class="text" data-heading="${w.identifies}">
      <input
        type="checkbox"
        name="key"
        value="${header}"
        aria-label="${w.identifies}: ${header}"
        ${mapping.keyColumns.includes(header) && html`checked`}
      />
    </td>
  </tr>`;
}

function columnsTable(answer: MappingAnswer, view: ViewContext): Html {
  const w = importWords(view);
  return html`<table class="stacking mapping">
    <caption class="visually-hidden">
      ${w.mappingTitle}
    </caption>
    <thead>
      <tr>
        ${[w.column, w.samples, w.field, w.unit, w.dates, w.identifies].map((heading) => html`<th scope="col" class="text">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${answer.sheet.columns.map((column) => columnRow(column, answer, view))}
    </tbody>
  </table>`;
}

/** What a column fills; one for a year (`amount@2019;stage=pledge`) fills the date and what else it names as well. */
function fieldsFilled({ type }: ImportMapping, field: string): string[] {
  const [path = '', slice] = field.split('@');
  if (slice === undefined || path === '') return [field];
  const named = slice.split(';').map((part) => (part.includes('=') ? part.split('=')[0] : typeOfRecord(type).dated));
  return [path, ...named.filter((each) => typeof each === 'string')];
}

/** Fields that a value for every row makes sense for: what is needed and has no column, and what has a value already. */
function constantFields({ sheet, mapping }: MappingAnswer): FieldChoice[] {
  const mapped = new Set(mapping.columns.flatMap(({ field }) => fieldsFilled(mapping, field)));
  const amounts = new Set([...mapped].map((field) => `${field}.currency`));
  const given = new Set(mapping.constants.map(({ field }) => field));
  return sheet.fields.filter(
    ({ field, required }) =>
      !mapped.has(field) && (required || given.has(field) || amounts.has(field) || field === 'side'),
  );
}

function constantControl(choice: FieldChoice, answer: MappingAnswer, view: ViewContext): Html {
  const w = importWords(view);
  const { field, required } = choice;
  const value = answer.mapping.constants.find((each) => each.field === field)?.value ?? '';
  const label = html`${labelOf(choice, view)} ${required && html`<span class="needed">${w.needed}</span>`}`;
  const fields: readonly Field[] = typeOfRecord(answer.sheet.suggested.type).fields;
  const { choices } = fields.find(({ name }) => name === field) ?? {};
  const programmes =
    field === 'programme' && answer.programmes.length > 0
      ? answer.programmes.map(({ id, title }) => [id, title] as const)
      : null;
  const options = programmes ?? choices?.map((each) => [each.code, labelOf(each, view)] as const);
  const name = `same.${field}`;
  if (!options) return textField({ name, label, value });
  return selectField({ name, label, value, options: [['', w.choose] as const, ...options] });
}

function optionsPart({ options }: MappingAnswer, view: ViewContext): Html {
  const w = importWords(view);
  return html`<fieldset class="import-options">
    <legend>${w.options}</legend>
    ${selectField({
      name: 'state',
      label: w.stateOfNew,
      value: options.submit ? 'submitted' : 'draft',
      options: [
        ['draft', w.asDrafts],
        ['submitted', w.asSubmitted],
      ],
    })}
    <div>
      ${checkField('skipFailed', w.skipFailed, options.skipFailed)}
      <p class="muted">${w.skipFailedHint}</p>
    </div>
    <div>
      ${textField({ name: 'revision', label: w.revise, value: options.revision, wide: true })}
      <p class="muted">${w.reviseHint}</p>
    </div>
    <div>
      ${textField({ name: 'profileTitle', label: w.saveAs, value: options.profileTitle, wide: true })}
      <p class="muted">${w.saveAsHint}</p>
    </div>
  </fieldset>`;
}

function sheetChoice({ sheet, token, profile }: MappingAnswer, view: ViewContext): Html {
  const w = importWords(view);
  const rows = [
    ['1', w.headerRowsOne],
    ['2', w.headerRowsTwo],
  ] as const;
  return html`<form class="filters" method="get" action="/imports/staged/${token}">
    <input type="hidden" name="type" value="${sheet.suggested.type}" />
    ${profile !== null && html`<input type="hidden" name="profile" value="${profile}" />`}
    ${
      sheet.sheets.length > 1 &&
      selectField({
        name: 'sheet',
        label: w.sheet,
        value: sheet.sheet,
        options: sheet.sheets.map(({ name }) => [name, name] as const),
      })
    }
    ${textField({ name: 'headerRow', label: w.headerRow, value: String(sheet.skipRows + 1), numeric: true })}
    ${selectField({ name: 'headerRows', label: w.headerRows, value: String(sheet.headerRows), options: rows })}
    <button type="submit">${w.changeSheet}</button>
  </form>`;
}

export function mappingPage(answer: MappingAnswer, view: ViewContext): Html {
  const w = importWords(view);
  const { sheet, token, report, problem, mapping, profile } = answer;
  const guessed = mapping.columns.filter(({ field }) => field !== '').length;
  const constants = constantFields(answer);
  const canRun = report !== null && !report.refused && report.counts.imported + report.counts.updated > 0;
  const body = html`<div class="column imports">
    <h1>${w.mappingTitle}</h1>
    <p class="lead">${sheet.fileName}: ${w.mappingLead(sheet.columns.length, guessed)}</p>
    ${problem && problemNotice(problem, view)} ${report && reportPart(report, { token, view })}
    ${sheetChoice(answer, view)}
    <form class="import-form" method="post" action="/imports/staged/${token}/check">
      ${hiddenFields(view, '')}
      <input type="hidden" name="type" value="${mapping.type}" />
      <input type="hidden" name="profile" value="${profile ?? ''}" />
      <input type="hidden" name="sheet" value="${mapping.sheet ?? ''}" />
      <input type="hidden" name="headerRows" value="${String(sheet.headerRows)}" />
      <input type="hidden" name="skipRows" value="${String(sheet.skipRows)}" />
      ${
        canRun &&
        html`<p class="tools">
          <button type="submit" class="primary" formaction="/imports/staged/${token}/run">
            ${w.confirm(report.counts.imported + report.counts.updated)}
          </button>
        </p>`
      }
      ${
        sheet.notes.length > 0 &&
        html`<ul class="notes">
          ${sheet.notes.map((note) => html`<li>${sentenceIn(view, note)}</li>`)}
        </ul>`
      }
      ${columnsTable(answer, view)}
      <p class="muted">${w.identifies}: ${w.identifiesHint}</p>
      ${
        constants.length > 0 &&
        html`<fieldset class="import-constants">
          <legend>${w.sameForAll}</legend>
          <p class="muted">${w.sameForAllLead}</p>
          <div class="control-grid">${constants.map((choice) => constantControl(choice, answer, view))}</div>
        </fieldset>`
      }
      ${optionsPart(answer, view)}
      <p class="tools"><button type="submit" class="${canRun ? '' : 'primary'}">${w.check}</button></p>
    </form>
  </div>`;
  return layout({ title: w.mappingTitle, body, room: 'work', machineReadable: false }, view);
}
