/** What the arbiter finds in a sentence. Assembly (`intake/meaning`) turns these into claims. */
import type { Qualifier } from '../../core/claims/claim.ts';
import type { Span } from '../../core/claims/span.ts';

/** One quantity: a number with its qualifier and unit. Offsets are UTF-16 offsets into the document. */
export interface Quantity extends Span {
  readonly kind: 'money' | 'count' | 'percentage';
  /** From the first figure to the last word of magnitude: "120 billion" in "nearly 120 billion yuan". */
  readonly number: Span;
  /** The words of the unit, when they stand in the text. */
  readonly unitSpan: Span | null;
  /** Exact decimal as a string; null for a range (then `low` and `high` say it). */
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly qualifier: Qualifier;
  /**
   * Money: ISO 4217. Percentage: "%" or "percentage point" or "basis point". Otherwise the noun phrase counted, in the
   * singular for Latin script as dictionaries list it ("project", "county under supervision", "kilometre"), as written
   * for Chinese (贫困县). Null when nothing is counted ("scored 20").
   */
  readonly unit: string | null;
  readonly unitInferred: boolean;
  /** Denominator of a rate: "person" in "10,000 yuan per person", "hour" in "60 km/h". */
  readonly per: string | null;
  /** Direction when the words make it a change ("rose by 5 %", 增长8%). */
  readonly change: 'up' | 'down' | null;
  /** 0 to 1. */
  readonly score: number;
}

/** A date or stretch of time in the text, resolved against the document's date where it is relative. */
export interface DateMention extends Span {
  readonly period: { readonly start: string | null; readonly end: string | null };
  readonly grain: 'day' | 'month' | 'quarter' | 'half-year' | 'year' | 'years';
  /** "since 2010" is since; "by the end of 2020" is by; "from 2016 to 2020" is span. */
  readonly relation: 'on' | 'since' | 'by' | 'before' | 'after' | 'span';
  /** False when it could not be resolved without a document date; then `period` holds what is known. */
  readonly resolved: boolean;
}

/** Figures that are no quantities ("No. 52 document", phone numbers, a bill named by its year), with the reason. */
export interface NotQuantity extends Span {
  readonly reason: string;
}

export interface SentenceReading {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly notQuantities: readonly NotQuantity[];
}

/** What is known around a sentence when it is read. */
export interface ReadingContext {
  /** ISO day of the document, against which "this year" resolves; null when unknown. */
  readonly documentDate: string | null;
  /** Currency that the document's other amounts state, when it is only one; used and flagged when none is stated. */
  readonly currency: string | null;
}
