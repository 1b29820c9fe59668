/** What somebody would write first: one unknown for each donor, county and year, and each claim lists all of its own. */
import type { LinearProgram } from '../../src/core/reckoning/solver/linearProgram.ts';
import { RowWriter } from '../../src/core/reckoning/solver/rowWriter.ts';
import type { Scope, Statement } from '../../src/core/reckoning/statement.ts';
import { firstYear, wholeRegion } from './world.ts';

/** For claims of one region, made by `makeCorpus` without a prefix. */
export function plainAtoms(statements: readonly Statement[]): LinearProgram {
  const { donors, counties, years } = wholeRegion;
  const writer = new RowWriter();
  for (const one of statements) {
    for (const end of ['low', 'high'] as const) {
      const text = one[end];
      if (text === null) continue;
      const [factor, limit] =
        one.kind === 'sum' ? [0, BigInt(text)] : [Number(text) + (one.kind === 'growth' ? 1 : 0), 0n];
      const terms = new Map(cellsOf(one.scope).map((cell) => [cell, 1]));
      if (one.kind !== 'sum') {
        for (const cell of cellsOf(one.of.scope)) terms.set(cell, (terms.get(cell) ?? 0) - factor);
      }
      for (const [cell, times] of terms) writer.entry(cell, times);
      writer.close(end === 'low' ? limit : null, end === 'high' ? limit : null);
    }
  }
  return { columns: donors * counties * years, rows: writer.rows() };
}

function cellsOf({ donors: [donor = ''], recipients: [place = ''], start, end }: Scope): number[] {
  const { donors, prefectures, counties, years } = wholeRegion;
  const [from, to] = [start, end].map((day) => Number(day?.slice(0, 4)) - firstYear);
  const index = Number(place.slice(-3));
  const cells: number[] = [];
  for (let each = 0; each < donors; each += 1) {
    if (donor !== 'provinces' && Number(donor.slice(-3)) !== each) continue;
    for (let county = 0; county < counties; county += 1) {
      if (place.startsWith('county') ? county !== index : place !== 'region' && county % prefectures !== index)
        continue;
      for (let year = from ?? 0; year <= (to ?? 0); year += 1) cells.push((each * counties + county) * years + year);
    }
  }
  return cells;
}
