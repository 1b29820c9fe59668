/** Tables with a row of HXL hashtags. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { decimalMark } from '../observations/decimalMark.ts';
import { hxlColumnsMissing, hxlTagUnreadable, observationColumnsUnread } from '../observations/errors.ts';
import type { IncomingReading, ObservationTable } from '../observations/incoming.ts';
import { EmptyCells, incoming } from '../observations/incoming.ts';
import { joinedPeriod, partKind } from '../observations/periodParts.ts';
import { writtenPeriod } from '../observations/periodText.ts';
import { writtenValue } from '../observations/writtenValue.ts';
import type { HxlTag } from './readTag.ts';
import { readTag } from './readTag.ts';

/** The standard looks for tags in so many rows. */
const rowsSeen = 25;

interface TaggedColumn extends HxlTag {
  readonly column: number;
}

interface Columns {
  /** Codes of places, the smallest first. */
  readonly places: readonly TaggedColumn[];
  /** One, or one of years and one of months; none where the periods stand over the tags. */
  readonly periods: readonly TaggedColumn[];
  readonly reported: TaggedColumn | undefined;
  readonly source: TaggedColumn | undefined;
  readonly comment: TaggedColumn | undefined;
  /** Codes of indicators, where each row is about one. */
  readonly indicator: TaggedColumn | undefined;
  readonly values: readonly (TaggedColumn & { readonly period?: string })[];
}

/** Where the tags are, unless what is there looks like text that begins with "#" here and there. */
export function hashtagRow(rows: readonly TextRow[]): number {
  return rows.slice(0, rowsSeen).findIndex(({ cells }) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const tags = filled.filter((cell) => readTag(cell) !== null);
    return tags.length >= 2 && tags.length * 2 >= filled.length;
  });
}

const placeOrder = ['#country', '#region', '#adm1', '#adm2', '#adm3', '#adm4', '#adm5', '#loc'];
const counts = new Set(['#population', '#affected', '#inneed', '#targeted', '#reached', '#value', '#indicator']);
const codes = ['code', 'pcode', 'id', 'v_pcode'];

const has = ({ attributes }: HxlTag, ...any: readonly string[]): boolean => any.some((one) => attributes.has(one));

function isPlaceCode(tag: HxlTag): boolean {
  return placeOrder.includes(tag.tag) && has(tag, ...codes);
}

/** `+label` is what a table gets that was made wide: the period stands over the tag. */
function isValue(tag: HxlTag): boolean {
  return counts.has(tag.tag) && !has(tag, 'code', 'id', 'name', 'text', 'type', 'unit', 'currency', 'desc');
}

const ofReport = ['reported', 'published', 'updated', 'report', 'end', 'accessed'];

function periodColumns(columns: readonly TaggedColumn[]): readonly TaggedColumn[] {
  const dates = columns.filter((tag) => tag.tag === '#date' && !has(tag, ...ofReport));
  const years = dates.find((tag) => has(tag, 'year'));
  const parts = dates.find((tag) => tag !== years && has(tag, 'month', 'quarter', 'week'));
  const whole = columns.find(({ tag }) => tag === '#period') ?? dates.find((tag) => has(tag, 'start', 'occurred'));
  if (whole !== undefined) return [whole];
  if (years !== undefined && parts !== undefined) return [years, parts];
  return dates.slice(0, 1);
}

/** The period of all values of a column: "#value+y2021", or what stands over its tag. */
function periodOver({ column, attributes }: TaggedColumn, above: TextRow | undefined): string | null {
  const year = [...attributes].flatMap((each) => /^(?:y|year_?)(\d{4})$/.exec(each)?.[1] ?? [])[0];
  return year ?? writtenPeriod(above?.cells[column] ?? '');
}

interface WideColumn extends TaggedColumn {
  readonly period: string;
}

/** Without what says of which period they are. */
function wideColumn(column: TaggedColumn, period: string): WideColumn {
  const attributes = new Set(
    [...column.attributes].filter((each) => each !== 'label' && !/^y(?:ear_?)?\d{4}$/.test(each)),
  );
  return { ...column, attributes, text: [column.tag, ...[...attributes].toSorted()].join('+'), period };
}

