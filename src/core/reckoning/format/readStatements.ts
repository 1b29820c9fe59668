/** Structured claims, queries and trees, one JSON object a line, as docs/reckoning-format.md describes them. */
import { CounterfoilError } from '../../errors/errors.ts';
import type { Query, Refusal, Statement, Trees } from '../statement.ts';
import { idTaken } from '../errors.ts';
import { refusal, refusalOf } from '../refusal.ts';
import { checkQueries, checkStatements } from './checkStatements.ts';
import { doubtsOf } from './doubts.ts';
import type { Raw } from './fields.ts';
import { shown } from './fields.ts';
import { TreeGrower } from './growTrees.ts';
import { readJson } from './readJson.ts';
import type { Line, RelativeLine } from './readLine.ts';
import { idOf, readLine } from './readLine.ts';
import { resolveRelatives } from './resolveRelatives.ts';

/** A refusal, or a warning, with the number of its line; lines count from 1. */
export interface LineRefusal extends Refusal {
  readonly line: number;
}

export interface ReadStatements {
  /** In the order of their lines. */
  readonly statements: readonly Statement[];
  readonly queries: readonly Query[];
  readonly trees: Trees;
  /** In the order of their lines. */
  readonly refusals: readonly LineRefusal[];
  /** What is reckoned, but looks wrong. */
  readonly warnings: readonly LineRefusal[];
  /** The line of a claim or query, by its id; 0 where there is none. */
  readonly lineOf: (id: string) => number;
}

/** Reads all lines; use {@link StatementReader} where they arrive one after the other. */
export function readStatements(lines: Iterable<string>): ReadStatements {
  const reader = new StatementReader();
  for (const line of lines) reader.read(line);
  return reader.finish();
}

export class StatementReader {
  readonly #refusals: LineRefusal[] = [];
  readonly #trees = new TreeGrower((line, kind, message) =>
    this.#refusals.push({ ...refusal(lineName(line), kind, message), line }),
  );
  readonly #statements = new Map<string, Statement>();
  readonly #relatives = new Map<string, RelativeLine>();
  readonly #queries = new Map<string, Query>();
  readonly #warnings: LineRefusal[] = [];
  readonly #refused = new Set<string>();
  /** By id of a statement, its line. */
  readonly #lines = new Map<string, number>();
  readonly #queryLines = new Map<string, number>();
  #count = 0;

  /** Takes one line; empty ones count, and say nothing. */
  read(line: string): void {
    this.#count += 1;
    const text = this.#count === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') return;
    let raw: Raw | null = null;
    try {
      raw = readJson(text);
      const line = readLine(raw);
      this.#keep(line);
      if (line.is !== 'tree') this.#doubt(raw);
    } catch (error) {
      const id = raw === null ? null : idOf(raw);
      this.#refusals.push({ ...refusalOf(id ?? lineName(this.#count), error), line: this.#count });
      if (id !== null && !this.#lines.has(id)) this.#refused.add(id);
    }
  }

  #doubt(raw: Raw): void {
    for (const { kind, message } of doubtsOf(raw)) {
      this.#warnings.push({ ...refusal(idOf(raw) ?? lineName(this.#count), kind, message), line: this.#count });
    }
  }

  #keep(line: Line): void {
    if (line.is === 'tree') this.#trees.add(line.tree.dimension, line.tree.links, this.#count);
    else if (line.is === 'query') {
      this.#claim(line.query.id, this.#queryLines);
      this.#queries.set(line.query.id, line.query);
    } else if (line.is === 'sum') {
      this.#claim(line.statement.id, this.#lines);
      this.#statements.set(line.statement.id, line.statement);
    } else {
      this.#claim(line.relative.id, this.#lines);
      this.#relatives.set(line.relative.id, line.relative);
    }
  }

  #claim(id: string, lines: Map<string, number>): void {
    const before = lines.get(id);
    if (before !== undefined) throw new CounterfoilError(idTaken, `Line ${before} has the id ${shown(id)} already.`);
    lines.set(id, this.#count);
  }

  /** Looks up references and checks everything; call it once, after the last line. */
  finish(): ReadStatements {
    const trees = this.#trees.trees();
    const resolved = resolveRelatives({
      statements: this.#statements,
      relatives: this.#relatives,
      refused: this.#refused,
    });
    const statements: Statement[] = [];
    for (const [id, line] of this.#lines) {
      const statement = this.#statements.get(id) ?? resolved.get(id);
      if (statement instanceof CounterfoilError) this.#refusals.push({ ...refusalOf(id, statement), line });
      else if (statement !== undefined) statements.push(statement);
    }
    const checked = checkStatements(statements, trees);
    const asked = checkQueries([...this.#queries.values()]);
    this.#refusals.push(...withLines(checked.refusals, this.#lines), ...withLines(asked.refusals, this.#queryLines));
    return {
      statements: checked.statements,
      queries: asked.queries,
      trees,
      refusals: this.#refusals.sort((a, b) => a.line - b.line),
      warnings: [...this.#warnings, ...withLines(checked.warnings, this.#lines)].sort((a, b) => a.line - b.line),
      lineOf: (id) => this.#lines.get(id) ?? this.#queryLines.get(id) ?? 0,
    };
  }
}

/** How a line without an id is called. */
function lineName(line: number): string {
  return `line ${line}`;
}

function withLines(refusals: readonly Refusal[], lines: ReadonlyMap<string, number>): readonly LineRefusal[] {
  return refusals.map((refused) => ({ ...refused, line: lines.get(refused.id) ?? 0 }));
}
