/** The verb behind `counterfoil reckon FILE`: structured claims in, findings out, nothing stored. */
import { CounterfoilError } from '../core/errors/errors.ts';
import { lineTooLong, nothingReadable, tooManyLines } from '../core/reckoning/errors.ts';
import type { Answer, Conflict, Summary } from '../core/reckoning/findings.ts';
import type { LineRefusal, ReadStatements } from '../core/reckoning/format/readStatements.ts';
import { StatementReader } from '../core/reckoning/format/readStatements.ts';
import { Reckoning } from '../core/reckoning/reckoning.ts';
import type { FloatSolver } from '../core/reckoning/solver/linearProgram.ts';
import type { Query, Statement } from '../core/reckoning/statement.ts';
import { scopeQueries } from './reckonScope.ts';

export interface ReckonFileRequest {
  /** A path; `-` is standard input. */
  readonly file: string;
  /** Scopes to ask about beside the queries of the file, as "donors=A,B;period=2015". */
  readonly scopes: readonly string[];
  /** All conflicts instead of enough of them. */
  readonly all: boolean;
}

/** Everything that reckoning a file does to the world; tests pass another list. */
export interface ReckonEffects {
  /** Null stands for a line of more than `limit` bytes. */
  readonly lines: (file: string, limit: number) => AsyncIterable<string | null>;
  readonly solver: () => Promise<FloatSolver | null>;
}

/** With what its ids stand for, so that they can be printed as sentences. */
export interface ReckonReport {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly queries: ReadonlyMap<string, Query>;
  readonly refusals: readonly LineRefusal[];
  /** What is reckoned, but looks wrong. */
  readonly warnings: readonly LineRefusal[];
  readonly conflicts: readonly Conflict[];
  readonly answers: readonly Answer[];
  readonly summary: Summary;
}

export const reckonLimits = { lines: 200_000, lineBytes: 1_048_576 } as const;

/** Throws a `CounterfoilError` when the file cannot be read, is too large, or has neither a claim nor a query nor a refusal. */
export async function reckonFile(request: ReckonFileRequest, effects: ReckonEffects): Promise<ReckonReport> {
  const read = await readFile(request.file, effects);
  if (read.statements.length + read.queries.length + read.refusals.length === 0) {
    throw new CounterfoilError(nothingReadable, 'There is nothing to reckon.');
  }
  const queries = [...read.queries, ...scopeQueries(request.scopes, read.statements)];
  const { statements, trees } = read;
  const solver = await effects.solver();
  const reckoning = new Reckoning({ statements, queries, trees, solver, all: request.all });
  const { refusals, conflicts, answers, summary } = reckoning.findings();
  reckoning.dispose();
  const setAside = refusals.map((refused) => Object.assign({}, refused, { line: read.lineOf(refused.id) }));
  return {
    statements: new Map(statements.map((one) => [one.id, one])),
    queries: new Map(queries.map((one) => [one.id, one])),
    refusals: [...read.refusals, ...setAside],
    warnings: read.warnings,
    conflicts,
    answers,
    summary: { ...summary, refused: read.refusals.length + setAside.length },
  };
}

async function readFile(file: string, { lines }: ReckonEffects): Promise<ReadStatements> {
  const reader = new StatementReader();
  const tooLong: LineRefusal[] = [];
  let count = 0;
  for await (const line of lines(file, reckonLimits.lineBytes)) {
    count += 1;
    if (count > reckonLimits.lines) {
      throw new CounterfoilError(tooManyLines, `There are more than ${reckonLimits.lines} lines.`);
    }
    if (line === null) tooLong.push(refuseLine(count));
    reader.read(line ?? '');
  }
  const read = reader.finish();
  return { ...read, refusals: [...read.refusals, ...tooLong].sort((a, b) => a.line - b.line) };
}

function refuseLine(line: number): LineRefusal {
  const { code, remedy } = lineTooLong;
  return { id: `line ${line}`, line, code, message: `Line ${line} is too long.`, remedy };
}
