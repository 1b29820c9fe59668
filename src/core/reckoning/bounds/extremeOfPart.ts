import type { LinearProgram, Multiplier, Objective } from '../solver/linearProgram.ts';
import type { Ground } from '../system/ground.ts';
import { onFace, optimalFace } from '../system/optimalFace.ts';
import { StrictRows } from '../system/strictRows.ts';
import type { Budget } from './budget.ts';
import type { Which } from './extremes.ts';
import { extremeWithin } from './extremeWithin.ts';
import type { SystemPart } from './partOf.ts';
import type { StrictExtreme } from './strictExtreme.ts';

/** So much exact work at most for one end among few statements: about a second. */
const mostExact = 1_000_000;
/** More rows are not looked at: even a basis that floating point proposes takes long to be checked. */
const mostRows = 20_000;

/** An end in rows of `layout`. */
export interface PartExtreme extends StrictExtreme {
  readonly layout: StrictRows;
}

interface Optimum {
  readonly objective: Objective;
  readonly because: readonly Multiplier[];
}

/**
 * An end of a sum that some statements prove; null where nothing limits it, or where finding it takes more than can be
 * afforded. Where it took too long to see whether excluded ends keep the sum from reaching it, it does not count as excluded.
 */
export function extremeOfPart({ open }: Ground, part: SystemPart, which: Which, budget: Budget): PartExtreme | null {
  const layout = new StrictRows(part.system);
  const programme = layout.programme();
  const columns = part.objective.columns.map((column) => layout.columnOf(column));
  const objective = { columns, coefficients: part.objective.coefficients };
  const work = budget.affordsExact(mostExact);
  if (work === 0 || programme.rows.low.length > mostRows) return null;
  const solver = open(programme);
  const outcome = extremeWithin(solver, work, { objective, which });
  solver.dispose();
  budget.spendExact(outcome ? programme.rows.columns.length : work);
  if (outcome?.status !== 'optimal') return null;
  const { value, because } = outcome;
  const restsOnOpen = because.some(({ row }) => layout.meaningOf(row)?.isOpen === true);
  const isOpen =
    restsOnOpen || (layout.pull !== null && isExcluded(open, programme, layout.pull, { objective, because }));
  return { value, because, isOpen, layout };
}

/** Whether every best solution touches an end that is excluded. */
function isExcluded(
  open: Ground['open'],
  programme: LinearProgram,
  pull: number,
  { objective, because }: Optimum,
): boolean {
  const face = optimalFace(programme, objective, because);
  const narrowed = onFace({ columns: Int32Array.of(pull), coefficients: Float64Array.of(1) }, face);
  if (narrowed.columns.length === 0) return true;
  const solver = open(face.programme);
  const outcome = solver.within(mostExact, narrowed);
  solver.dispose();
  return outcome?.status === 'optimal' && outcome.value.numerator === 0n;
}
