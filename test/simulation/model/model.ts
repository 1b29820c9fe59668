/**
 * What a simulation believes the ledger to hold: a list of events, and everything else by replaying it. Written from the
 * words of the documentation, not from the program.
 */
import type { RecordType } from '../../../src/core/records/recordTypes.ts';

export type State = 'draft' | 'submitted' | 'returned' | 'approved' | 'published' | 'withdrawn';
export type Body = Readonly<Record<string, unknown>>;

export interface Content {
  readonly number: number;
  readonly body: Body;
  readonly author: string;
  /** Whether it lacks something, or contradicts itself, so that it cannot be submitted. */
  readonly isUnfinished: boolean;
}

/** One event: what happened to a record, and how it reads since. */
export interface Version {
  readonly version: number;
  readonly state: State;
  readonly change: string;
  readonly content: Content;
  readonly by: string;
  readonly at: number;
  readonly reason: string | null;
  /** Whether it came or moved with others, by one act. */
  readonly isTogether?: boolean;
}

export interface ModelRecord {
  readonly id: string;
  readonly type: RecordType;
  /** In the order in which records were first entered: links only lead to earlier ones. */
  readonly order: number;
  readonly versions: readonly Version[];
}

export interface ModelImport {
  readonly id: string;
  readonly by: string;
  readonly written: readonly { readonly id: string; readonly version: number }[];
  undone: boolean;
}

export class Model {
  private readonly byId = new Map<string, { order: number; type: RecordType; versions: Version[] }>();
  readonly imports: ModelImport[] = [];
  /** Who imported which identifier, and the record it became. */
  readonly imported = new Map<string, string>();
  events = 0;
  /** Records of which something has happened since this was last emptied. */
  readonly changed = new Set<string>();

  add(id: string, type: RecordType, version: Version): void {
    const known = this.byId.get(id) ?? { order: this.byId.size, type, versions: [] };
    this.byId.set(id, known);
    if (version.version !== known.versions.length + 1) throw new Error(`${id}: versions must count up`);
    known.versions.push(version);
    this.events += 1;
    this.changed.add(id);
  }

  record(id: string): ModelRecord | null {
    const known = this.byId.get(id);
    return known ? { id, ...known } : null;
  }

  /** With `until` only what had happened by then. */
  records(until = Infinity): ModelRecord[] {
    return [...this.byId].flatMap(([id, { order, type, versions }]) => {
      const known = versions.filter(({ at }) => at <= until);
      return known.length === 0 ? [] : [{ id, type, order, versions: known }];
    });
  }

  ofType(type: RecordType): ModelRecord[] {
    return this.records().filter((record) => record.type === type);
  }
}

export function latest({ versions, id }: ModelRecord): Version {
  const last = versions.at(-1);
  if (!last) throw new Error(`${id} has no version`);
  return last;
}

/** What the public sees of it: the last version that was published, unless it was withdrawn since. */
export function published({ versions }: ModelRecord): Version | null {
  let seen: Version | null = null;
  for (const version of versions) {
    if (version.state === 'published') seen = version;
    if (version.state === 'withdrawn') seen = null;
  }
  return seen;
}

export function isLive(record: ModelRecord): boolean {
  return latest(record).state !== 'withdrawn';
}

export function text(body: Body, field: string): string | null {
  const value = body[field];
  return typeof value === 'string' ? value : null;
}

export interface ModelShare {
  readonly id: string;
  readonly percent: string | null;
}

export function shares(body: Body, field: string): readonly ModelShare[] {
  return (body[field] as readonly ModelShare[] | undefined) ?? [];
}

export function texts(body: Body, field: string): readonly string[] {
  return (body[field] as readonly string[] | undefined) ?? [];
}

export interface ModelMoney {
  readonly amount: string;
  readonly currency: string;
}

export function money(body: Body, field = 'amount'): ModelMoney | null {
  return (body[field] as ModelMoney | null | undefined) ?? null;
}

export interface Source {
  readonly transaction: string;
  readonly percent: string | null;
}

export function sources(body: Body): readonly Source[] {
  return (body['passedOnFrom'] as readonly Source[] | undefined) ?? [];
}

/** First and last day of "2019", "2019-07" or "2019-07-14". */
export function daysOf(date: string): { readonly from: string; readonly to: string } {
  if (date.length === 4) return { from: `${date}-01-01`, to: `${date}-12-31` };
  if (date.length === 10) return { from: date, to: date };
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
  return { from: `${date}-01`, to: `${date}-${last}` };
}

/** A transaction with those that it came out of or led to, its umbrella and its items, however far away. */
export function familyOf(model: Model, id: string): string[] {
  const related = new Map<string, string[]>();
  for (const record of model.ofType('transaction')) {
    const { body } = latest(record).content;
    const others = [...sources(body).map(({ transaction }) => transaction), text(body, 'partOf') ?? record.id];
    for (const other of others) {
      related.set(record.id, [...(related.get(record.id) ?? []), other]);
      related.set(other, [...(related.get(other) ?? []), record.id]);
    }
  }
  const family = new Set([id]);
  // A set grows while it is walked, so that this visits whatever can be reached.
  for (const each of family) for (const other of related.get(each) ?? []) family.add(other);
  return [...family];
}
