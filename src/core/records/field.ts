/**
 * How a record's fields are described. The description is data: checking, forms, spreadsheets, differences between
 * versions, the API and the pages all follow it, so that a field is written down once.
 */
import type { RecordType } from './recordTypes.ts';

export type FieldKind =
  /** One line of words, and words of several lines. */
  | 'line'
  | 'text'
  /** One of `choices`. */
  | 'choice'
  /** "2019-07-14". */
  | 'day'
  /** A day, or what is known of it: "2019", "2019-07", "2019-07-14". */
  | 'date'
  /** Decimal string in plain notation, `whole` without a fraction. */
  | 'decimal'
  | 'whole'
  /** Decimal string between 0 and 100. */
  | 'percent'
  /** An ISO 4217 code. */
  | 'currency'
  | 'money'
  /** Ids of the registry: a place, an actor, or either. */
  | 'place'
  | 'actor'
  | 'party'
  /** Id of another record, of one of the types in `of`. */
  | 'record'
  /** Id of a document of the archive. */
  | 'document'
  /** Id of a claim; stands only in a piece of evidence. */
  | 'claim'
  /** Targets of kind `of` with percentages that add up to 100, or all of them null where shares are unknown. */
  | 'shares'
  /** A list of small groups of `fields`. */
  | 'rows'
  | 'evidence';

/** In what capacity a named place or actor stands in a record; pages and the limits of access go by it. */
export type LinkRole = 'donor' | 'recipient' | 'place' | 'party' | 'supervisor';

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** English and Chinese: labels of forms, headers of spreadsheets. */
  readonly en: string;
  readonly zh: string;
  /** One sentence for whoever fills it in. English. */
  readonly help?: string;
  /** Must be filled before the record is submitted; a draft may leave it empty. */
  readonly required?: true;
  /** A list of values instead of one. */
  readonly many?: true;
  readonly choices?: readonly Choice[];
  readonly of?: readonly RecordType[] | 'party' | 'actor' | 'place' | 'sector';
  readonly role?: LinkRole;
  readonly fields?: readonly Field[];
}

export interface Choice {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
}

/** Amount as reported, exact; the currency is never left out. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export interface Share {
  readonly id: string;
  /** Null in every share of a list: that the parts are unknown is not that they are equal. */
  readonly percent: string | null;
}

/** Words of an archived document that a record rests on. `claim` names a claim in it; `quote` its exact words. */
export interface Evidence {
  readonly document: string;
  readonly claim: string | null;
  readonly quote: string | null;
  readonly note: string | null;
}

/** A value as stored in a body. */
export type Value = null | string | Money | readonly (string | Share | Evidence | Row)[];
export interface Row {
  readonly [field: string]: Value;
}
/** A body whose type of record is not known where it is handled. */
export type Body = Row;
