/** What the pages of pairings show. Ids stand for places, actors and records; `names` says what they are called. */
import type { Pairing } from '../core/pairings/pairing.ts';
import type { PairingHistory } from '../core/pairings/pairingHistory.ts';
import type { RollOver } from '../core/pairings/rollOver.ts';
import type { Evidence } from '../core/records/field.ts';
import type { RecordState } from '../core/records/states.ts';
import type { Names, RecordAnswer } from './recordAnswers.ts';

/** What is published, or also what is not published yet, as far as the reader may see it. */
export type ShownView = 'published' | 'working';

/** One pairing as lists of pairings need it. */
export interface PairingLine extends Pairing {
  readonly evidence: readonly Evidence[];
  readonly state: RecordState;
}

/** Who was paired with a place, or with a donor, one after the other, and when nobody was. */
export interface PartyHistory extends PairingHistory<PairingLine> {
  readonly party: string;
  readonly side: 'place' | 'donor';
}

/** Who was paired with whom on a day. */
export interface PairingsOn {
  readonly day: string;
  readonly view: ShownView;
  readonly programme: string | null;
  /** A place or actor that every pairing shown has on one of its sides, or within it. */
  readonly party: string | null;
  /** Programmes to choose from. */
  readonly programmes: readonly RecordAnswer[];
  /** In force or agreed on the day; proposals stand apart. */
  readonly pairings: readonly PairingLine[];
  readonly proposed: readonly PairingLine[];
  /** Ended before the day, newest first. */
  readonly earlier: readonly PairingLine[];
  /** Days on which pairings begin or are over for the first day, oldest first. */
  readonly changes: readonly string[];
  /** Of everybody who was paired more than once, or of the party asked for. */
  readonly histories: readonly PartyHistory[];
  /** Histories beyond those. */
  readonly historiesLeftOut: number;
  readonly names: Names;
  /** Pairings that the ledger holds beyond those read here. */
  readonly notRead: number;
}

/** What a round kept, changed, ended and added of the pairings of the round before. */
export interface RoundChange extends RollOver<PairingLine> {
  /** The round before. */
  readonly from: string;
  readonly fromTitle: string;
  readonly fromLocalTitle: string | null;
}
