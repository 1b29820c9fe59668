/** Rows of a CSV file or features of a GeoJSON file as places; geometry is not read. */
import Papa from 'papaparse';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { codLevels, fieldHeaders, plainName, type Field } from './columns.ts';
import { gazetteerColumnsMissing, gazetteerUnreadable } from './errors.ts';
import type { GazetteerProblem, GazetteerRow, Succession } from './gazetteerRow.ts';

type Properties = Readonly<Record<string, unknown>>;

export interface ReadRows {
  readonly rows: GazetteerRow[];
  readonly problems: GazetteerProblem[];
  /** Headers that mean nothing here, in the order of the file. */
  readonly unused: readonly string[];
}

function words(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

function aliasesOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(words) : words(value).split(/[|;]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

/** "A", "A;B", "A*0.4": with the share of what was counted, as files of watched places have it. */
function successionsOf(value: unknown): Succession[] {
  return aliasesOf(value).map((part) => {
    const [id = '', share] = part.split(/\s*[*×]\s*/, 2);
    if (share === undefined) return { id, share: null };
    const number = share.endsWith('%') ? Number(share.slice(0, -1)) / 100 : Number(share);
    return { id, share: share !== '' && number > 0 && number <= 1 ? number : Number.NaN };
  });
}

/** One place from named fields, whatever the file calls them. */
function plainRow(properties: Properties, fields: ReadonlyMap<Field, string>, at: number): GazetteerRow {
  const value = (field: Field): unknown => properties[fields.get(field) ?? ''];
  return {
    at,
    id: words(value('id')),
    name: words(value('name')) || words(value('localName')),
    localName: words(value('localName')) || null,
    parent: words(value('parent')) || null,
    level: words(value('level')) || null,
    aliases: aliasesOf(value('aliases')),
    validFrom: words(value('validFrom')) || null,
    validTo: words(value('validTo')) || null,
    succeededBy: successionsOf(value('succeededBy')),
    predecessors: successionsOf(value('predecessors')),
  };
}

const kindOfLevel = ['country', 'region', 'prefecture', 'county', 'township', 'village'];

/** A place of a COD-AB file: the English name first, any other language's as the local one. */
function codRow(properties: Properties, levels: readonly number[], at: number): GazetteerRow {
  const byName = new Map(Object.entries(properties).map(([name, value]) => [plainName(name), words(value)]));
  const level = levels.find((one) => (byName.get(`adm${one}pcode`) ?? '') !== '') ?? levels[0] ?? 0;
  const prefix = `adm${level}`;
  const local = [...byName].find(
    ([name, value]) => /^adm\d(?!en$)[a-z]{2}$/.test(name) && name.startsWith(prefix) && value !== '',
  );
  const english = byName.get(`${prefix}en`) || byName.get(`${prefix}nameen`) || byName.get(`${prefix}name`) || '';
  const alternates = [...byName].filter(([name]) => name.startsWith(`${prefix}alt`) || name === `${prefix}ref`);
  return {
    at,
    id: byName.get(`${prefix}pcode`) ?? '',
    name: english || (local?.[1] ?? ''),
    localName: local?.[1] ?? null,
    parent: byName.get(`adm${level - 1}pcode`) || null,
    level: kindOfLevel[level] ?? null,
    aliases: alternates.flatMap(([, value]) => aliasesOf(value)),
    validFrom: byName.get('validon') || null,
    validTo: byName.get('validto') || null,
    succeededBy: [],
    predecessors: [],
  };
}

interface RowReader {
  readonly read: (properties: Properties, at: number) => GazetteerRow;
  readonly unused: readonly string[];
}

function rowReader(headers: readonly string[]): RowReader {
  const fields = fieldHeaders(headers);
  if (fields.has('id') && (fields.has('name') || fields.has('localName')))
    return {
      read: (row, at) => plainRow(row, fields, at),
      unused: headers.filter((header) => ![...fields.values()].includes(header)),
    };
  const levels = codLevels(headers);
  // COD-AB files always carry columns that say nothing of the place itself.
  if (levels.length > 0) return { read: (row, at) => codRow(row, levels, at), unused: [] };
  const seen = headers.slice(0, 12).join(', ').slice(0, 200) || 'none';
  throw new CounterfoilError(gazetteerColumnsMissing, `no columns for an id and a name; the file has: ${seen}`);
}

/** Rows of a CSV file with a header line; comma, semicolon or tab. A row counts as one, however many lines it fills. */
export function readCsv(text: string): ReadRows {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t'] });
  const [headers = [], ...records] = parsed.data;
  const { read, unused } = rowReader(headers);
  const problems: GazetteerProblem[] = [];
  const rows: GazetteerRow[] = [];
  const badQuotes = new Set(parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  for (const [index, cells] of records.entries()) {
    const at = index + 2;
    const count = `The row has ${cells.length} cells, the header ${headers.length}.`;
    const message = badQuotes.has(index + 1) ? 'A quotation mark is not closed or stands in the middle.' : count;
    if (cells.length === headers.length && !badQuotes.has(index + 1)) {
      rows.push(read(Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ''])), at));
    } else {
      problems.push({ at, id: null, code: 'malformed row', message });
    }
  }
  return { rows, problems, unused };
}

function featuresOf(text: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CounterfoilError(gazetteerUnreadable, 'the file begins like JSON but is not JSON', { cause });
  }
  const features = typeof value === 'object' && value !== null && 'features' in value ? value.features : null;
  if (!Array.isArray(features)) throw new CounterfoilError(gazetteerUnreadable, 'the JSON is no FeatureCollection');
  return features;
}

function propertiesOf(feature: unknown): Properties | null {
  if (typeof feature !== 'object' || feature === null || !('properties' in feature)) return null;
  const { properties } = feature;
  return typeof properties === 'object' && properties !== null ? { ...properties } : null;
}

/** Features of a GeoJSON FeatureCollection (RFC 7946), by their properties. */
export function readGeoJson(text: string): ReadRows {
  const features = featuresOf(text).map(propertiesOf);
  const headers = new Set(features.flatMap((properties) => Object.keys(properties ?? {})));
  const { read, unused } = rowReader([...headers]);
  const rows: GazetteerRow[] = [];
  const problems: GazetteerProblem[] = [];
  for (const [index, properties] of features.entries()) {
    if (properties !== null) rows.push(read(properties, index + 1));
    else problems.push({ at: index + 1, id: null, code: 'malformed row', message: 'The feature has no properties.' });
  }
  return { rows, problems, unused };
}
