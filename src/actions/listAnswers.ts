/** What the pages of supervision lists show. Ids stand for places, actors and records; `names` says what they are called. */
import type { Comparison } from '../core/lists/criteria.ts';
import type { BrokenRow, MissingStep } from '../core/lists/exitSteps.ts';
import type { Met } from '../core/lists/measuredChecks.ts';
import type { ListOrder } from '../core/lists/nearness.ts';
import type { Deadline, TargetProgress } from '../core/lists/progress.ts';
import type { Evidence } from '../core/records/field.ts';
import type { ShownView } from './pairingAnswers.ts';
import type { Names, RecordAnswer } from './recordAnswers.ts';
import type { DatasetLink, IndicatorName, InWords, ShownValue } from './watchAnswers.ts';

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

/** Where a place stands on a supervision list on a day; gone: the place is no more, and nothing goes on in its stead by this listing. */
export const listingStandings = [
  'on the list',
  'exit due',
  'on probation',
  'left',
  'listed again',
  'not yet listed',
  'place gone',
] as const;
export type ListingStanding = (typeof listingStandings)[number];

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
  /** Last day of the public notice; null where the list does not say how long it runs. */
  readonly noticeUntil: string | null;
  readonly exitedOn: string | null;
  /** Last day of probation; null without one. */
  readonly probationUntil: string | null;
}

/** A criterion of exit that readings answer: an indicator against a limit, or a rule that must not hold. */
export interface CriterionAnswer {
  /** 1 for the first of the list. */
  readonly number: number;
  readonly what: string | null;
  /** Null where the list names none, or one that is not there. */
  readonly indicator: IndicatorName | null;
  readonly comparison: Comparison | null;
  readonly limit: string | null;
  readonly rule: { readonly id: string; readonly title: InWords | null } | null;
}

/** A value that a check rests on. */
export interface CheckedReading {
  readonly period: string;
  readonly met: Met;
  readonly value: ShownValue;
  readonly dataset: string | null;
  /** It became known after it was due. */
  readonly late: boolean;
  /** A dataset with a later value that nobody has approved yet; told to people inside only. */
  readonly waiting: string | null;
  /** What it was before: corrected since, or taken back with its dataset; told to people inside only. */
  readonly earlier: readonly {
    readonly value: ShownValue;
    readonly dataset: string;
    readonly knownOn: string;
    readonly withdrawn: boolean;
  }[];
}

/** The exit criteria in one period: by readings, by whoever recorded a check, or by both. */
export interface ExitCheckAnswer {
  /** As the criteria count periods; null for a recorded check of another time. */
  readonly period: string | null;
  readonly start: string;
  readonly end: string;
  /** What counts; where the two disagree it is not met. */
  readonly met: Met;
  readonly measured: Met | null;
  readonly recorded: Met | null;
  readonly document: string | null;
  readonly disagree: boolean;
  /** Recorded of a time that is no period of the criteria: shown, and not counted. */
  readonly beside: boolean;
  readonly criteria: readonly {
    readonly number: number;
    readonly met: Met;
    readonly readings: readonly CheckedReading[];
  }[];
}

/** How one criterion stands at one place. */
export interface CriterionProgress {
  readonly number: number;
  /** Periods in a row in which it was met, up to the newest that is known or due. */
  readonly met: number;
  readonly asked: number | null;
  /** The newest reading; null before the first. */
  readonly newest: CheckedReading | null;
}

/** A place that its list does not have, or has no more, and at which a rule fires that the list names. Nobody is listed by it. */
export interface ListingSuggestion {
  readonly place: string;
  readonly kind: 'list' | 'list again';
  /** The listing that it left. */
  readonly listing: string | null;
  readonly alert: string;
  /** Whether it is the rule of entry or that of probation. */
  readonly rule: 'listing' | 'probation';
  /** The period since which it fires. */
  readonly since: string;
  readonly sentence: InWords;
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
  /** The target that it is held to next; null without one, and once it left. */
  readonly deadline: Deadline | null;
  readonly exit: ExitSteps;
  /** Checks of the exit criteria, oldest first, and how each criterion stands. */
  readonly checks: readonly ExitCheckAnswer[];
  readonly progress: readonly CriterionProgress[];
  /** What leaving still takes, each step by its name. */
  readonly missing: readonly MissingStep[];
  /** The first day of the periods met in a row, as they stand; null without any. */
  readonly metSince: string | null;
  /** The newest period that broke the row; null where nothing did. */
  readonly broken: BrokenRow | null;
  /** Of a place that left by the decision of an authority: what had not been done, and the decision. */
  readonly overruled: readonly MissingStep[];
  readonly decision: { readonly by: string; readonly words: string; readonly document: string } | null;
  /** Of a place that left: by readings as they are known, fewer periods had been met in a row than were asked for. */
  readonly doubt: { readonly met: number; readonly asked: number } | null;
  /** Days on the list up to the day, or until it left; null before it was listed. */
  readonly daysListed: number | null;
  /** Share of the probation that is over, 0 to 1; null outside of one. */
  readonly probationElapsed: number | null;
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
  /** So many periods met in a row, and exit not due. */
  readonly met: number | null;
  /** One listing alone. */
  readonly listing: string | null;
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
  /** Days that a public notice runs. */
  readonly noticeDays: string | null;
  readonly probationMonths: string | null;
  readonly targets: readonly TargetProgress[];
  readonly criteria: readonly CriterionAnswer[];
  /** Keys of the rules that suggest listing, and that hold during probation. */
  readonly listingRule: string | null;
  readonly probationRule: string | null;
  /** Empty for the public. */
  readonly suggestions: readonly ListingSuggestion[];
  /** What readings of the listings shown came with, by id. */
  readonly datasets: Readonly<Record<string, DatasetLink>>;
  readonly filter: ListingFilter;
  readonly order: ListOrder;
  /** A page of those that the filter lets through, in this order. */
  readonly listings: readonly ListingLine[];
  /** Whether they have their checks: only where they are few. */
  readonly withChecks: boolean;
  readonly page: number;
  readonly pageSize: number;
  /** How many it lets through. */
  readonly matching: number;
  /** Places on the list by what leaving still takes: nothing, verification and notice, or so many periods in a row. */
  readonly nearness: {
    readonly mayLeave: number;
    readonly exitDue: number;
    readonly byMet: readonly { readonly met: number; readonly places: number }[];
  };
  /** Places on the list whose deadline is over. */
  readonly overdue: number;
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
