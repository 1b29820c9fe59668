/** One simulation under way: the real ledger, what the model believes of it, and the clock that both go by. */
import type { Ledger } from '../../src/actions/ledger.ts';
import type { RecordAnswer } from '../../src/actions/recordAnswers.ts';
import type { TotalsCopy } from '../../src/store/analytics/copy.ts';
import type { Database } from '../../src/store/tables.ts';
import type { Spec } from './acts/spec.ts';
import type { Model } from './model/model.ts';
import type { Person } from './world.ts';

export interface Run {
  readonly model: Model;
  readonly db: Database;
  readonly ledgerId: string;
  /** For the sheets that are imported. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Counts the words that mark contents and reasons, and the ids. */
  count: number;
  /** What was done last and may be asked for again. */
  last: { readonly words: string; readonly again: () => Promise<RecordAnswer>; readonly version: number } | null;
  /** Opened where it is asked for; follows the ledger from then on. */
  copy: TotalsCopy | null;
  /** How often each situation was met: what was seldom met is sought. */
  readonly met: Map<string, number>;
}

/** Something that somebody is about to do. */
export interface Act {
  readonly words: string;
  readonly spec: Spec;
  /** Codes of which one is expected; empty where the act must succeed. */
  readonly against: ReadonlySet<string>;
  /** Does it, and tells the model what came of it. */
  perform(): Promise<void>;
}

/** Says that the ledger does not hold what it should. The first words name the law. */
export class LawBroken extends Error {
  readonly law: string;
  constructor(law: string, message: string) {
    super(`${law}: ${message}`);
    this.law = law;
  }
}

export function must(law: string, holds: boolean, message: () => string): void {
  if (!holds) throw new LawBroken(law, message());
}

export function ledgerOf(run: Run, { name, role, limits, rights }: Person): Ledger {
  const { db, ledgerId, now } = run;
  const actor = { name, role, limits, rights };
  return { db, ledgerId, clock: { now: () => new Date(now) }, ids: { next: () => nextId(run) }, actor };
}

export function nextId(run: Run): string {
  run.count += 1;
  return `00000000-0000-7000-8000-${run.count.toString(16).padStart(12, '0')}`;
}

/** A word for a content (`zq…`) or a reason (`zr…`) that stands nowhere else: whoever reads it has seen that. */
export function nextMark(run: Run, kind: 'content' | 'reason'): string {
  run.count += 1;
  return `${kind === 'content' ? 'zq' : 'zr'}${run.count}z`;
}

export function today({ now }: Run): string {
  return new Date(now).toISOString().slice(0, 10);
}
