/** The shapes in which actions answer about records, totals and imports. Plain JSON, like everything in `answers.ts`. */
import type { ArrivalSuggestion as Suggested } from '../core/arrivals/suggestArrivals.ts';
import type { Body } from '../core/records/field.ts';
import type { Problem } from '../core/records/problem.ts';
import type { RecordType } from '../core/records/recordTypes.ts';
import type { Move, RecordState } from '../core/records/states.ts';
import type { HistoryEntry } from './answers.ts';

/** What an id that stands in a body is called, and where its page is. */
export interface NameOfId {
  readonly kind: 'place' | 'actor' | 'record' | 'document' | 'claim';
  readonly name: string;
  readonly localName: string | null;
  /** "/places/CN-65". */
  readonly href: string;
  /** Address of the picture, of a document that is one. */
  readonly picture?: string;
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
  /** Hash of the history's link that holds it: its own, or its import's. */
  readonly hash?: string | null;
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
  /** Address of the picture, where the document is one. */
  readonly picture?: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly claimId: string | null;
  /** Whom the claim quotes, with the office; null without a claim, or where it names nobody. */
  readonly speaker: string | null;
  readonly quote: string | null;
  readonly note: string | null;
}

export interface RecordPage extends RecordAnswer {
  /** Number of the newest version that the reader sees; what is done to the record is done to this one. */
  readonly currentVersion: number;
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
  /** True where there are more than `total`, which are not counted. */
  readonly totalIsAtLeast?: boolean | undefined;
  readonly next: string | null;
}

/** A version beside another one of the same record. */
export interface VersionComparison {
  readonly id: string;
  readonly type: RecordType;
  readonly before: RecordAnswer;
  readonly after: RecordAnswer;
  readonly changes: readonly FieldChange[];
  readonly names: Names;
}

/** What waits for the reader, newest first. Each list holds at most 100; the counts are of all. */
export interface WorkAnswer {
  /** Drafts that he wrote, and what was returned to him. */
  readonly drafts: WorkList;
  readonly returned: WorkList;
  /** Submitted by others, for whoever may approve. */
  readonly toReview: WorkList;
  /** Submitted by himself, or nobody else has looked at it yet. */
  readonly waiting: WorkList;
  /** Approved, for whoever may publish. */
  readonly toPublish: WorkList;
  /** Findings whose reported action is to be checked again, and those that ask the reader to act. */
  readonly toRecheck: WorkList;
  readonly toAct: WorkList;
  readonly names: Names;
}

export interface WorkList {
  readonly items: readonly WorkItem[];
  readonly total: number;
}

export interface WorkItem extends RecordAnswer {
  /** Why it was returned, revised or restored. */
  readonly reason: string | null;
}

/** Why somebody may or may not do something to a record. */
export interface AccessExplanation {
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly recordId: string | null;
  readonly allowed: boolean;
  /** One sentence. */
  readonly because: string;
  /** Every rule that was tried, in order; the first that fails decides. */
  readonly rules: readonly { readonly rule: string; readonly passed: boolean; readonly sentence: string }[];
}

/** A line of the log of corrections that is about a published record. */
export interface RecordCorrection {
  readonly id: string;
  readonly type: RecordType;
  /** The version that the correction published, or that withdrew it. */
  readonly version: number;
  /** "published again", "withdrawn from publication"; as part of undoing an import so named. */
  readonly change: string;
  /** Whether the public sees the record now. */
  readonly shown: boolean;
  readonly title: string;
  readonly localTitle: string;
  /** Old and new values; empty for a withdrawal. */
  readonly changes: readonly FieldChange[];
  /** What the ids among the values are called. */
  readonly names?: Names;
}

/** A line of the log of corrections that is about many published records, corrected together. */
export interface BatchCorrection {
  /** Of the batch; `/corrections/ID` lists its records. */
  readonly id: string;
  /** What was undone: when it came in, and with how many records; null where records were moved together. */
  readonly undone: { readonly at: string; readonly versions: number } | null;
  /** Records of which the public sees another content since. */
  readonly published: number;
  readonly withdrawn: number;
}

/** What was sent beside what was received, which may be the same help: one record here, up to three there. */
export interface ArrivalSuggestion extends Pick<Suggested, 'difference' | 'days' | 'score' | 'because'> {
  readonly sent: readonly RecordAnswer[];
  readonly received: readonly RecordAnswer[];
  /** As reckoned from amounts; whether something is disputed only people say. */
  readonly status: 'matched' | 'partly' | 'late' | 'missing' | 'open';
}

/**
 * One line of the public log: about a claim, about a published record, about many of them that were corrected together,
 * or, where all of these are null, about a name.
 */
export interface CorrectionEntry extends HistoryEntry {
  readonly claimId: string | null;
  readonly quote: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly recordCorrection: RecordCorrection | null;
  readonly batchCorrection: BatchCorrection | null;
}
