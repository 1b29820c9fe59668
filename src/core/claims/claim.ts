/**
 * The claim: one attributed statement of fact in a document. It is the unit that intake drafts, people review, the
 * ledger keeps and reckoning compares. Field names are the public format of `counterfoil read --json` and of the API.
 */
import type { Span } from './span.ts';

export const claimKinds = ['money', 'count', 'percentage', 'pairing', 'target', 'event', 'date'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const qualifiers = ['exact', 'about', 'nearly', 'over', 'at-least', 'at-most', 'range'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** IATI's words for the stage of money (transaction types 12/13, 2, 3, 4). Stages never mix. */
export const stages = ['pledge', 'commitment', 'disbursement', 'expenditure'] as const;
export type Stage = (typeof stages)[number];

/** A flow happens during its period; a stock is as of a day; a cumulative figure is a flow since a start. */
export const bases = ['flow', 'stock', 'cumulative'] as const;
export type Basis = (typeof bases)[number];

/** Both days included, ISO 8601 calendar days. An open end is null ("since 2010"). */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
}

/** A name as written, and the registry's id for it where it links without doubt. */
export interface NamedRef {
  readonly name: string;
  readonly id: string | null;
  /** UTF-16 offsets of the name in the document; absent when the name was carried over from elsewhere. */
  readonly start?: number;
  readonly end?: number;
}

/**
 * One link of the chain said by → reported by → compiled by. The closest to the words comes first.
 * `office` is the public office in which the speaker spoke; persons without one are not stored.
 */
export interface Attribution {
  readonly role: 'speaker' | 'reporter' | 'compiler';
  readonly name: string;
  readonly office: string | null;
  readonly start: number;
  readonly end: number;
}

/** A claim as it stands in a document. Decimals are strings; spans are UTF-16 offsets into the archived text. */
export interface Claim {
  readonly document: string;
  /** The exact words: `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  /** What is measured, in the words of docs/vocabulary.md where it has one: "money disbursed", "projects" … */
  readonly measure: string;
  /** The figure as stated, or null where the words give none ("a huge amount of money"). */
  readonly value: string | null;
  /** Bounds that number, precision and qualifier allow; null is unbounded. */
  readonly low: string | null;
  readonly high: string | null;
  /** True where the bound itself is excluded ("nearly 120" is below 120). Absent means included. */
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
  readonly qualifier: Qualifier | null;
  /** ISO 4217 code for money, "%" or "percentage point" for percentages, otherwise the noun counted. */
  readonly unit: string | null;
  /** True when the unit was not stated beside the number but inferred from the document. */
  readonly unitInferred: boolean;
  /** Denominator of a rate: "person", "household", "year" … */
  readonly per?: string;
  /** Direction when the figure is a change rather than a level. */
  readonly change?: 'up' | 'down';
  readonly stage: Stage | null;
  readonly basis: Basis | null;
  readonly period: Period | null;
  readonly donors: readonly NamedRef[];
  readonly recipients: readonly NamedRef[];
  readonly sectors: readonly NamedRef[];
  /** Where an event took place, or the places counted, when they are not recipients. */
  readonly places?: readonly NamedRef[];
  /** Offices and bodies that took part in an event or signed an agreement. */
  readonly participants?: readonly (NamedRef & { readonly office: string | null })[];
  /** Positions on one contested matter share a topic; the software takes none of them. */
  readonly topic?: string;
  /**
   * What a percentage or a change is relative to, as a reviewer said: the id of another claim, or the claim's own sum in
   * the "year before", of "all donors" or of "all recipients". Absent: what the words say without doubt, if anything.
   */
  readonly relativeTo?: string;
  /** Id of an earlier claim whose place this one takes, as a reviewer said. */
  readonly revises?: string;
  readonly attribution: readonly Attribution[];
  readonly sentence: Span;
  /** 0 to 1: how sure the reader is that quote, measure and value are right. Orders the review queue, nothing else. */
  readonly score: number;
  readonly by: 'rules' | 'llm' | 'person';
}
