/** Elements of a sheet become rows of cells (ECMA-376, Part 1, 18.3.1). */
import type { Cell, CellKind, SheetRow } from '../../core/sheets/cell.ts';
import { cellName } from '../../core/sheets/cell.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { SHEET_TOO_LARGE } from './errors.ts';
import { limits } from './limits.ts';
import type { NumberStyle } from './numberStyle.ts';
import { plainNumber } from './plainNumber.ts';
import type { SharedStrings } from './sharedStrings.ts';
import { unescaped } from './sharedStrings.ts';
import { damaged } from './zipFile.ts';

const decimal: NumberStyle = { kind: 'number', before: '', after: '' };

/** The column that "AB12" names, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

export class RowBuilder {
  private readonly strings: SharedStrings;
  private readonly styles: readonly NumberStyle[];
  private rows: SheetRow[] = [];
  private cells: (Cell | null)[] = [];
  private row = 0;
  private hidden = false;
  private column = -1;
  private type = '';
  private style = decimal;
  private formula = false;
  private value = '';
  private reading = false;
  private aside = false;

  constructor(strings: SharedStrings, styles: readonly NumberStyle[]) {
    this.strings = strings;
    this.styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.reading = true;
    else if (name === 't') this.reading = !this.aside;
    else if (name === 'f') this.formula = true;
    else if (name === 'rPh') this.aside = true;
    else if (name === 'row') this.openRow(attributes);
  }

  text(text: string): void {
    if (!this.reading) return;
    this.value += text;
    if (this.value.length > limits.cellCharacters) {
      const where = cellName(this.column, this.row);
      throw new CounterfoilError(SHEET_TOO_LARGE, `cell ${where} holds more than 32,767 characters`);
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reading = false;
    else if (name === 'rPh') this.aside = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  /** The rows that are complete; they are handed over once. */
  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const number = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    if (!Number.isInteger(number) || number <= this.row) throw damaged('its rows are not in order');
    if (number > limits.rows) throw new CounterfoilError(SHEET_TOO_LARGE, 'the sheet has more than 1,048,576 rows');
    this.row = number;
    this.hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    this.column = -1;
    this.cells = [];
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.type = attributes['t'] ?? 'n';
    this.style = this.styles[Number(attributes['s'] ?? '0')] ?? decimal;
    this.formula = false;
    this.value = '';
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell === null) return;
    if (this.column >= limits.columns || this.column < 0) {
      const where = cellName(Math.max(0, this.column), this.row);
      throw new CounterfoilError(
        SHEET_TOO_LARGE,
        `cell ${where} lies beyond column ${limits.columns}, the last that is read`,
      );
    }
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    const { row: number, cells } = this;
    this.rows.push(this.hidden ? { number, cells, hidden: true } : { number, cells });
  }

  private cell(): Cell | null {
    if (this.value === '') return null;
    switch (this.type) {
      case 's':
        return this.made('text', this.strings.at(Number(this.value)));
      case 'inlineStr':
      case 'str':
        return this.made('text', unescaped(this.value));
      case 'b':
        return this.made('boolean', this.value === '1' ? 'TRUE' : 'FALSE');
      case 'e':
        return this.made('error', this.value);
      case 'd':
        return this.made('text', this.value.slice(0, 10));
      default:
        return this.number();
    }
  }

  private made(kind: CellKind, text: string): Cell | null {
    if (text === '') return null;
    return this.formula ? { kind, text, formula: true } : { kind, text };
  }

  private number(): Cell | null {
    const { kind, before, after } = this.style;
    const text = plainNumber(this.value, kind === 'percent' ? 2 : 0);
    if (text === null)
      throw damaged(`cell ${cellName(this.column, this.row)} holds no number: “${this.value.slice(0, 40)}”`);
    if (before === '' && after === '') return this.made(kind, text);
    return this.made('text', `${before}${text}${after}`);
  }
}
