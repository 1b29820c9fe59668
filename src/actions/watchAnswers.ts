/** What the pages of watched places show. Values are decimals as strings; what is withheld says so, and is no null. */
import type { AlertEnd, StoredAlert, StoredRecord } from './alertAnswers.ts';
import type { Deadline } from '../core/lists/progress.ts';
import type { Muting } from '../core/monitoring/alerts/alert.ts';
import type { Combination } from '../core/monitoring/indicator.ts';
import type { PeriodKind } from '../core/monitoring/period.ts';
import type { Severity } from '../core/monitoring/rules/rule.ts';

/** A decimal; `withheld` to protect single people; null where nothing was reported. */
export type ShownValue = string | null;

/** English and Chinese; others as rules and indicators bring them. */
export type InWords = Readonly<Record<string, string>>;

export interface WatchedPlaceName {
  readonly id: string;
  readonly name: string;
  readonly localName: string | null;
  readonly tier: string;
}

export interface IndicatorAnswer {
  readonly id: string;
  readonly title: InWords;
  readonly unit: string;
  /** In Chinese; null where it is written like `unit`. */
  readonly localUnit: string | null;
  readonly worse: 'higher' | 'lower';
  readonly period: PeriodKind;
  /** What a whole is; null where it is no proportion. */
  readonly whole: number | null;
  readonly combine: Combination;
  readonly source: string;
}

/** An indicator with what its values are written with. */
export type IndicatorName = Pick<IndicatorAnswer, 'id' | 'title' | 'unit' | 'localUnit'>;

/** One taking-in of readings: where a value comes from. */
export interface DatasetLink {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly state: 'entered' | 'approved' | 'published' | 'withdrawn';
  /** Day on which it became known. */
  readonly knownOn: string;
  readonly document: string | null;
}

export interface ShownReading {
  readonly period: string;
  readonly value: ShownValue;
  /** Of how many cases. */
  readonly denominator: ShownValue;
  /** Null where nothing was reported. */
  readonly dataset: string | null;
  /** The place it was reported of, where that is a predecessor. */
  readonly of: string | null;
  /** Nobody has approved it yet. */
  readonly provisional: boolean;
}

export interface ThresholdAnswer {
  readonly rule: string;
  readonly title: InWords;
  readonly limit: string;
  /** A legal line for leaving a list. */
  readonly exitCriterion: boolean;
}

/** Where the values of its peers lie: as far as they are shown. */
export interface PeerBand {
  readonly period: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  readonly places: number;
}

/** How far the readings have come that an alert, or its end, rests on: the one of them that came least far. */
export type AlertBasis = 'entered' | 'approved' | 'published';

export interface PlaceAlert {
  readonly id: string;
  readonly rule: string;
  readonly title: InWords;
  readonly severity: Severity;
  readonly indicator: string;
  readonly since: string;
  readonly period: string;
  readonly isOver: boolean;
  /** How it ended; `revised`: the readings that it was based on were corrected. Null while it is on. */
  readonly how: AlertEnd['how'] | null;
  readonly restsOn: AlertBasis;
  /** Why nobody is told of it; null where people are. */
  readonly muting: Muting | null;
  readonly sentence: InWords;
  readonly href: string | null;
}

export interface PlaceMeasure {
  readonly what: string;
  readonly indicator: string | null;
  readonly start: string;
  readonly due: string | null;
  readonly href: string | null;
}

export interface IndicatorPanel {
  readonly indicator: IndicatorAnswer;
  /** One for each period from the first that is known to the newest that is due. */
  readonly readings: readonly ShownReading[];
  readonly missing: number;
  readonly withheld: number;
  readonly thresholds: readonly ThresholdAnswer[];
  /** The path to the target: a value for each period of it. */
  readonly path: readonly { readonly period: string; readonly value: string }[];
  readonly peers: readonly PeerBand[];
}

interface Watched {
  readonly day: string;
  /** The public sees what is published. */
  readonly audience: 'public' | 'inside';
  readonly datasets: Readonly<Record<string, DatasetLink>>;
}

export interface WatchedPlaceAnswer extends Watched {
  readonly place: WatchedPlaceName;
  /** From the uppermost to the one right above it. */
  readonly above: readonly WatchedPlaceName[];
  /** How many watched places lie right below it. */
  readonly below: number;
  /** What it was before, and what took its place. */
  readonly before: readonly WatchedPlaceName[];
  readonly after: readonly WatchedPlaceName[];
  readonly panels: readonly IndicatorPanel[];
  readonly alerts: readonly PlaceAlert[];
  readonly measures: readonly PlaceMeasure[];
  /** Supervision lists that it is on, or whose probation it is in. */
  readonly lists: readonly ListedHere[];
}

