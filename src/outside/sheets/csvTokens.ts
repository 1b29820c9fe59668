/**
 * Text with separators becomes rows (RFC 4180, and what programs make of it). Each character is looked at once, however
 * the quotation marks stand: libraries that read a row again with every piece of the file take hours over one mark that
 * is never closed.
 */
import { cellName } from '../../core/sheets/cell.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { SHEET_DAMAGED, SHEET_TOO_LARGE } from './errors.ts';
import { limits } from './limits.ts';

export type SeeRow = (cells: string[]) => void;

/** Feed it text in pieces of any size; `see` gets each row as soon as it is complete, empty ones too. */
export class CsvTokens {
  private readonly separator: string;
  private readonly see: SeeRow;
  private cells: string[] = [];
  private cell = '';
  /** Where we are: at the start of a cell, in a plain one, in a quoted one, or behind a mark in a quoted one. */
  private state: 'start' | 'plain' | 'quoted' | 'mark' = 'start';
  private afterReturn = false;
  private rows = 0;

  constructor(separator: string, see: SeeRow) {
    this.separator = separator;
    this.see = see;
  }

  write(text: string): void {
    let at = 0;
    if (this.afterReturn && text.startsWith('\n')) at = 1;
    if (text !== '') this.afterReturn = false;
    while (at < text.length) at = this.state === 'quoted' ? this.quoted(text, at) : this.unquoted(text, at);
  }

  /** True when the text ended in the middle of a row instead of with a line end. */
  end(): boolean {
    if (this.state === 'quoted') {
      const row = this.rows + 1;
      throw new CounterfoilError(
        SHEET_DAMAGED,
        `a quotation mark that opens in cell ${cellName(this.cells.length, row)} is never closed`,
      );
    }
    const open = this.cells.length > 0 || this.state !== 'start';
    if (open) this.endRow();
    return open;
  }

  private quoted(text: string, at: number): number {
    const mark = text.indexOf('"', at);
    const stop = mark < 0 ? text.length : mark;
    this.grow(text.slice(at, stop));
    if (mark < 0) return stop;
    this.state = 'mark';
    return mark + 1;
  }

  private unquoted(text: string, from: number): number {
    const { separator } = this;
    let at = from;
    for (; at < text.length; at += 1) {
      const character = text[at];
      if (character === separator || character === '\n' || character === '\r' || character === '"') break;
    }
    if (at > from) {
      this.grow(text.slice(from, at));
      if (this.state === 'start' || this.state === 'mark') this.state = 'plain';
    }
    if (at === text.length) return at;
    return this.special(text, at);
  }

  private special(text: string, at: number): number {
    const character = text[at];
    if (character === '"') {
      // A mark within a plain cell is a mark; two marks within a quoted one are one.
      if (this.state === 'start') this.state = 'quoted';
      else {
        this.grow('"');
        this.state = this.state === 'mark' ? 'quoted' : 'plain';
      }
      return at + 1;
    }
    if (character === this.separator) {
      this.endCell();
      return at + 1;
    }
    this.endRow();
    if (character !== '\r') return at + 1;
    this.afterReturn = at + 1 === text.length;
    return text[at + 1] === '\n' ? at + 2 : at + 1;
  }

  private grow(text: string): void {
    this.cell = this.cell === '' ? text : this.cell + text;
    if (this.cell.length > limits.cellCharacters) {
      const where = cellName(this.cells.length, this.rows + 1);
      const advice = this.state === 'quoted' ? '; a quotation mark before it may not be closed' : '';
      throw new CounterfoilError(SHEET_TOO_LARGE, `cell ${where} holds more than 32,767 characters${advice}`);
    }
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.state = 'start';
    if (this.cells.length > limits.columns && this.cells.at(-1) !== '') {
      const where = cellName(this.cells.length - 1, this.rows + 1);
      throw new CounterfoilError(
        SHEET_TOO_LARGE,
        `cell ${where} lies beyond column ${limits.columns}, the last that is read`,
      );
    }
  }

  private endRow(): void {
    this.endCell();
    this.rows += 1;
    if (this.rows > limits.rows) throw new CounterfoilError(SHEET_TOO_LARGE, 'the file has more than 1,048,576 rows');
    const { cells } = this;
    this.cells = [];
    this.see(cells);
  }
}
