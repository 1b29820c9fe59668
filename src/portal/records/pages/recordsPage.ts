/** The list of all records of one type, driven by its field list. */
import type { Names, RecordAnswer } from '../../../actions/recordAnswers.ts';
import { ownTimes } from '../../../core/records/ownTime.ts';
import type { RecordType, TypeOfRecord } from '../../../core/records/recordTypes.ts';
import { typeOfRecord } from '../../../core/records/recordTypes.ts';
import { recordStates } from '../../../core/records/states.ts';
import type { Html, Part } from '../../html.ts';
import { html, joined } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Listing } from '../../listing.ts';
import { dayText } from '../../numbers/days.ts';
import type { Filter } from '../../parts/filters.ts';
import { filterForm } from '../../parts/filters.ts';
import { listHref, pager } from '../../parts/pager.ts';
import { countLink } from '../../parts/stub.ts';
import type { Column } from '../../parts/table.ts';
import { table } from '../../parts/table.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { nameScripts } from '../../programme/parts/programmeChoice.ts';
import { recordHref, recordLink, recordStateBadge, recordTitle } from '../badges.ts';
import { tellingFields } from '../columns.ts';
import { labelOf, pluralOf } from '../labels.ts';
import { recordWords } from '../recordWords.ts';
import { fieldValue, valueIn } from '../values.ts';

export interface RecordsAnswer extends Listing<RecordAnswer> {
  readonly type: RecordType;
  readonly names: Names;
  /** True where there are more than `total`. */
  readonly totalIsAtLeast?: boolean | undefined;
  /** Whether the reader may enter a record of this type. */
  readonly mayAdd: boolean;
  /** What was typed into a filter and is no name of the registry. */
  readonly unknownNames: readonly string[];
  /** Programmes to choose from, where records of this type belong to one. */
  readonly programmes: readonly RecordAnswer[];
  readonly mayImport: boolean;
  /** The same records as files. */
  readonly files: readonly { readonly format: string; readonly href: string }[];
}

function timeFilters({ type }: TypeOfRecord, view: ViewContext): Filter[] {
  const meaning = ownTimes[type]?.meaning;
  if (meaning === undefined) return [];
  const { from, to } = recordWords(view).filterTime[meaning];
  return [
    { name: 'from', label: from, isDate: true },
    { name: 'to', label: to, isDate: true },
  ];
}

function programmeFilter({ programmes }: RecordsAnswer, view: ViewContext): Filter[] {
  if (programmes.length === 0) return [];
  const options = programmes.map((each) => [each.id, recordTitle(each, view)] as const);
  return [
    { name: 'programme', label: recordWords(view).filterProgramme, options: [['', wordsOf(view).any], ...options] },
  ];
}

function filters(type: TypeOfRecord, answer: RecordsAnswer, view: ViewContext): Filter[] {
  const w = recordWords(view);
  const has = (...kinds: string[]): boolean =>
    type.fields.some((field) => kinds.includes(field.kind) || (field.kind === 'shares' && field.of !== 'sector'));
  const working: Filter[] = [
    {
      name: 'state',
      label: w.filterState,
      options: [['', wordsOf(view).any], ...recordStates.map((state) => [state, w.states[state]] as const)],
    },
    {
      name: 'view',
      label: w.filterView,
      options: [
        ['', w.viewWorking],
        ['published', w.viewPublished],
      ],
    },
  ];
  return [
    { name: 'q', label: w.filterText },
    ...programmeFilter(answer, view),
    ...(has('place', 'party') ? [{ name: 'place', label: w.filterPlace, lookup: 'place' } as const] : []),
    ...(has('actor', 'party') ? [{ name: 'party', label: w.filterActor, lookup: 'party' } as const] : []),
    ...timeFilters(type, view),
    { name: 'at', label: w.filterAt, isDate: true },
    ...(view.user === null ? [] : working),
  ];
}

function columns(type: TypeOfRecord, answer: RecordsAnswer, view: ViewContext): Column<RecordAnswer>[] {
  const w = recordWords(view);
  const isFigure = (kind: string): boolean => ['money', 'decimal', 'whole'].includes(kind);
  const cell = (name: string, row: RecordAnswer): Part => {
    const field = type.fields.find((each) => each.name === name);
    const value = valueIn(row.body, name);
    if (!field) return null;
    const shown = fieldValue(field, value, answer.names, view);
    return isFigure(field.kind) && value !== null
      ? html`<a class="stub" href="${recordHref(row)}">${shown}</a>`
      : shown;
  };
  const state: Column<RecordAnswer> = { heading: w.state, cell: (row) => recordStateBadge(row.state, view) };
  return [
    { heading: w.recordName, cell: (row) => recordLink(row, view) },
    ...tellingFields(type).map((field): Column<RecordAnswer> => ({
      heading: labelOf(field, view),
      number: isFigure(field.kind),
      cell: (row) => cell(field.name, row),
    })),
    ...(view.user === null ? [] : [state]),
  ];
}

function tools(type: TypeOfRecord, answer: RecordsAnswer, view: ViewContext): Html {
  const w = recordWords(view);
  const programme = answer.filters['programme'] ?? '';
  const files = answer.files.map(({ format, href }) => html`<a href="${href}">${format.toUpperCase()}</a>`);
  return html`<p class="tools">
    ${answer.mayAdd && html`<a class="button primary" href="${listHref(`/${type.path}/new`, { programme })}">${w.addRecord(labelOf(type, view))}</a>`}
    ${answer.mayImport && html`<a class="button" href="/imports/new?type=${type.type}">${w.importRecords}</a>`}
    ${files.length > 0 && html`<span>${w.download} ${joined(files, ' · ')}</span>`}
  </p>`;
}

export function recordsPage(answer: RecordsAnswer, view: ViewContext): Html {
  const w = recordWords(view);
  const type = typeOfRecord(answer.type);
  const title = pluralOf(type, view);
  const isFiltered = Object.keys(answer.filters).length > 0;
  const at = answer.filters['at'];
  const programme = answer.filters['programme'];
  const lead =
    answer.total === 0 && !isFiltered
      ? html`${w.listEmptyLead(title)}`
      : w.listLead(
          answer.totalIsAtLeast ? w.moreThan(countLink(answer.total, '#records')) : countLink(answer.total, '#records'),
          { one: labelOf(type, view), many: title },
          answer.total,
          isFiltered,
        );
  const body = html`<div class="column wide">
    <h1>${title}</h1>
    <p class="lead">${lead} ${at !== undefined && w.asOfDay(dayText(at, view.locale))}</p>
    ${programme !== undefined && answer.names[programme] && html`<p>${w.filterProgramme}: <a href="${answer.names[programme]?.href ?? ''}">${answer.names[programme]?.name}</a></p>`}
    ${tools(type, answer, view)} ${filterForm(filters(type, answer, view), answer, view)}
    ${answer.unknownNames.map((text) => html`<p class="alert" role="status">${w.nameUnknown(text)}</p>`)}
    <div id="records">
      ${
        answer.items.length === 0
          ? isFiltered && html`<p class="empty">${w.nothingMatches}</p>`
          : table(title, columns(type, answer, view), answer.items)
      }
    </div>
    ${pager(answer, view)}
  </div>`;
  return layout({ title, body, room: view.user === null ? 'read' : 'work', scripts: nameScripts }, view);
}
