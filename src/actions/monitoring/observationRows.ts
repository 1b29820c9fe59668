/** Rows of a file of observations, in whichever format, as rows of the ledger's own table. */
import type { Indicator } from '../../core/monitoring/indicator.ts';
import { observationsColumnMissing } from '../../core/monitoring/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem } from '../../core/monitoring/problem.ts';
import { Header } from '../../core/monitoring/reading/header.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import type { Lineage } from '../../core/monitoring/series/lineage.ts';
import { readAdx } from '../../standards/dhis2/readAdx.ts';
import { readDataValueSet } from '../../standards/dhis2/readDataValueSet.ts';
import type { Codes } from '../../standards/observations/codes.ts';
import { noCodes, readCodes } from '../../standards/observations/codes.ts';
import { codesWrong } from '../../standards/observations/errors.ts';
import type { IncomingReading } from '../../standards/observations/incoming.ts';
import { incoming } from '../../standards/observations/incoming.ts';
import type { ObservationFormat } from '../../standards/observations/observationFormat.ts';
import { headRowsSeen, observationFormat, structuredFormat } from '../../standards/observations/observationFormat.ts';
import { readProfile } from '../../standards/observations/profile.ts';
import type { UnknownCode } from '../../standards/observations/readingRows.ts';
import { ownHeader, ReadingRows } from '../../standards/observations/readingRows.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';

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
    const text = await this.#effects.structured(this.#files.observations);
    const structured = text === null ? null : structuredFormat(text);
    if (text !== null && structured !== null) {
      this.format = structured;
      const read = structured === 'adx' ? readAdx : readDataValueSet;
      yield* this.#converted(eachOf(read(text, this.problems)));
      return;
    }
    const { observations, profile } = this.#files;
    const read = profile == null ? null : readProfile(await this.#effects.text(profile));
    const rows = this.#effects.rows(observations, { percentSigns: true })[Symbol.asyncIterator]();
    const head: TextRow[] = [];
    try {
      while (head.length < headRowsSeen) {
        const { done, value } = await rows.next();
        if (done === true) break;
        head.push(value);
      }
      const found = observationFormat(head, read, this.problems);
      if (found === null) {
        if (this.#holding !== null) {
          yield* this.#converted(ownReadings(head, remaining(rows), this.problems));
          return;
        }
        if (this.#files.codes != null) this.problems.push(codesUnused);
        yield* head;
        yield* remaining(rows);
        return;
      }
      this.format = found.format;
      const { headRows, read: readRow } = found.table;
      yield* this.#converted(
        (async function* readings() {
          for (const row of head.slice(headRows)) yield* readRow(row);
          for await (const row of remaining(rows)) yield* readRow(row);
        })(),
      );
    } finally {
      await rows.return?.(undefined);
    }
  }

  async *#converted(readings: AsyncIterable<IncomingReading>): AsyncGenerator<TextRow, void> {
    const { codes: file } = this.#files;
    const told = file == null ? noCodes : readCodes(await all(this.#effects.rows(file)));
    const holding = this.#holding ?? { codes: told };
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

/** Rows of the ledger's own table as readings whose codes may be those of others. */
async function* ownReadings(
  head: readonly TextRow[],
  rest: AsyncIterable<TextRow>,
  problems: Problem[],
): AsyncGenerator<IncomingReading, void> {
  const [names, ...first] = head;
  if (names === undefined) return;
  const header = new Header(names.cells, ['place', 'indicator', 'period'], observationsColumnMissing);
  for (const row of first) yield* ownReading(header, row, problems);
  for await (const row of rest) yield* ownReading(header, row, problems);
}

function ownReading(header: Header, { line, cells, where }: TextRow, problems: Problem[]): readonly IncomingReading[] {
  const cell = (name: string): string => header.cell(cells, name);
  const given = (name: string): string | null => cell(name) || null;
  const reading = {
    place: cell('place'),
    indicator: cell('indicator'),
    period: cell('period'),
    value: given('value'),
    numerator: given('numerator'),
    denominator: given('denominator'),
    recordedOn: given('recordedOn'),
    source: given('source'),
    confirmed: given('confirmed'),
    line,
    where: where ?? `line ${line}`,
  };
  return incoming(reading, problems);
}

async function* eachOf<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  yield* items;
}

async function* remaining(rows: AsyncIterator<TextRow>): AsyncGenerator<TextRow, void> {
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) yield next.value;
}

async function all(rows: AsyncIterable<TextRow>): Promise<TextRow[]> {
  const found: TextRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
