import loadHighsModule, { type Basis as HighsBasis, type Highs, type Model } from 'highs';
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
  parallel: 'off',
  random_seed: 0,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const;

/** The largest bound is brought near this size, where tolerances of 1e-9 are within the digits of a double. */
const comfortable = 2 ** 20;

let loaded: Promise<FloatSolver> | undefined;

/** HiGHS (https://highs.dev) as WebAssembly, loaded once and on first use. */
export function loadHighs(): Promise<FloatSolver> {
  loaded ??= loadHighsModule().then((highs) => ({
    open: (programme) => new HighsProgramme(highs, programme),
  }));
  return loaded;
}

class HighsProgramme implements FloatProgramme {
  private readonly highs: Highs;
  private readonly scale: number;
  private model: Model | undefined;
  private columns: number;
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
    });
  }

  minimise(objective: Objective): FloatOutcome {
    let outcome: FloatOutcome = { status: 'failed', why: this.failure };
    this.attempt(() => {
      if (this.model === undefined) return;
      this.setCosts(this.model, objective);
      this.model.options.set('simplex_strategy', this.within ? 4 : 1);
      this.model.run();
      outcome = this.outcomeOf(this.model);
      this.within = outcome.status === 'optimal';
    });
    return this.failure === '' ? outcome : { status: 'failed', why: this.failure };
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
      if (rows.low.length > 0) this.model?.addRows({ ...this.boundsOf(rows), matrix: matrixOf(this.columns, rows) });
    });
  }

  dispose(): void {
    this.model?.dispose();
    this.model = undefined;
    this.failure = 'The programme is closed.';
  }

  /** HiGHS throws where its memory does not suffice; such a programme is left to the exact solver. */
  private attempt(step: () => void): void {
    if (this.failure !== '') return;
    try {
      step();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      this.model = undefined;
    }
  }

  private modelOf({ columns, rows }: LinearProgram): Parameters<Highs['createModel']>[0] {
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
    for (const [at, column] of objective.columns.entries()) costs.set(column, 0);
    for (const [at, column] of objective.columns.entries()) {
      costs.set(column, (costs.get(column) ?? 0) + (objective.coefficients[at] ?? 0));
    }
    const indices = Int32Array.from(costs.keys()).sort();
    if (indices.length === 0) return;
    model.changeColsCost({ kind: 'set', indices }, Float64Array.from(indices, (column) => costs.get(column) ?? 0));
    this.costed = objective.columns.slice();
  }

  private outcomeOf(model: Model): FloatOutcome {
    const { modelStatus } = this.highs.constants;
    const status = model.getModelStatus();
    if (status === modelStatus.optimal) return { status: 'optimal', basis: basisOf(model.getBasis()) };
    if (status === modelStatus.unbounded) return { status: 'unbounded' };
    if (status !== modelStatus.infeasible) return { status: 'failed', why: `HiGHS ended with status ${status}.` };
    const ray = model.getDualRay();
    return { status: 'infeasible', ray: null };
  }
}
