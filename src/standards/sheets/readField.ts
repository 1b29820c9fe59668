/** One field of a record from the cells of one row. Whatever cannot be read for certain is a problem, never a guess. */
import type { Field } from '../../core/records/field.ts';
import { CELL_AMBIGUOUS, CELL_NOT_READ } from './errors.ts';
import type { FieldCells, FieldReader, Placed } from './fieldReader.ts';
import { problem, shown, wordsIn } from './fieldReader.ts';
import { plainCell } from './plainCell.ts';
import { currencyCode, isForSeveralRows, moneyOf, percentOf, scaledOf } from './readAmount.ts';
import { readDate } from './readDate.ts';
import { choiceOf, linkOf, manyOf, nameLookup, sharesOf } from './readLinks.ts';

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
      return isForSeveralRows(whole, reader) ? null : (scaledOf(whole, reader)?.value ?? null);
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
