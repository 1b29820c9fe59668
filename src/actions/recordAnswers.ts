/** The shapes in which actions answer about records, totals and imports. Plain JSON, like everything in `answers.ts`. */
import type { Body } from '../core/records/field.ts';
import type { Problem } from '../core/records/problem.ts';
import type { RecordType } from '../core/records/recordTypes.ts';
import type { Move, RecordState } from '../core/records/states.ts';

/** What an id that stands in a body is called, and where its page is. */
export interface NameOfId {
  readonly kind: 'place' | 'actor' | 'record' | 'document';
  readonly name: string;
  readonly localName: string | null;
  /** "/places/CN-65". */
  readonly href: string;
}
export type Names = Readonly<Record<string, NameOfId>>;

export interface RecordAnswer {
  readonly id: string;
  readonly type: RecordType;
  readonly version: number;
  readonly state: RecordState;
  /** "Jiangxi → Akto, 2010–2020": the title, or one made from the content. English and Chinese. */
  readonly title: string;
  readonly localTitle: string;
  readonly body: Body;
  /** Who wrote the content as it reads. */
  readonly author: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The import it came with. */
  readonly batchId: string | null;
}

export interface FieldChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface RecordEvent {
  readonly version: number;
  readonly state: RecordState;
  readonly change: string;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
  readonly batchId: string | null;
  /** What is different from the content before; empty where only the state changed. */
  readonly changes: readonly FieldChange[];
}

/** Something the reader may or may not do, and why: buttons follow it. */
export interface Possibility {
  readonly act: Move | 'edit' | 'revise' | 'restore' | 'report action' | 'recheck';
  readonly allowed: boolean;
  readonly because: string;
}

export interface Completeness {
  /** Fields filled, of those that this type asks for. */
  readonly filled: number;
  readonly of: number;
  readonly missing: readonly string[];
}

export interface EvidenceAnswer {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly claimId: string | null;
  readonly quote: string | null;
  readonly note: string | null;
}

export interface RecordPage extends RecordAnswer {
  readonly names: Names;
  readonly completeness: Completeness;
  readonly problems: readonly Problem[];
  readonly evidence: readonly EvidenceAnswer[];
  /** The version that the public sees, where it is an older one. */
  readonly published: RecordAnswer | null;
  readonly possibilities: readonly Possibility[];
  /** Newest first; for the public only the versions that were published. */
  readonly events: readonly RecordEvent[];
  /** Records that name this one: obligations of an agreement, transactions of a project. At most 200 of each type. */
  readonly referrers: readonly RecordAnswer[];
  readonly referrerCounts: Readonly<Partial<Record<RecordType, number>>>;
}

export interface RecordList {
  readonly type: RecordType | null;
  readonly items: readonly RecordAnswer[];
  readonly names: Names;
  readonly total: number;
  readonly next: string | null;
}
