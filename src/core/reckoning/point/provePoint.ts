/**
 * Makes of a point that nearly satisfies all rows one that does so exactly, or tells which rows it cannot. Rows with equal
 * ends, and those that rounding left on the wrong side, are hit exactly; all others are then checked once more.
 */
import { add, divide, negate, sign, subtract, type Exact } from '../solver/fraction.ts';
import type { Aim } from './exactHit.ts';
import { hitExactly } from './exactHit.ts';
import type { GridPoint } from './gridPoint.ts';
import type { Problem, SaidRow } from './problem.ts';
import { isEqualEnded } from './problem.ts';

/** So many rounds of hits; further ones hardly ever help. */
const mostRounds = 6;
const firstWidth = 2;
const widest = 512;

export interface Mending {
  /** With more violated rows than this nothing is mended. */
  readonly mostBad: number;
  /** Rows that may be violated by now; all others hold. */
  readonly doubtful: readonly number[];
}

/** Moves leaves of the point. Returns the rows that stay violated; none when it satisfies all. */
export function provePoint(
  { graph, rows, empty }: Problem,
  point: GridPoint,
  { mostBad, doubtful }: Mending,
): readonly number[] {
  let bad = violated(rows, point, doubtful);
  if (bad.length === 0) return bad;
  const held = new Set<number>();
  rows.forEach((row, at) => {
    if (isEqualEnded(row)) held.add(at);
  });
  const targets = new Map<number, Exact>();
  let width = firstWidth;
  const barred = new Set(empty);
  for (let round = 0; round < mostRounds && bad.length > 0; round += 1) {
    if (bad.filter((at) => !held.has(at)).length > mostBad) break;
    for (const at of bad) {
      held.add(at);
      const row = rows[at];
      if (row) targets.set(at, targetOf(row, point));
    }
    const aims = [...held].sort((a, b) => a - b).flatMap((at) => aimAt(rows[at], targets.get(at), point));
    const hit = hitExactly(graph, point, aims, { width, barred });
    if (hit.missed.length > 0 || hit.below.length > 0) {
      for (const leaf of hit.below) barred.add(leaf);
      if (width >= widest) break;
      width *= 4;
      continue;
    }
    point.move(hit.moved);
    bad = violated(rows, point, [...rows.keys()]);
  }
  return bad;
}

function violated(rows: readonly SaidRow[], point: GridPoint, doubtful: readonly number[]): number[] {
  return doubtful.filter((at) => {
    const row = rows[at];
    return row !== undefined && point.sideOf(row) !== 0;
  });
}

function aimAt(row: SaidRow | undefined, target: Exact | undefined, point: GridPoint): Aim[] {
  if (!row) return [];
  const value = point.exactValue(row);
  return [{ row, change: target === undefined ? 0 : subtract(target, value) }];
}

/** The end that a row is beyond; where that is excluded a little further in. */
function targetOf(row: SaidRow, point: GridPoint): Exact {
  const isHigh = point.sideOf(row) > 0;
  const [own, other] = isHigh ? [row.high, row.low] : [row.low, row.high];
  const end = point.scaled(own ?? 0n);
  const isOpen = isHigh ? row.highOpen : row.lowOpen;
  if (!isOpen) return end;
  if (other !== null) return add(end, divide(subtract(point.scaled(other), end), 16));
  const inward = own === 0n || own === null ? 1 : divide(sign(end) < 0 ? negate(end) : end, 1024);
  return isHigh ? add(end, negate(inward)) : add(end, inward);
}
