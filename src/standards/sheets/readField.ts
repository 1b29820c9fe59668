/** One field of a record from the cells of one row. Whatever cannot be read for certain is a problem, never a guess. */
import type { Choice, Field } from '../../core/records/field.ts';
import { sectors } from '../../core/records/sectors.ts';
import type { Cell } from '../../core/sheets/cell.ts';
import { CELL_AMBIGUOUS, CELL_NOT_READ, NAME_NOT_LINKED } from './errors.ts';
import { withoutGuard } from './csvLine.ts';
import type { NameAnswer, Names } from './names.ts';
import { foldedLabel, plainCell, saysUnknown } from './plainCell.ts';
import type { DateOrder } from './readDate.ts';
import { readDate } from './readDate.ts';
import { readNumber } from './readNumber.ts';
import { readShares } from './readShares.ts';
import { namesEntries } from './targets.ts';
import type { Unit } from './unit.ts';
import { shifted } from './unit.ts';

/** A cell with what is known of its column. */
export interface Placed {
  readonly cell: Cell;
  /** "C17", or the name of a value that is the same for every row. */
  readonly at: string;
  readonly header: string;
  readonly unit: Unit | null;
  readonly unitWords: string | null;
  readonly dateOrder: DateOrder | null;
}

export interface FieldCells {
  readonly whole: Placed | null;
  readonly currency: Placed | null;
  readonly percent: Placed | null;
  readonly within: Placed | null;
}