/** How a place, or what it came from, stands on a supervision list: by what is entered, whatever readings say. */
export interface ListedHere {
  readonly id: string;
  readonly title: string;
  readonly localTitle: string | null;
  /** Since when it is on the list, or on probation. */
  readonly since: string;
  /** Whether it has left and is watched more closely, until this day; null while it is on the list. */
  readonly probationUntil: string | null;
  /** The target that it is held to next; null without one, and on probation. */
  readonly deadline: Deadline | null;
}

export interface GridTile {
  readonly place: WatchedPlaceName;
  /** The place right above it, by which tiles stand together. */
  readonly region: string | null;
  readonly value: ShownValue;
  /** 0 is the best class; null where the value is not shown. */
  readonly level: number | null;
  readonly dataset: string | null;
  readonly provisional: boolean;
  /** The most severe alert that is on and that the reader may see. */
  readonly alert: Severity | null;
}

/** The places of a kind that lie in one place, told together by what each of them shows. */
export interface GridGroup {
  readonly place: WatchedPlaceName;
  readonly places: number;
  /** Of shown values in each class, the best first. */
  readonly levels: readonly number[];
  readonly notReported: number;
  readonly withheld: number;
  /** Places by the most severe alert that is on and that the reader may see. */
  readonly alerts: Readonly<Record<Severity, number>>;
}

export interface GridAnswer extends Watched {
  readonly indicator: IndicatorAnswer;
  readonly indicators: readonly IndicatorAnswer[];
  readonly period: string;
  /** Newest first. */
  readonly periods: readonly string[];
  /** Null for everywhere. */
  readonly within: WatchedPlaceName | null;
  /** Places above that one, the highest first. */
  readonly above: readonly WatchedPlaceName[];
  readonly tier: string;
  readonly tiers: readonly string[];
  /** How many places there are, whatever stands on this page. */
  readonly places: number;
  /** Where they are many: by the places that they lie in, those with the gravest alerts first; else there are tiles. */
  readonly groups: readonly GridGroup[];
  /** Asked to be told one by one, however many there are. */
  readonly oneByOne: boolean;
  /** Of groups or tiles. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly regions: readonly WatchedPlaceName[];
  /** By region and name; the worst first where they take several pages. */
  readonly tiles: readonly GridTile[];
  /** Ends of the classes of shown values, the best first. */
  readonly levels: readonly { readonly from: string; readonly to: string; readonly places: number }[];
  /** Of all places, as the two below. */
  readonly alerts: number;
  readonly notReported: number;
  readonly withheld: number;
}

export interface PeerPoint {
  readonly place: WatchedPlaceName;
  readonly value: ShownValue;
  readonly denominator: ShownValue;
  readonly dataset: string | null;
  readonly isAsked: boolean;
}

/** Limits within which chance leaves most places of so many cases. */
export interface FunnelPoint {
  readonly cases: string;
  readonly low: string;
  readonly high: string;
}

export interface PeersAnswer extends Watched {
  readonly place: WatchedPlaceName;
  readonly group: WatchedPlaceName | null;
  readonly indicator: IndicatorAnswer;
  readonly indicators: readonly IndicatorAnswer[];
  readonly period: string;
  readonly periods: readonly string[];
  readonly peers: readonly PeerPoint[];
  readonly band: PeerBand | null;
  /** How many of those that are shown are better off than the place; null where its value is not shown. */
  readonly better: number | null;
  readonly notReported: number;
  readonly withheld: number;
  /** Empty where the indicator is no proportion, or cases are not known. */
  readonly funnel: readonly FunnelPoint[];
}

/** Of one indicator: how many places were due to report its newest period, and did not. */
export interface MissingOf {
  readonly indicator: IndicatorAnswer;
  readonly period: string;
  readonly due: number;
  readonly missing: number;
}

export interface WatchAnswer extends Watched {
  readonly places: number;
  readonly tiers: readonly { readonly tier: string; readonly places: number }[];
  readonly indicators: readonly IndicatorAnswer[];
  /** Alerts that are on and that the reader may see. */
  readonly alerts: Readonly<Record<Severity, number>>;
  readonly newest: readonly PlaceAlert[];
  readonly alertPlaces: Readonly<Record<string, WatchedPlaceName>>;
  readonly missing: readonly MissingOf[];
  readonly datasetCount: number;
  /** Null where nothing is watched yet. */
  readonly grid: GridAnswer | null;
  /** Every watched place was made up to try things on. */
  readonly madeUp: boolean;
}

/** What a test found, as this reader may see it: figures that would tell a withheld reading are withheld, too. */
export interface ShownRecord extends Omit<StoredRecord, 'value' | 'expected'> {
  readonly value: number | 'withheld' | null;
  readonly expected: number | 'withheld' | null;
}

/** An alert as this reader may see it. */
export interface ShownAlert extends Omit<StoredAlert, 'records'> {
  readonly records: readonly ShownRecord[];
  /** Its sentences name no figures, as they would tell a withheld reading. */
  readonly withheld: boolean;
  /** Where it is over: its end. Until all of it is published, the public sees what published readings say. */
  readonly restsOn: AlertBasis;
}
