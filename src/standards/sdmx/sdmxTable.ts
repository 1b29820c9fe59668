/** SDMX-CSV: version 1.0 (first column DATAFLOW) and 2.x (STRUCTURE, STRUCTURE_ID, ACTION). */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { ErrorKind } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem, shown } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import {
  observationsNothingDeleted,
  sdmxActionUnknown,
  sdmxColumnsMissing,
  sdmxMultiplierWrong,
  sdmxSeparator,
} from '../observations/errors.ts';
import { decimalMark } from '../observations/decimalMark.ts';
import type { IncomingReading, ObservationTable } from '../observations/incoming.ts';
import { EmptyCells, incoming } from '../observations/incoming.ts';
import { sdmxPeriod } from '../observations/periodText.ts';
import type { ObservationProfile } from '../observations/profile.ts';

const first = /^(?:STRUCTURE(?:\[.\])?|DATAFLOW)(?:: .{0,200})?$/;
const firstUnsplit = /^(?:STRUCTURE(?:\[.\])?|DATAFLOW)[;,\t|]\S/;
/** Totals of a part: what has them is the whole. */
const totals = new Set(['', '_T', '_Z', 'T', 'TOTAL', 'TOT']);

const usual = {
  place: ['REF_AREA', 'GEO', 'AREA', 'LOCATION', 'REGION', 'TERRITORY', 'COU', 'COUNTRY', 'REF_AREA_ID'],
  indicator: ['INDICATOR', 'SERIES', 'MEASURE', 'SUBJECT', 'VARIABLE', 'INDIC', 'INDICATOR_CODE', 'SERIES_CODE'],
  parts: ['SEX', 'AGE', 'AGE_GROUP', 'URBANISATION', 'URBANIZATION', 'WEALTH', 'EDUCATION_LEV', 'DISABILITY'],
} as const;

type Refuse = (kind: ErrorKind, message: string) => readonly [];

/** "REF_AREA: Area" where labels are written beside ids. */
const idOf = (text: string): string => (/^([^:\s]+): /.exec(text)?.[1] ?? text).trim();

class SdmxTable implements ObservationTable {
  readonly headRows = 1;
  readonly empty = new EmptyCells();
  readonly #problems: Problem[];
  readonly #profile: ObservationProfile;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #place: string;
  readonly #indicator: string | null;
  readonly #parts: readonly string[];
  readonly #decimal: '.' | ',';

  constructor(header: readonly string[], head: readonly TextRow[], profile: ObservationProfile, problems: Problem[]) {
    this.#problems = problems;
    this.#profile = profile;
    // Ids are in capitals nearly everywhere; Eurostat writes some of them small. The first of several columns counts.
    const named = header.map((cell, column) => [idOf(cell).toUpperCase(), column] as const);
    this.#columns = new Map(named.toReversed());
    const find = (names: readonly string[]): string | null =>
      names.map((name) => name.toUpperCase()).find((name) => this.#columns.has(name)) ?? null;
    const place = find(profile.place === null ? usual.place : [profile.place]);
    this.#indicator = find(profile.indicator === null ? usual.indicator : [profile.indicator]);
    this.#parts = (profile.parts.length > 0 ? profile.parts : usual.parts).filter((name) =>
      this.#columns.has(name.toUpperCase()),
    );
    const lacking = [
      place === null ? 'one of places' : null,
      this.#indicator === null && profile.fixedIndicator === null ? 'one of indicators' : null,
      ...['TIME_PERIOD', 'OBS_VALUE'].map((name) => (this.#columns.has(name) ? null : name)),
    ].filter((name) => name !== null);
    if (place === null || lacking.length > 0) {
      const message = `The header lacks ${lacking.join(', ')}; it has ${header.join(', ').slice(0, 200)}.`;
      throw new CounterfoilError(sdmxColumnsMissing, message);
    }
    this.#place = place;
    const values = head.slice(1).map(({ cells }) => cells[this.#columns.get('OBS_VALUE') ?? -1] ?? '');
    this.#decimal = decimalMark(values, { told: profile.decimal, where: 'line 2', problems });
  }

  read = ({ line, cells }: TextRow): readonly IncomingReading[] => {
    const where = `line ${line}`;
    const cell = (name: string): string => (cells[this.#columns.get(name.toUpperCase()) ?? -1] ?? '').trim();
    const refuse: Refuse = (kind, message) => {
      this.#problems.push(problem(kind, where, message));
      return [];
    };
    const action = cell('ACTION').toUpperCase();
    if (!/^[IAMRD]?$/.test(action)) return refuse(sdmxActionUnknown, `${shown(action)} is no action.`);
    const key = {
      place: idOf(cell(this.#place)),
      indicator: this.#indicatorOf(cell),
      period: sdmxPeriod(idOf(cell('TIME_PERIOD'))),
    };
    const written = cell('OBS_VALUE');
    const isKeyed = Object.values(key).every((text) => text !== '');
    if (action === 'D' && !isKeyed) {
      return refuse(observationsNothingDeleted, 'The row takes back all values that have some of its codes.');
    }
    if (action !== 'D' && written === '') {
      this.empty.add(where);
      return [];
    }
    const value = action === 'D' ? null : this.#valueOf(written, cell('UNIT_MULT'), refuse);
    if (typeof value === 'object' && value !== null) return value;
    const source = this.#profile.source === null ? null : cell(this.#profile.source) || null;
    const comment = cell('COMMENT_OBS') || cell('COMMENT') || null;
    return incoming({ ...key, value, source, comment, line, where }, this.#problems);
  };

  #indicatorOf(cell: (name: string) => string): string {
    const code = this.#profile.fixedIndicator ?? idOf(cell(this.#indicator ?? ''));
    const parts = this.#parts
      .map((name) => [name, idOf(cell(name))] as const)
      .filter(([, part]) => !totals.has(part.toUpperCase()))
      .map(([name, part]) => `${name}=${part}`);
    return code === '' || parts.length === 0 ? code : `${code}[${parts.join(',')}]`;
  }

  /** With the power of ten that UNIT_MULT names: in a file "in thousands" 12 is 12,000. */
  #valueOf(written: string, multiplier: string, refuse: Refuse): string | null | readonly [] {
    if (written === 'NaN' || written === '#N/A') return null;
    const isComma = this.#decimal === ',' && /^[+-]?\d+,\d+$/.test(written);
    const pointed = isComma ? written.replace(',', '.') : written;
    const power = idOf(multiplier);
    if (power === '' || power === '0') return pointed;
    if (!/^[+-]?(?:\d|1[0-5])$/.test(power)) return refuse(sdmxMultiplierWrong, `UNIT_MULT is ${shown(power)}.`);
    const [mantissa = '', exponent = '0'] = pointed.toLowerCase().split('e');
    return `${mantissa}e${Number(exponent) + Number(power)}`;
  }
}

/** Null where the first line is not one of SDMX-CSV. Errors: `SDMX_SEPARATOR`, `SDMX_COLUMNS_MISSING`. */
export function sdmxTable(
  head: readonly TextRow[],
  profile: ObservationProfile,
  problems: Problem[],
): ObservationTable | null {
  const header = (head[0]?.cells ?? []).map((each) => each.trim());
  const [cell = ''] = header;
  if (firstUnsplit.test(cell)) {
    throw new CounterfoilError(
      sdmxSeparator,
      `The first line begins with ${shown(cell)}, but other lines are divided otherwise.`,
    );
  }
  return first.test(cell) ? new SdmxTable(header, head, profile, problems) : null;
}
