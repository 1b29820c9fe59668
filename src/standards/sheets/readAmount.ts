/** Numbers of fields from cells: in the unit that the cell or its column names, exactly. */
import { CELL_NOT_READ } from './errors.ts';
import type { FieldCells, FieldReader, Placed } from './fieldReader.ts';
import { problem, shown, wordsIn } from './fieldReader.ts';
import { plainCell } from './plainCell.ts';
import { readNumber } from './readNumber.ts';
import type { Unit } from './unit.ts';
import { shifted } from './unit.ts';

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

/** One number merged over several rows is a number for all of them together: nobody said how much is whose. */
export function isForSeveralRows({ cell, at }: Placed, reader: FieldReader): boolean {
  if (cell.merged === undefined) return false;
  const remedy = 'Write into each row how much belongs to it, or make one row of them.';
  const message = `${shown(cell.text)} is merged over the rows ${cell.merged}: one number for all of them`;
  reader.refuse({ cell: at, code: CELL_NOT_READ.code, message, remedy });
  return true;
}

export function percentOf(placed: Placed | null, reader: FieldReader): string | null {
  if (placed === null || isForSeveralRows(placed, reader)) return null;
  const read = decimalOf(placed, reader);
  return read?.value ?? null;
}

/** A number in the unit of its cell or column, exactly. */
export function scaledOf(placed: Placed, reader: FieldReader): { value: string; currency: string | null } | null {
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

export function moneyOf({ whole, currency }: FieldCells, reader: FieldReader): unknown {
  if (whole === null || isForSeveralRows(whole, reader)) return null;
  const read = scaledOf(whole, reader);
  if (read === null) return null;
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

export function currencyCode(words: string): string {
  const plain = plainCell(words);
  return currencyNames[plain.toLowerCase()] ?? plain.toUpperCase();
}
