import { CounterfoilError } from '../errors/errors.ts';
import { parseDecimal } from '../reckoning/exactDecimal.ts';
import type { Cell, Table } from './cell.ts';
import { cellTwice, cellUnknown, valueUnreadable } from './errors.ts';

/** Longer numbers are no figures of any table. */
const mostDecimals = 30;

/** Throws what is wrong with a table: nothing of it is published then. */
export function checkTable({ cells, rates, sums }: Table): void {
  const ids = new Set<string>();
  for (const { id } of [...cells, ...rates]) {
    if (ids.has(id)) throw new CounterfoilError(cellTwice, `${id} is given twice.`);
    ids.add(id);
  }
  for (const cell of cells) checkCell(cell);
  const known = new Set(cells.map(({ id }) => id));
  const named = [
    ...rates.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ...sums.flatMap(({ total, parts }) => [total, ...parts]),
  ];
  const missing = named.find((id) => !known.has(id));
  if (missing !== undefined) throw new CounterfoilError(cellUnknown, `There is no cell ${missing}.`);
  for (const { total, parts, times } of sums) {
    const once = new Set([total, ...parts]);
    const factors = times === undefined ? [] : [times.total, ...times.parts];
    const isWhole = factors.every((factor) => Number.isSafeInteger(factor) && factor > 0 && factor <= mostWeight);
    if (!isWhole)
      throw new CounterfoilError(valueUnreadable, `The factors of ${total} cannot be ${factors.join(', ')}.`);
    if (once.size !== parts.length + 1) throw new CounterfoilError(cellTwice, `The sum ${total} names a cell twice.`);
  }
}

function checkCell({ id, kind, value, largest = [], weight = 1 }: Cell): void {
  for (const text of value === null ? largest : [value, ...largest]) {
    const decimal = parseDecimal(text);
    const isFine = decimal !== null && decimal.units >= 0n && decimal.decimals <= mostDecimals;
    if (!isFine || (kind === 'count' && decimal.decimals > 0)) {
      throw new CounterfoilError(valueUnreadable, `${id} cannot be ${text}.`);
    }
  }
  const isWeight = weight > 0 && weight <= mostWeight;
  if (!isWeight) throw new CounterfoilError(valueUnreadable, `The weight of ${id} cannot be ${weight}.`);
}

const mostWeight = 1_000_000;
