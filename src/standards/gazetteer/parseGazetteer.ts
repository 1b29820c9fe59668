/** A gazetteer file of a user's own as registry entries, with what is wrong row by row. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { RegistryEntry } from '../../core/names/gazetteer.ts';
import { parseDay } from '../../core/periods/day.ts';
import { gazetteerUnreadable } from './errors.ts';
import type { GazetteerProblem, GazetteerRow, Succession } from './gazetteerRow.ts';
import { readCsv, readGeoJson } from './readRows.ts';

export interface GazetteerOptions {
  /** `geojson` or `csv`; by default a text that begins with `{` is GeoJSON. */
  readonly format?: 'csv' | 'geojson';
  /** Whether the registry has this id already: such an entry may be a parent. */
  readonly isKnown?: (id: string) => boolean;
  /** Parent of such an entry, so that a cycle through the registry is seen as well. */
  readonly knownParent?: (id: string) => string | null;
  /** Parent of rows that name none, such as the country's id. */
  readonly within?: string;
  /** Name of the code scheme; the rows' ids are recorded under it. "p-code" by default. */
  readonly scheme?: string;
}

export interface ParsedGazetteer {
  /** Parents before their children. */
  readonly entries: readonly RegistryEntry[];
  /** In the order of the file. */
  readonly problems: readonly GazetteerProblem[];
  /** Columns or properties that nothing was taken from. */
  readonly unused: readonly string[];
}

const longest = 300;

function problem(row: GazetteerRow, code: GazetteerProblem['code'], message: string): GazetteerProblem {
  return { at: row.at, id: row.id === '' ? null : row.id.slice(0, 80), code, message };
}

/** What is wrong with a row by itself. */
function faultOf(row: GazetteerRow): GazetteerProblem | null {
  if (row.id === '') return problem(row, 'missing id', 'The row has no id.');
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (row.id.length > 80 || /[\s|\u0000-\u001f]/.test(row.id))
    return problem(row, 'invalid id', 'An id is at most 80 characters without spaces.');
  if (row.name === '') return problem(row, 'missing name', `“${row.id}” has no name.`);
  const tooLong = [row.name, row.localName ?? '', ...row.aliases].some((name) => name.length > longest);
  if (tooLong) return problem(row, 'too long', `A name of “${row.id}” has more than ${longest} characters.`);
  const wrongDay = [row.validFrom, row.validTo].find((day) => day !== null && parseDay(day.slice(0, 10)) === null);
  if (wrongDay != null)
    return problem(row, 'invalid day', `“${wrongDay.slice(0, 40)}” of “${row.id}” is no day; write 2019-07-14.`);
  return null;
}

/** The place that the row lies in. The one that holds rows without a parent may be in the file itself. */
function parentOf(row: GazetteerRow, within: string | undefined): string | null {
  return row.parent ?? (within === undefined || within === row.id ? null : within);
}

function entryOf(row: GazetteerRow, { within, scheme = 'p-code' }: GazetteerOptions): RegistryEntry {
  return {
    id: row.id,
    type: 'place',
    kind: row.level?.toLowerCase() ?? 'place',
    name: row.name,
    localName: row.localName,
    parent: parentOf(row, within),
    aliases: row.aliases.filter((alias) => alias !== row.name && alias !== row.localName),
    validFrom: row.validFrom?.slice(0, 10) ?? null,
    validTo: row.validTo?.slice(0, 10) ?? null,
    codes: { [scheme]: row.id },
    ...successionOf(row.succeededBy),
  };
}

function successionOf(successors: readonly Succession[]): Pick<RegistryEntry, 'succeededBy' | 'successorShares'> {
  if (successors.length === 0) return {};
  const shares = successors.flatMap(({ id, share }) => (share === null ? [] : [[id, share] as const]));
  const succeededBy = successors.map(({ id }) => id);
  return shares.length === 0 ? { succeededBy } : { succeededBy, successorShares: Object.fromEntries(shares) };
}

/** What a place came from becomes what took the place of that one; a predecessor must have a row of its own. */
function withSuccessors(
  rows: ReadonlyMap<string, GazetteerRow>,
  problems: GazetteerProblem[],
): Map<string, GazetteerRow> {
  const found = new Map(rows);
  for (const row of rows.values()) {
    for (const { id, share } of row.predecessors) {
      const before = found.get(id);
      if (before === undefined || id === row.id) {
        const message = `“${id.slice(0, 80)}”, from which “${row.id}” came, has no row in the file; its link is left out.`;
        problems.push(problem(row, 'unknown successor', message));
      } else if (!before.succeededBy.some((each) => each.id === row.id)) {
        found.set(id, { ...before, succeededBy: [...before.succeededBy, { id: row.id, share }] });
      }
    }
  }
  return found;
}

