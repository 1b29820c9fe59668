/** What checking a record may look up. The caller fetches what `neededIds` names, and answers from that. */
import type { Indicator } from '../monitoring/indicator.ts';
import type { PeriodCheck } from '../lists/measuredChecks.ts';
import type { RegistryEntry } from '../names/gazetteer.ts';
import type { Body } from './field.ts';
import type { RecordType } from './recordTypes.ts';
import type { RecordState } from './states.ts';

export interface FoundRecord {
  readonly type: RecordType;
  readonly body: Body;
  /** Lets a withdrawn one be told; may be left out. */
  readonly state?: RecordState;
}

export interface ReferringRecord {
  readonly id: string;
  readonly body: Body;
}

export interface CheckContext {
  /** Id of the record that is checked; null while it has none. */
  readonly id: string | null;
  /** ISO day. */
  readonly today: string;
  entry(id: string): RegistryEntry | undefined;
  /** `id`, its parent, and so on to the root; empty when unknown. A gazetteer answers this. */
  lineage(id: string): readonly string[];
  record(id: string): FoundRecord | undefined;
  document(id: string): { readonly text: string } | undefined;
  /** The document that a claim was read in. */
  claim(id: string): { readonly document: string } | undefined;
  /** Records of a type whose `field` names `id`, as they stand; withdrawn ones left out. */
  referring(question: Referring): readonly ReferringRecord[];
  /** Names of the registry that are like this one, for the remedy; may be left out. */
  suggest?(name: string): readonly string[];
  /** What rules of early warning build on; left out where nothing that is checked asks for it. */
  readonly watch?: WatchContext;
  /** What approved readings say of a listing's exit criteria; may be left out, and then only recorded checks count. */
  measured?(listing: ListingMeasured): readonly PeriodCheck[];
  /** What a record is called in a message; its id where this is left out. */
  titleOf?(id: string): string | undefined;
}

/** Indicators and published rules, as places are watched by them. */
export interface WatchContext {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly rules: readonly ReferringRecord[];
}

/** A listing whose exit criteria are looked up: its list, its place, and the day on which it was listed. */
export interface ListingMeasured {
  readonly list: string;
  readonly place: string;
  readonly listedOn: string;
}

/** The question "which records of `type` name `id` in `field`?" */
export interface Referring {
  readonly type: RecordType;
  readonly field: string;
  readonly targetType: 'entry' | 'record';
  readonly id: string;
}
