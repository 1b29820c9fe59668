/** What somebody is about to do, as plain data: a scene is a list of these, and so is a failure that is kept. */
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import type { Flaw } from '../bodies/making.ts';
import type { Body } from '../model/model.ts';

export type Move = 'submit' | 'return' | 'approve' | 'publish' | 'withdraw';

export interface SheetRow {
  readonly key: string;
  readonly cells: readonly string[];
  /** What the row says; null where it cannot be read. */
  readonly values: Body | null;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly programme: string;
  readonly submit: boolean;
  readonly skipFailed: boolean;
  /** Reason with which records are written over that were submitted, approved, published or changed by hand. */
  readonly revision?: string | undefined;
}

interface Entering {
  readonly do: 'enter';
  readonly id: string;
  readonly type: RecordType;
  readonly body: Body;
  readonly flaw: Flaw;
  readonly reason: string;
}

interface Writing {
  readonly do: 'write';
  readonly id: string;
  readonly body: Body;
  readonly flaw: Flaw;
  readonly reason?: string | undefined;
  readonly revise: boolean;
  /** Writes over the version before the newest. */
  readonly isStale: boolean;
}

interface Saving {
  readonly do: 'save as it is';
  readonly id: string;
}

interface Moving {
  readonly do: 'move';
  readonly id: string;
  readonly to: Move;
  readonly reason?: string | undefined;
}

interface Restoring {
  readonly do: 'restore';
  readonly id: string;
  /** A version. */
  readonly to: number;
  readonly reason: string;
}

/** A step of the loop finding → action → re-check. */
interface Following {
  readonly do: 'follow up';
  readonly id: string;
  readonly to: 'report' | 'recheck' | 'refuse';
  readonly words: string;
}

interface Importing {
  readonly do: 'import';
  readonly sheet: Sheet;
}

/** Of all imports of the simulation the one of this number, beginning with 0. */
interface Undoing {
  readonly do: 'undo';
  readonly number: number;
  readonly reason: string;
}

interface MovingImport {
  readonly do: 'move import';
  readonly number: number;
  readonly to: Move;
  readonly reason: string;
}

interface Repeating {
  readonly do: 'repeat';
}

export type Doing =
  | Entering
  | Writing
  | Saving
  | Moving
  | Restoring
  | Following
  | Importing
  | Undoing
  | MovingImport
  | Repeating;

/** With the name of whoever does it. */
export type Spec<Kind extends Doing['do'] = Doing['do']> = Extract<Doing, { do: Kind }> & { readonly who: string };
