/** Rows of a file of observations, in whichever format, as rows of the ledger's own table. */
import type { Indicator } from '../../core/monitoring/indicator.ts';
import { observationsColumnMissing } from '../../core/monitoring/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem } from '../../core/monitoring/problem.ts';
import { Header } from '../../core/monitoring/reading/header.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import type { Lineage } from '../../core/monitoring/series/lineage.ts';
import { readXml } from '../../standards/dhis2/readXml.ts';
import type { Codes } from '../../standards/observations/codes.ts';
import { noCodes, readCodes } from '../../standards/observations/codes.ts';
import { codesWrong, observationColumnsUnread } from '../../standards/observations/errors.ts';
import type { IncomingReading } from '../../standards/observations/incoming.ts';
import { columnsOf, foldedName } from '../../standards/observations/incoming.ts';
import type { ObservationFormat } from '../../standards/observations/observationFormat.ts';
import { structuredFormat } from '../../standards/observations/observationFormat.ts';
import { readProfile } from '../../standards/observations/profile.ts';
import { ownReading } from '../../standards/observations/ownReading.ts';
import { ownTable } from '../../standards/observations/ownTable.ts';
import { jsonRows, readJson } from '../../standards/observations/readJson.ts';
import type { UnknownCode } from '../../standards/observations/readingRows.ts';
import { ownHeader, ReadingRows } from '../../standards/observations/readingRows.ts';
import type { KnownCodes } from '../../standards/tables/columnRoles.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';
import type { OpenTable } from './observationTable.ts';
import { openTable } from './observationTable.ts';

export interface ObservationFiles {
  readonly observations: string;
  /** How the sender's tables are to be read, as JSON; null where it shows by itself. */
  readonly profile?: string | null;
  /** What codes of the sender mean here: kind, code, becomes; null where they are the same. */
  readonly codes?: string | null;
}

interface Known {
  readonly lineage: Lineage;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** Where rows with codes that nobody knows go, instead of being refused; codes of own tables are judged as well then. */
export interface Holding {
  readonly codes: Codes;
  readonly hold: (reading: IncomingReading) => void;
}

const ownCodes = 'The observations are a table of Counterfoil itself, in which codes are ids: none is changed.';
const codesUnused = problem(codesWrong, 'line 1', ownCodes, 'warning');

/** One file, read once. Format, problems and codes for review are complete when its rows have come to their end. */
export class ObservationRows {
  readonly problems: Problem[] = [];
  format: ObservationFormat = 'own';
  review: readonly UnknownCode[] = [];
  /** Rows with codes that are not wanted. */
  leftOut = 0;
  /** Cells for values that nobody filled in. */
  empty = 0;
  readonly #files: ObservationFiles;
  readonly #known: Known;
  readonly #effects: MonitoringEffects;
  readonly #holding: Holding | null;

  constructor(files: ObservationFiles, known: Known, effects: MonitoringEffects, holding: Holding | null = null) {
    this.#files = files;
    this.#known = known;
    this.#effects = effects;
    this.#holding = holding;
  }

