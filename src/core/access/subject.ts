/** What the rules of access need to know of the thing that somebody wants to do something to. */
import type { RecordType } from '../records/recordTypes.ts';
import type { RecordState } from '../records/states.ts';

export interface Subject {
  /** Who wrote the claim as it reads now, made the import, or took the readings in. */
  readonly author?: string | undefined;
  readonly record?: RecordSubject | undefined;
  /** The watched place that it is about, with everything above it, in any order. */
  readonly place?: readonly string[] | undefined;
}

/** A record, or one about to be written. Ids come with everything above them in the registry. */
export interface RecordSubject {
  readonly type: RecordType;
  /** Null while nothing is stored. */
  readonly state: RecordState | null;
  /** Whether the public sees a version of it. */
  readonly published: boolean;
  /** Who wrote or submitted what nobody has approved yet. */
  readonly authors: readonly string[];
  /** Everybody who ever wrote its content. */
  readonly owners: readonly string[];
  /** Which side reports it, where its type asks for that. */
  readonly side: 'sent' | 'received' | null;
  /** Ids of those who give, of those who receive, and of every place named, each with all that lies above it. */
  readonly donors: readonly string[];
  readonly recipients: readonly string[];
  readonly places: readonly string[];
  /** One clause naming the lock that closes its period: "lock 0b… closes the period until 2019-12-31". */
  readonly locked: string | null;
  /** Of a finding: how far it is, and who reported the action taken. */
  readonly finding: { readonly status: string | null; readonly reportedBy: string | null } | null;
}
