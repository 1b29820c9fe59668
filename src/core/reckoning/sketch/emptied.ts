/** Leaves that rows force to zero: those of a sum that is at most zero, and what follows from that. */
import type { Problem, SaidRow } from '../point/problem.ts';

/** More rounds than this follow from one another only in made-up books; what is left, the steps will see. */
const mostRounds = 20;

/** By leaf: 0 when it may have a value, else 1 + the row that empties it (`rows.length` + 1: it was asked to be empty). */
export function emptied({ graph, rows, empty }: Problem): Int32Array {
  const by = new Int32Array(graph.columns);
  for (const column of empty) emptyUnder(graph.parts, column, rows.length + 1, by);
  const done = new Uint8Array(rows.length);
  const live = new Float64Array(graph.columns);
  for (let round = 0, isMore = true; isMore && round < mostRounds; round += 1) {
    isMore = false;
    for (let column = 0; column < live.length; column += 1) live[column] = by[column] === 0 ? 1 : 0;
    graph.addUp(live);
    rows.forEach((row, at) => {
      const sign = done[at] === 1 ? 0 : forcedSign(row, live);
      if (sign === 0) return;
      done[at] = 1;
      row.columns.forEach((column, place) => {
        const isForced = (row.coefficients[place] ?? 0) * sign > 0 && (live[column] ?? 0) > 0;
        if (!isForced) return;
        emptyUnder(graph.parts, column, at + 1, by);
        isMore = true;
      });
    });
  }
  return by;
}

/** 1 or −1 where the live terms all have this sign while the row may not go that way beyond zero; 0 otherwise. */
function forcedSign(row: SaidRow, live: Float64Array): number {
  const mayRise = row.high !== 0n || row.highOpen;
  const mayFall = row.low !== 0n || row.lowOpen;
  if (mayRise && mayFall) return 0;
  let [hasPlus, hasMinus] = [false, false];
  for (let at = 0; at < row.columns.length; at += 1) {
    if ((live[row.columns[at] ?? 0] ?? 0) === 0) continue;
    if ((row.coefficients[at] ?? 0) > 0) hasPlus = true;
    else hasMinus = true;
  }
  if (hasPlus && !hasMinus && !mayRise) return 1;
  return hasMinus && !hasPlus && !mayFall ? -1 : 0;
}

function emptyUnder(parts: readonly (Int32Array | null)[], column: number, why: number, by: Int32Array): void {
  const open = [column];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const below = parts[next];
    if (below) open.push(...below);
    else if (by[next] === 0) by[next] = why;
  }
}
