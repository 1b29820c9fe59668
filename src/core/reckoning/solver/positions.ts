import { withRoom } from './matrix.ts';

/** Which position of a basis each variable holds (columns from 0, sums of rows from −1 downwards), or -1. */
export class Positions {
  private ofColumn = new Int32Array(0);
  private ofRow = new Int32Array(0);

  makeRoom(columns: number, rows: number): void {
    this.ofColumn = withRoom(this.ofColumn, columns, -1);
    this.ofRow = withRoom(this.ofRow, rows, -1);
  }

  of(variable: number): number {
    return (variable < 0 ? this.ofRow[-1 - variable] : this.ofColumn[variable]) ?? -1;
  }

  set(variable: number, position: number): void {
    if (variable < 0) this.ofRow[-1 - variable] = position;
    else this.ofColumn[variable] = position;
  }
}
