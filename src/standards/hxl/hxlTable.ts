/** Tables with a row of HXL hashtags. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { hxlColumnsMissing, hxlTagUnreadable } from '../observations/errors.ts';
import type { IncomingReading, ObservationTable } from '../observations/incoming.ts';
import { incoming } from '../observations/incoming.ts';
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
  readonly period: TaggedColumn;
  readonly reported: TaggedColumn | undefined;
  readonly source: TaggedColumn | undefined;
  readonly comment: TaggedColumn | undefined;
  /** Codes of indicators, where each row is about one. */
  readonly indicator: TaggedColumn | undefined;
  readonly values: readonly TaggedColumn[];
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

function isValue(tag: HxlTag): boolean {
  return counts.has(tag.tag) && !has(tag, 'code', 'id', 'name', 'text', 'type', 'unit', 'currency', 'label', 'desc');
}

function periodColumn(columns: readonly TaggedColumn[]): TaggedColumn | undefined {
  const ofReport = ['reported', 'published', 'updated', 'report', 'end', 'accessed'];
  const dates = columns.filter((tag) => tag.tag === '#date' && !has(tag, ...ofReport));
  return columns.find(({ tag }) => tag === '#period') ?? dates.find((tag) => has(tag, 'start', 'occurred')) ?? dates[0];
}

function columnsOf(columns: readonly TaggedColumn[]): Columns {
  const depth = ({ tag }: HxlTag): number => placeOrder.indexOf(tag);
  const places = columns.filter(isPlaceCode).toSorted((one, other) => depth(other) - depth(one));
  const period = periodColumn(columns);
  const values = columns.filter(isValue);
  if (places.length === 0 || period === undefined || values.length === 0) {
    const lacking = period === undefined ? 'date or period' : places.length === 0 ? 'place code' : 'value';
    const seen = columns
      .map(({ text }) => text)
      .join(', ')
      .slice(0, 200);
    const message = `No column is tagged as a ${lacking}; the tags are ${seen}.`;
    throw new CounterfoilError(hxlColumnsMissing, message);
  }
  return {
    places,
    period,
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
  const columns = columnsOf(tagged);
  const values = columns.indicator === undefined ? columns.values : columns.values.slice(0, 1);
  const read = ({ line, cells }: TextRow): readonly IncomingReading[] => {
    const cell = (column: TaggedColumn | undefined): string => (cells[column?.column ?? -1] ?? '').trim();
    const date = cell(columns.period);
    return values.flatMap((value) => {
      // A cell that nobody filled in says nothing; "n/a" takes a value back.
      if (cell(value) === '') return [];
      const reading = {
        ...writtenValue(cell(value), '.', []),
        place: columns.places.map(cell).find((code) => code !== '') ?? '',
        indicator: columns.indicator === undefined ? value.text : cell(columns.indicator),
        period: writtenPeriod(date) ?? date,
        recordedOn: cell(columns.reported) || null,
        source: cell(columns.source) || null,
        comment: cell(columns.comment) || null,
        line,
        where: `line ${line}`,
      };
      return incoming(reading, problems);
    });
  };
  return { headRows: at + 1, read };
}