  /** The header first. Own tables pass as they are. Errors: those of the formats, and of files. */
  async *rows(): AsyncGenerator<TextRow, void> {
    const { observations, profile } = this.#files;
    const text = await this.#effects.structured(observations);
    const structured = text === null ? null : structuredFormat(text);
    const listed = structured === 'json' && text !== null ? jsonRows(text) : null;
    if (text !== null && structured !== null && listed === null) {
      const { format, readings } = (structured === 'xml' ? readXml : readJson)(text, this.problems);
      this.format = format;
      yield* this.#converted(eachOf(readings));
      return;
    }
    const read = profile == null ? null : readProfile(await this.#effects.text(profile));
    const codes = this.#holding?.codes ?? (await this.#codesOfFile());
    const known = knownCodes(this.#known, codes);
    const effects = listed === null ? this.#effects : rowsAsFile(listed, this.#effects);
    const table = await openTable({ path: observations, profile: read, known, problems: this.problems }, effects);
    try {
      yield* this.#ofTable(table);
    } finally {
      await table.rest.return?.(undefined);
    }
  }

  async *#ofTable({ head, found, rest }: OpenTable): AsyncGenerator<TextRow, void> {
    if (found === null) {
      this.#nameUnread(head[0]);
      const plain = ownTable(head, this.problems);
      const [header, ...first] = head;
      if (header === undefined) return;
      const rows = mapped(followed(first, rest), plain);
      if (this.#holding !== null) {
        yield* this.#converted(ownReadings(header, rows, this.problems));
        return;
      }
      if (this.#files.codes != null) this.problems.push(codesUnused);
      yield header;
      yield* rows;
      return;
    }
    this.format = found.format;
    const { headRows, empty, read: readRow } = found.table;
    yield* this.#converted(
      (async function* readings() {
        for await (const row of followed(head.slice(headRows), rest)) yield* readRow(row);
      })(),
    );
    this.empty = empty?.count ?? 0;
    this.problems.push(...(empty?.problems() ?? []));
  }

  /** A misspelt column would be silent else: "denominater". */
  #nameUnread(header: TextRow | undefined): void {
    const own = columnsOf(ownHeader);
    const unread = (header?.cells ?? []).filter((cell) => cell.trim() !== '' && !own.has(foldedName(cell)));
    if (header === undefined || unread.length === 0) return;
    const message = `Columns that nothing is read from: ${unread
      .map((cell) => `“${cell.trim()}”`)
      .join(', ')
      .slice(0, 300)}.`;
    this.problems.push(problem(observationColumnsUnread, `line ${header.line}`, message, 'notice'));
  }

  async #codesOfFile(): Promise<Codes> {
    const { codes } = this.#files;
    return codes == null ? noCodes : readCodes(await all(this.#effects.rows(codes)));
  }

  async *#converted(readings: AsyncIterable<IncomingReading>): AsyncGenerator<TextRow, void> {
    const holding = this.#holding ?? { codes: await this.#codesOfFile() };
    const converter = new ReadingRows({ ...this.#known, ...holding });
    yield { line: 0, cells: ownHeader };
    for await (const reading of readings) {
      const row = converter.row(reading);
      if (row !== null) yield row;
    }
    this.review = converter.review();
    this.leftOut = converter.leftOut;
    for (const told of converter.problems()) this.problems.push(told);
  }
}

/** A table that came as JSON is read like one sheet. */
function rowsAsFile(rows: readonly TextRow[], effects: MonitoringEffects): MonitoringEffects {
  return { ...effects, sheets: () => Promise.resolve(['']), rows: () => eachOf(rows) };
}

/** Codes that say by themselves what a column holds. */
export function knownCodes({ lineage, indicators }: Known, { place, indicator }: Codes): KnownCodes {
  return {
    isPlace: (code) => lineage.rowOf.has(code) || place.has(code),
    isIndicator: (code) => indicators.has(code) || indicator.has(code),
  };
}

/** Rows of the ledger's own table as readings whose codes may be those of others. */
async function* ownReadings(
  names: TextRow,
  rows: AsyncIterable<TextRow>,
  problems: Problem[],
): AsyncGenerator<IncomingReading, void> {
  const header = new Header(names.cells, ['place', 'indicator', 'period'], observationsColumnMissing);
  for await (const { line, cells, where = `line ${line}` } of rows) {
    yield* ownReading((name) => header.cell(cells, name), { line, where }, problems);
  }
}

async function* eachOf<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  yield* items;
}

async function* followed(first: readonly TextRow[], rows: AsyncIterator<TextRow>): AsyncGenerator<TextRow, void> {
  yield* first;
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) yield next.value;
}

async function* mapped(rows: AsyncIterable<TextRow>, change: (row: TextRow) => TextRow): AsyncGenerator<TextRow, void> {
  for await (const row of rows) yield change(row);
}

async function all(rows: AsyncIterable<TextRow>): Promise<TextRow[]> {
  const found: TextRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
