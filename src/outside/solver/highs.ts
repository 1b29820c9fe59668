import type { Highs, Model, ModelData, SparseMatrix } from 'highs';
import type {
  Basis,
  BasisStatus,
  FloatOutcome,
  FloatProgramme,
  FloatSolver,
  LinearProgram,
  Objective,
  Rows,
} from '../../core/reckoning/solver/linearProgram.ts';

/** Proposals are proven exactly afterwards, so runs are repeatable and quiet rather than safe. */
const options = {
  output_flag: false,
  solver: 'simplex',
  random_seed: 0,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const;

/**
 * A programme that takes more iterations than this ends undecided, so that none goes on for ever: some tens of seconds for
 * tens of thousands of rows, as an iteration takes longer the more rows there are.
 */
const leastIterations = 20_000;
const iterationsOfRows = 4e7;
const innerIterations = 200;

/** Codes of the option simplex_strategy. */
const dual = 1;
const primal = 4;

/** The largest bound is brought near this size, where tolerances of 1e-9 are within the digits of a double. */
const comfortable = 2 ** 20;

let loaded: Promise<FloatSolver> | undefined;

/** HiGHS (https://highs.dev) as WebAssembly, loaded once and on first use. */
export function loadHighs(): Promise<FloatSolver> {
  loaded ??= start();
  return loaded;
}

async function start(): Promise<FloatSolver> {
  const { default: module } = await import('highs');
  // Its types describe CommonJS, where the loader is a member of the module; imported, the module is the loader.
  const load = 'default' in module ? module.default : module;
  const highs = await load();
  return { open: (programme) => new HighsProgramme(highs, programme) };
}

const nothing: Objective = { columns: new Int32Array(0), coefficients: new Float64Array(0) };

class HighsProgramme implements FloatProgramme {
  private readonly highs: Highs;
  private readonly scale: number;
  private model: Model | undefined;
  private columns: number;
  iterations = 0;
  private rows = 0;
  private costed: Int32Array = new Int32Array(0);
  /** Whether the last basis satisfied all rows, and still does. */
  private within = false;
  private failure = '';

  constructor(highs: Highs, programme: LinearProgram) {
    this.highs = highs;
    this.columns = programme.columns;
    this.scale = scaleOf(programme.rows);
    this.attempt(() => {
      this.model = highs.createModel(this.modelOf(programme));
      this.model.options.set(options);
      this.model.options.set({ ipm_iteration_limit: innerIterations });
      this.limitFor(programme.rows.low.length);
    });
  }

  private limitFor(rows: number): void {
    this.rows += rows;
    const limit = Math.max(leastIterations, Math.ceil(iterationsOfRows / Math.max(1, this.rows)));
    this.model?.options.set({ simplex_iteration_limit: limit });
  }

  minimise(objective: Objective): FloatOutcome {
    let outcome: FloatOutcome | undefined;
    this.attempt(() => {
      if (this.model === undefined) return;
      this.setCosts(this.model, objective);
      outcome = this.settled(this.model);
      this.within = outcome.status === 'optimal';
    });
    return outcome ?? { status: 'failed', why: this.failure, basis: null };
  }

  inner(): Float64Array | null {
    let values: Float64Array | null = null;
    this.attempt(() => {
      if (this.model === undefined) return;
      this.setCosts(this.model, nothing);
      this.model.options.set({ solver: 'ipm', run_crossover: 'off' });
      this.model.run();
      if (this.model.getModelStatus() === this.highs.constants.modelStatus.optimal) {
        values = this.model.getSolution().colValue.map((value) => value / this.scale);
      }
      this.model.options.set({ solver: 'simplex', run_crossover: 'on' });
      this.model.clearSolver();
      this.within = false;
    });
    return values;
  }

  /** Goes on from the last basis; where that ends undecided, by the other algorithm, and at last from the beginning. */
  private settled(model: Model): FloatOutcome {
    const first = this.within ? this.run(model, primal) : this.run(model, dual);
    if (first.status !== 'failed') return first;
    const second = this.run(model, this.within ? dual : primal);
    if (second.status !== 'failed') return second;
    model.clearSolver();
    return this.run(model, dual);
  }

  private run(model: Model, strategy: number): FloatOutcome {
    model.options.set('simplex_strategy', strategy);
    model.run();
    this.iterations += Number(model.info.get('simplex_iteration_count'));
    return this.outcomeOf(model);
  }

  setBounds(row: number, low: number | null, high: number | null): void {
    this.within = false;
    const { infinity } = this.highs;
    this.attempt(() => {
      this.model?.changeRowBounds(row, (low ?? -infinity) * this.scale, (high ?? infinity) * this.scale);
    });
  }

  append(columns: number, rows: Rows): void {
    this.within = false;
    this.attempt(() => {
      this.model?.addVars(new Float64Array(columns), new Float64Array(columns).fill(this.highs.infinity));
      this.columns += columns;
      this.limitFor(rows.low.length);
      if (rows.low.length > 0) this.model?.addRows({ ...this.boundsOf(rows), matrix: matrixOf(this.columns, rows) });
    });
  }

  dispose(): void {
    this.model?.dispose();
    this.model = undefined;
    this.failure = 'The programme is closed.';
  }

  /**
   * HiGHS throws where its memory does not suffice; such a programme is left to the exact solver, and WebAssembly that
   * broke down is not used again.
   */
  private attempt(step: () => void): void {
    if (this.failure !== '') return;
    try {
      step();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      if (!(error instanceof this.highs.errors.HighsError)) loaded = undefined;
    }
  }

  private modelOf({ columns, rows }: LinearProgram): ModelData {
    const { lower, upper } = this.boundsOf(rows);
    return {
      numCols: columns,
      numRows: rows.low.length,
      colCost: new Float64Array(columns),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(this.highs.infinity),
      rowLower: lower,
      rowUpper: upper,
      matrix: matrixOf(columns, rows),
    };
  }

  private boundsOf(rows: Rows): { lower: Float64Array; upper: Float64Array } {
    const { infinity } = this.highs;
    const scaled = (bound: bigint | null, missing: number) => (bound === null ? missing : Number(bound) * this.scale);
    return {
      lower: Float64Array.from(rows.low, (bound) => scaled(bound, -infinity)),
      upper: Float64Array.from(rows.high, (bound) => scaled(bound, infinity)),
    };
  }

  private setCosts(model: Model, objective: Objective): void {
    const costs = new Map<number, number>();
    for (const column of this.costed) costs.set(column, 0);
    for (const column of objective.columns) costs.set(column, 0);
    for (const [at, column] of objective.columns.entries()) {
      costs.set(column, (costs.get(column) ?? 0) + (objective.coefficients[at] ?? 0));
    }
    const indices = Int32Array.from(costs.keys()).sort();
    if (indices.length === 0) return;
    model.changeColsCost(
      { kind: 'set', indices },
      Float64Array.from(indices, (column) => costs.get(column) ?? 0),
    );
    this.costed = objective.columns.slice();
  }

  private outcomeOf(model: Model): FloatOutcome {
    const { modelStatus } = this.highs.constants;
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) {
      const ray = model.getDualRay()?.values ?? null;
      return { status: 'infeasible', ray, basis: basisOf(model) };
    }
    const basis = basisOf(model);
    if (status === modelStatus.optimal && basis !== null) {
      const values = model.getSolution().colValue.map((value) => value / this.scale);
      return { status: 'optimal', basis, values };
    }
    if (status === modelStatus.unbounded) return { status: 'unbounded', basis };
    return { status: 'failed', why: `HiGHS ended with status ${status}.`, basis };
  }
}

/** A power of two, so that scaling rounds nothing. */
function scaleOf(rows: Rows): number {
  let largest = 1;
  for (const bounds of [rows.low, rows.high]) {
    for (const bound of bounds) if (bound !== null) largest = Math.max(largest, Math.abs(Number(bound)));
  }
  return 2 ** -Math.max(0, Math.ceil(Math.log2(largest / comfortable)));
}

function matrixOf(columns: number, rows: Rows): SparseMatrix {
  return {
    format: 'csr',
    numRows: rows.low.length,
    numCols: columns,
    starts: rows.starts,
    indices: rows.columns,
    values: rows.coefficients,
  };
}

/** Null where HiGHS has none, as after a presolve that settled everything. */
function basisOf(model: Model): Basis | null {
  if (model.info.get('basis_validity') !== 1) return null;
  const { colStatus, rowStatus } = model.getBasis();
  return { columns: Array.from(colStatus, statusOf), rows: Array.from(rowStatus, statusOf) };
}

/** The codes of `HighsConstants.basisStatus`, in their order. */
const statuses: readonly BasisStatus[] = ['low', 'basic', 'high', 'free', 'free'];

function statusOf(code: number): BasisStatus {
  return statuses[code] ?? 'free';
}
