/** What the pages of supervision lists show. Ids stand for places, actors and records; `names` says what they are called. */
import type { TargetProgress } from '../core/lists/progress.ts';
import type { Evidence } from '../core/records/field.ts';
import type { ShownView } from './pairingAnswers.ts';
import type { Names, RecordAnswer } from './recordAnswers.ts';

export interface ListSummary {
  readonly record: RecordAnswer;
  /** Places on the list on the day, each once. */
  readonly onList: number;
  /** Places that left it and are not on it again; some of them may be on probation. */
  readonly left: number;
}

export interface Lists {
  readonly day: string;
  readonly view: ShownView;
  readonly lists: readonly ListSummary[];
  readonly names: Names;
  readonly notRead: number;
}

/** Where a place stands on a supervision list on a day. */
export type ListingStanding = 'on the list' | 'exit due' | 'on probation' | 'left' | 'listed again' | 'not yet listed';

/** What leaving the list takes, and what of it is done on the day. */
export interface ExitSteps {
  /** Checks met one after the other up to the last; `asked` is null where the list does not say how many it takes. */
  readonly met: number;
  readonly asked: number | null;
  readonly checks: number;
  /** Days after the one that is shown are left out, like everything that had not happened yet. */
  readonly verifiedOn: string | null;
  readonly verifiedBy: string | null;
  readonly noticeOn: string | null;
  readonly exitedOn: string | null;
  /** Last day of probation; null without one. */
  readonly probationUntil: string | null;
}

export interface ListingLine {
  readonly id: string;
  readonly place: string;
  readonly level: string;
  readonly listedOn: string;
  readonly standing: ListingStanding;
  readonly since: string | null;
  /** Whether the place is on the list by this listing; one on probation has left it and is still watched. */
  readonly onList: boolean;
  /** Why it stands so: English and Chinese. */
  readonly sentence: string;
  readonly localSentence: string;
  readonly supervisor: string | null;
  readonly targets: readonly TargetProgress[];
  readonly exit: ExitSteps;
  /** The earlier listing of the same place. */
  readonly relists: string | null;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
}

/** A total that was published of a list, beside what the list itself names on the same day. */
export interface StatedTotal {
  readonly place: string | null;
  readonly level: string;
  readonly stated: string;
  readonly on: string | null;
  readonly words: string | null;
  readonly document: string | null;
  readonly listed: number;
  /** Stated less listed. */
  readonly difference: string;
}

export interface RegionCount {
  readonly place: string;
  readonly level: string;
  readonly onList: number;
  readonly left: number;
}

/** Which of the listings are shown. */
export interface ListingFilter {
  /** A place that they lie in. */
  readonly within: string | null;
  readonly level: string | null;
  readonly standing: ListingStanding | null;
}

export interface SupervisionList {
  readonly record: RecordAnswer;
  readonly day: string;
  readonly view: ShownView;
  readonly mayEdit: boolean;
  readonly supervisor: string;
  readonly start: string;
  readonly end: string | null;
  readonly entryRule: string;
  readonly exitRule: string | null;
  readonly exitPeriods: string | null;
  readonly probationMonths: string | null;
  readonly targets: readonly TargetProgress[];
  readonly filter: ListingFilter;
  /** Those that the filter lets through, first listed first, up to a limit. */
  readonly listings: readonly ListingLine[];
  /** How many it lets through. */
  readonly matching: number;
  /** Places on the list by level, whatever the filter. */
  readonly onList: Readonly<Record<string, number>>;
  /** Places that left it and are not on it again, of them on probation, and those that were listed again. */
  readonly left: number;
  readonly onProbation: number;
  readonly listedAgain: number;
  /** Last day by which one of the targets is due. */
  readonly lastDue: string | null;
  readonly regions: readonly RegionCount[];
  readonly stated: readonly StatedTotal[];
  readonly evidence: readonly Evidence[];
  readonly names: Names;
  readonly notRead: number;
}