function faultOfShares({ id, succeededBy }: GazetteerRow): string | null {
  const wrong = succeededBy.find(({ share }) => Number.isNaN(share));
  if (wrong)
    return `The share of “${wrong.id.slice(0, 80)}” is not above 0 and at most 1: write it as ${wrong.id.slice(0, 80)}*0.4.`;
  const sum = succeededBy.reduce((all, { share }) => all + (share ?? 0), 0);
  return sum > 1.000_001 ? `The shares of “${id}” add up to ${sum}.` : null;
}

type Standing = 'kept' | 'unknown parent' | 'parent cycle' | 'parent left out';

/** Follows each row to its root. Every row is settled once, so that long chains and cycles cost linear time. */
function settle(
  rows: ReadonlyMap<string, GazetteerRow>,
  refused: ReadonlySet<string>,
  { isKnown = () => false, knownParent = () => null, within }: GazetteerOptions,
): Map<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const start of rows.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null = start;
    let end: Standing = 'kept';
    while (at !== null && !standing.has(at)) {
      if (onPath.has(at)) {
        for (let id = path.pop(); id !== undefined; id = path.pop()) {
          standing.set(id, 'parent cycle');
          if (id === at) break;
        }
        break;
      }
      const row = rows.get(at);
      if (row === undefined && at !== within && !isKnown(at)) {
        end = refused.has(at) ? 'parent left out' : 'unknown parent';
        break;
      }
      path.push(at);
      onPath.add(at);
      at = row === undefined ? knownParent(at) : parentOf(row, within);
    }
    if (at !== null && standing.has(at)) end = standing.get(at) === 'kept' ? 'kept' : 'parent left out';
    for (let id = path.pop(); id !== undefined; id = path.pop()) {
      standing.set(id, end);
      if (end !== 'kept') end = 'parent left out';
    }
  }
  return standing;
}

const messages: Readonly<Record<Exclude<Standing, 'kept'>, (row: GazetteerRow) => string>> = {
  'unknown parent': (row) =>
    `The parent “${row.parent ?? ''}” of “${row.id}” is neither in the file nor in the registry: load the level above first, or put it into the file.`,
  'parent cycle': (row) => `“${row.id}” lies within itself by way of “${row.parent ?? ''}”.`,
  'parent left out': (row) => `“${row.id}” lies in “${row.parent ?? ''}”, which was left out.`,
};

function successorMessage({ id }: GazetteerRow, lost: string): string {
  if (lost === id) return `“${id}” cannot take the place of itself.`;
  return `“${lost.slice(0, 80)}”, which took the place of “${id}”, is neither in the file nor in the registry.`;
}

function parentsFirst(entries: ReadonlyMap<string, RegistryEntry>): RegistryEntry[] {
  const ordered = new Set<RegistryEntry>();
  for (const entry of entries.values()) {
    const chain: RegistryEntry[] = [];
    for (let at: RegistryEntry | undefined = entry; at !== undefined && !ordered.has(at);) {
      chain.push(at);
      at = at.parent === null ? undefined : entries.get(at.parent);
    }
    for (let next = chain.pop(); next !== undefined; next = chain.pop()) ordered.add(next);
  }
  return [...ordered];
}

/**
 * Reads CSV or GeoJSON. Problems of single rows are collected and those rows left out, with everything below them.
 * Throws GAZETTEER_UNREADABLE or GAZETTEER_COLUMNS_MISSING where nothing can be read at all.
 */
export function parseGazetteer(text: string, options: GazetteerOptions = {}): ParsedGazetteer {
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') throw new CounterfoilError(gazetteerUnreadable, 'the gazetteer file is empty');
  if (body.includes('\0')) throw new CounterfoilError(gazetteerUnreadable, 'the gazetteer file is no text');
  const format = options.format ?? (/^\s*[{[]/.test(body) ? 'geojson' : 'csv');
  const read = format === 'geojson' ? readGeoJson(body) : readCsv(body);
  const problems = [...read.problems];
  const rows = new Map<string, GazetteerRow>();
  const refused = new Set<string>();
  for (const row of read.rows) {
    const fault = rows.has(row.id)
      ? problem(row, 'duplicate id', `“${row.id}” stands in the file twice.`)
      : faultOf(row);
    if (fault === null) rows.set(row.id, row);
    else problems.push(fault);
    if (fault !== null && !rows.has(row.id)) refused.add(row.id);
  }
  const standing = settle(rows, refused, options);
  const kept = new Map<string, RegistryEntry>();
  for (const row of withSuccessors(rows, problems).values()) {
    const state = standing.get(row.id) ?? 'kept';
    const ids = row.succeededBy.map(({ id }) => id);
    const lost = ids.find((id) => id === row.id || (!rows.has(id) && !options.isKnown?.(id)));
    const shares = faultOfShares(row);
    if (state !== 'kept') problems.push(problem(row, state, messages[state](row)));
    else if (shares !== null) problems.push(problem(row, 'wrong share', shares));
    else if (lost === undefined) kept.set(row.id, entryOf(row, options));
    else problems.push(problem(row, 'unknown successor', successorMessage(row, lost)));
  }
  problems.sort((a, b) => a.at - b.at);
  return { entries: parentsFirst(kept), problems, unused: read.unused };
}