function columnsOf(columns: readonly TaggedColumn[], above: TextRow | undefined): Columns {
  const depth = ({ tag }: HxlTag): number => placeOrder.indexOf(tag);
  const places = columns.filter(isPlaceCode).toSorted((one, other) => depth(other) - depth(one));
  const periods = periodColumns(columns);
  const found = columns.filter(isValue);
  const wide =
    periods.length > 0
      ? []
      : found.flatMap((column) => {
          const period = periodOver(column, above);
          return period === null ? [] : [wideColumn(column, period)];
        });
  const values = periods.length > 0 ? found.filter((column) => !has(column, 'label')) : wide;
  if (places.length === 0 || values.length === 0) {
    const isUndated = periods.length === 0 && found.length > 0;
    const lacking = places.length === 0 ? 'place code' : isUndated ? 'date or period' : 'value';
    const seen = columns
      .map(({ text }) => text)
      .join(', ')
      .slice(0, 200);
    const message = `No column is tagged as a ${lacking}; the tags are ${seen}.`;
    throw new CounterfoilError(hxlColumnsMissing, message);
  }
  return {
    places,
    periods,
    reported: columns.find((tag) => tag.tag === '#date' && has(tag, 'reported', 'published', 'updated', 'report')),
    source: columns.find((tag) => tag.tag === '#meta' && has(tag, 'source')),
    comment: columns.find((tag) => tag.tag === '#meta' && has(tag, 'comment', 'comments', 'description')),
    indicator: columns.find((tag) => tag.tag === '#indicator' && has(tag, 'code', 'id')),
    values,
  };
}

/**
 * With a column `#indicator+code`, each row is about that indicator; else each column of values is an indicator, with its
 * tag for a code. Places are told by the smallest code of a row; names are not guessed. Throws `HXL_COLUMNS_MISSING`.
 */
export function hxlTable(rows: readonly TextRow[], problems: Problem[]): ObservationTable | null {
  const at = hashtagRow(rows);
  const row = rows[at];
  if (row === undefined) return null;
  const tagged = row.cells.flatMap((cell, column) => {
    const tag = readTag(cell);
    if (tag !== null) return [{ ...tag, column }];
    const message = `${shown(cell)} is no tag; the column is not read.`;
    if (cell.trim() !== '') problems.push(problem(hxlTagUnreadable, `line ${row.line}`, message, 'warning'));
    return [];
  });
  const columns = columnsOf(tagged, rows[at - 1]);
  const isWide = columns.periods.length === 0;
  const values = columns.indicator === undefined || isWide ? columns.values : columns.values.slice(0, 1);
  const unread = columns.values.slice(values.length).map(({ text }) => text);
  if (unread.length > 0) {
    const message = `Columns with figures that nothing is read from: ${unread.join(', ').slice(0, 300)}.`;
    problems.push(problem(observationColumnsUnread, `line ${row.line}`, message, 'notice'));
  }
  const below = rows.slice(at + 1).flatMap(({ cells }) => values.map(({ column }) => cells[column] ?? ''));
  const decimal = decimalMark(below, { told: null, where: `line ${row.line + 1}`, problems });
  const empty = new EmptyCells();
  const read = ({ line, cells }: TextRow): readonly IncomingReading[] => {
    const cell = (column: TaggedColumn | undefined): string => (cells[column?.column ?? -1] ?? '').trim();
    const dates = columns.periods.map((column) => ({ text: cell(column), kind: partKind(column.text) }));
    const date =
      joinedPeriod(dates) ??
      dates
        .map(({ text }) => text)
        .join(' ')
        .trim();
    return values.flatMap((value) => {
      // A cell that nobody filled in says nothing; "n/a" takes a value back.
      if (cell(value) === '') {
        empty.add(`line ${line}`);
        return [];
      }
      const reading = {
        ...writtenValue(cells[value.column] ?? '', decimal, []),
        place: columns.places.map(cell).find((code) => code !== '') ?? '',
        indicator: columns.indicator === undefined ? value.text : cell(columns.indicator),
        period: value.period ?? date,
        recordedOn: cell(columns.reported) || null,
        source: cell(columns.source) || null,
        comment: cell(columns.comment) || null,
        line,
        where: `line ${line}`,
      };
      return incoming(reading, problems);
    });
  };
  return { headRows: at + 1, empty, read };
}