export interface CellProblem {
  readonly cell: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export interface FieldReader {
  readonly names: Names;
  readonly from1904: boolean;
  /** Called for every problem. */
  refuse(problem: CellProblem): void;
  /** Called with how a column was read, as often as it is; told once for each column. */
  tell(header: string, words: () => string): void;
}

function problem(kind: { code: string; remedy: string }, at: string, message: string): CellProblem {
  return { cell: at, code: kind.code, message, remedy: kind.remedy };
}

const shown = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

/** What stands in a cell as plain words; null when it says that nothing is known, or when it holds an error. */
export function wordsIn(placed: Placed | null, reader: FieldReader): string | null {
  if (placed === null) return null;
  const { cell, at, header } = placed;
  if (cell.kind === 'error') {
    const remedy = 'Mend the formula in the spreadsheet, or leave the cell empty where the value is not known.';
    reader.refuse({ cell: at, code: CELL_NOT_READ.code, message: `the formula in it failed: ${cell.text}`, remedy });
    return null;
  }
  if (cell.formula)
    reader.tell(`${header}\0formula`, () => `“${header}” holds formulas; the results they last had were taken`);
  if (cell.kind !== 'text') return cell.text;
  const text = withoutGuard(cell.text);
  return saysUnknown(plainCell(text)) ? null : text;
}

function decimalOf(placed: Placed, reader: FieldReader): { value: string; unit: Unit | null } | null {
  const words = wordsIn(placed, reader);
  if (words === null) return null;
  const read = readNumber(words);
  if (read === null) {
    reader.refuse(problem(CELL_NOT_READ, placed.at, `${shown(words)} is no exact number`));
    return null;
  }
  return read;
}

function percentOf(placed: Placed | null, reader: FieldReader): string | null {
  const read = placed && decimalOf(placed, reader);
  return read?.value ?? null;
}

/** A number in the unit of its cell or column, exactly. */
function scaledOf(placed: Placed, reader: FieldReader): { value: string; currency: string | null } | null {
  const read = decimalOf(placed, reader);
  if (read === null) return null;
  const { unit: column, header } = placed;
  // A scale in the cell ("3亿") is meant instead of the column's, a currency alone ("¥3") beside it.
  const scale = read.unit !== null && read.unit.power > 0 ? read.unit : column;
  if (read.unit?.percent === true || scale?.percent === true || placed.cell.kind === 'percent') {
    reader.refuse(
      problem(CELL_NOT_READ, placed.at, `${shown(placed.cell.text)} is a percentage where a number is asked`),
    );
    return null;
  }
  const value = shifted(read.value, scale?.power ?? 0);
  if (scale !== null && scale.power > 0) {
    const words = scale === column ? (placed.unitWords ?? '') : 'the unit in the cell';
    reader.tell(`${header}\0scale`, () => `“${header}” was read in ${words}: ${placed.cell.text} is ${value}`);
  }
  if (read.unit?.currency && column?.currency && read.unit.currency !== column.currency) {
    const message = `the cell says ${read.unit.currency}, its column ${column.currency}`;
    reader.refuse(problem(CELL_NOT_READ, placed.at, message));
    return null;
  }
  const owner = read.unit?.currency ? read.unit : column;
  if (owner?.inferred && owner.currency) {
    const { currency } = owner;
    reader.tell(`${header}\0currency`, () => `the sign of the currency in “${header}” was taken for ${currency}`);
  }
  return { value, currency: owner?.currency ?? null };
}

function moneyOf({ whole, currency }: FieldCells, reader: FieldReader): unknown {
  const read = whole && scaledOf(whole, reader);
  if (read === null || whole === null) return null;
  const words = wordsIn(currency, reader);
  const written = words === null ? null : currencyCode(words);
  if (read.currency && written && read.currency !== written) {
    reader.refuse(
      problem(
        CELL_NOT_READ,
        whole.at,
        `the amount is in ${read.currency}, and the column of currencies says ${written}`,
      ),
    );
    return null;
  }
  return { amount: read.value, currency: written ?? read.currency ?? '' };
}

const currencyNames: Readonly<Record<string, string>> = {
  人民币: 'CNY',
  人民币元: 'CNY',
  元: 'CNY',
  rmb: 'CNY',
  yuan: 'CNY',
  '¥': 'CNY',
  美元: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  欧元: 'EUR',
  euro: 'EUR',
  '€': 'EUR',
  英镑: 'GBP',
  '£': 'GBP',
  日元: 'JPY',
  港元: 'HKD',
  港币: 'HKD',
  '₴': 'UAH',
  hryvnia: 'UAH',
  грн: 'UAH',
};

function currencyCode(words: string): string {
  const plain = plainCell(words);
  return currencyNames[plain.toLowerCase()] ?? plain.toUpperCase();
}

function dateOf(field: Field, placed: Placed, reader: FieldReader): string | null {
  if (wordsIn(placed, reader) === null) return null;
  const read = readDate(placed.cell, { order: placed.dateOrder, from1904: reader.from1904 });
  if ('ambiguous' in read) {
    const message = `${shown(placed.cell.text)} may be ${read.ambiguous[0]} or ${read.ambiguous[1]}`;
    reader.refuse(problem(CELL_AMBIGUOUS, placed.at, message));
    return null;
  }
  if ('unread' in read) {
    reader.refuse(problem(CELL_NOT_READ, placed.at, `${shown(placed.cell.text)}: ${read.unread}`));
    return null;
  }
  if (read.serial)
    reader.tell(
      `${placed.header}\0serial`,
      () => `“${placed.header}”: ${placed.cell.text} was read as day ${read.date}`,
    );
  if (field.kind === 'day' && read.date.length < 10) {
    reader.refuse(
      problem(CELL_NOT_READ, placed.at, `${shown(placed.cell.text)} names no day, and ${field.en} asks for one`),
    );
    return null;
  }
  return read.date;
}

/** Choices by code or by label in either language, however written. */
const choiceLabels = new WeakMap<readonly Choice[], ReadonlyMap<string, string>>();

function labelsOf(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const known = choiceLabels.get(choices);
  if (known) return known;
  const labels = new Map<string, string>();
  for (const { code, en, zh } of choices.toReversed())
    for (const label of [zh, en, code]) labels.set(foldedLabel(label), code);
  choiceLabels.set(choices, labels);
  return labels;
}

function choiceOf(choices: readonly Choice[], words: string, at: string, reader: FieldReader): string | null {
  const code = labelsOf(choices).get(foldedLabel(words));
  if (code !== undefined) return code;
  const remedy = `Write one of: ${choices.map(({ en, zh }) => `${en} (${zh})`).join(', ')}.`;
  reader.refuse({ cell: at, code: CELL_NOT_READ.code, message: `${shown(words)} is none of the choices`, remedy });
  return null;
}

function linkOf(answer: NameAnswer, written: string, at: string, reader: FieldReader): string | null {
  if ('id' in answer) return answer.id;
  const candidates = answer.candidates.slice(0, 4).map(({ id, name }) => `${name} (${id})`);
  const message =
    candidates.length === 0
      ? `${shown(written)} is not known`
      : `${shown(written)} is not known for certain. Did you mean ${candidates.join(', or ')}?`;
  reader.refuse(problem(NAME_NOT_LINKED, at, message));
  return null;
}

function entryTypeOf({ kind, of }: Field): 'place' | 'actor' | 'party' {
  const word = kind === 'shares' ? of : kind;
  return word === 'place' || word === 'actor' ? word : 'party';
}

function nameLookup(field: Field, cells: FieldCells, reader: FieldReader): (written: string) => NameAnswer {
  const within = wordsIn(cells.within, reader);
  if (namesEntries(field)) return (written) => reader.names.entry(written, { type: entryTypeOf(field), within });
  const types = Array.isArray(field.of) ? field.of : [];
  return (written) => reader.names.record(written, types);
}

function sharesOf(field: Field, cells: FieldCells, reader: FieldReader): unknown {
  const { whole } = cells;
  const words = wordsIn(whole, reader);
  if (whole === null || words === null) return [];
  const ofSector = field.of === 'sector';
  const look = nameLookup(field, cells, reader);
  const isName = (piece: string): boolean =>
    ofSector ? labelsOf(sectors).has(foldedLabel(piece)) : 'id' in look(piece);
  const shares = readShares(words, isName);
  const [only] = shares;
  const column = shares.length === 1 && only?.percent === null ? percentOf(cells.percent, reader) : null;
  const read = shares.map(({ name, percent }) => {
    const id = ofSector ? choiceOf(sectors, name, whole.at, reader) : linkOf(look(name), name, whole.at, reader);
    return { id, percent: percent ?? column };
  });
  return read.filter(({ id }) => id !== null);
}

function manyOf(field: Field, cells: FieldCells, reader: FieldReader): unknown {
  const { whole } = cells;
  const words = wordsIn(whole, reader);
  if (whole === null || words === null) return [];
  const pieces = words
    .split(/[;；、|\n]/u)
    .map(plainCell)
    .filter((piece) => piece !== '');
  if (field.kind === 'document' || field.kind === 'line') return pieces;
  const look = nameLookup(field, cells, reader);
  return pieces.map((piece) => linkOf(look(piece), piece, whole.at, reader)).filter((id) => id !== null);
}

/** Lists of groups have no form of their own in one cell: they come as JSON, which our own exports write. */
function groupsOf(placed: Placed, reader: FieldReader): unknown {
  const words = wordsIn(placed, reader);
  if (words === null) return [];
  try {
    const value: unknown = JSON.parse(words);
    if (Array.isArray(value)) return value;
  } catch {
    // Told below, like JSON that is no list.
  }
  const remedy = 'Leave the column out, and fill the field in on the page of the record.';
  reader.refuse({ cell: placed.at, code: CELL_NOT_READ.code, message: `${shown(words)} is no list in JSON`, remedy });
  return [];
}

/** The value of a field for `readBody`; null or an empty list where the cells say nothing. */
export function readField(field: Field, cells: FieldCells, reader: FieldReader): unknown {
  const { whole } = cells;
  if (field.kind === 'money') return moneyOf(cells, reader);
  if (field.kind === 'shares') return sharesOf(field, cells, reader);
  if (field.many) return manyOf(field, cells, reader);
  if (whole === null) return null;
  switch (field.kind) {
    case 'rows':
    case 'evidence':
      return groupsOf(whole, reader);
    case 'day':
    case 'date':
      return dateOf(field, whole, reader);
    case 'percent':
      return percentOf(whole, reader);
    case 'decimal':
    case 'whole':
      return scaledOf(whole, reader)?.value ?? null;
    default:
      return wordsOf(field, cells, reader);
  }
}

function wordsOf(field: Field, cells: FieldCells, reader: FieldReader): string | null {
  const { whole } = cells;
  const words = wordsIn(whole, reader);
  if (whole === null || words === null) return null;
  if (field.kind === 'choice') return choiceOf(field.choices ?? [], words, whole.at, reader);
  if (field.kind === 'currency') return currencyCode(words);
  if (field.kind === 'text') return words.trim();
  if (field.kind === 'line' || field.kind === 'document') return words.replaceAll(/\s+/gu, ' ').trim();
  return linkOf(nameLookup(field, cells, reader)(plainCell(words)), words, whole.at, reader);
}
