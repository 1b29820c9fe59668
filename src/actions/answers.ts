/**
 * The shapes in which actions answer. Portal, API, command line and the browser's small parts read these and nothing
 * deeper. All of it is plain JSON: days and instants are ISO strings, decimals are strings.
 */
import type { Claim, ClaimKind, NamedRef, Period } from '../core/claims/claim.ts';
import type { ReviewState } from '../core/claims/reviewState.ts';
import type { Voice } from '../core/claims/voice.ts';
import type { RegistryEntry } from '../core/names/gazetteer.ts';

export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly sourceUrl: string | null;
  readonly publishedOn: string | null;
  readonly language: string;
  readonly voice: Voice;
  readonly licence: string | null;
  readonly sha256: string;
  /** Address of the picture, of a document that is one. */
  readonly picture?: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly claimCounts: Readonly<Record<ReviewState, number>>;
  /** Figures met but not drafted (ethnicity, religion, private persons): how many, by reason. */
  readonly notCollected: readonly { readonly reason: string; readonly count: number }[];
}

export interface ClaimAnswer {
  readonly id: string;
  readonly version: number;
  readonly claim: Claim;
  readonly state: ReviewState;
  /** True until a person has reviewed what a machine made. */
  readonly machineMade: boolean;
  readonly reviewedBy: string | null;
  readonly reviewedAt: string | null;
  readonly reason: string | null;
  /** The group of claims about the same quantity that this one counts in; null without a figure, and once rejected. */
  readonly figureId: string | null;
}

/** A claim with what a stub needs around it. */
export interface ClaimInContext extends ClaimAnswer {
  readonly document: Pick<
    DocumentSummary,
    'id' | 'title' | 'outlet' | 'publishedOn' | 'sourceUrl' | 'voice' | 'language'
  >;
  /** The sentence that holds the quote, as in the text. */
  readonly sentenceText: string;
}

export interface HistoryEntry {
  readonly sequence: string;
  readonly at: string;
  readonly by: string;
  /** "added", "accepted", "corrected", "rejected", "judged same" … */
  readonly verb: string;
  readonly reason: string | null;
  readonly hash: string;
}

/** One link of the hash chain. */
export interface HistoryLink {
  readonly sequence: string;
  readonly at: string;
  readonly verb: string;
  /** "document", "claim", "registry", "judgement", "record", "batch", "account" … */
  readonly recordType: string;
  /** Null where the reader may not see it: who works on records that are not published, and why. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly hash: string;
}

export interface ClaimPage extends ClaimInContext {
  readonly history: readonly HistoryEntry[];
  /** Earlier versions, oldest first, without the current one. */
  readonly versions: readonly Claim[];
  /** Other claims on the same contested matter, each with its speaker. */
  readonly positions?: readonly ClaimInContext[];
}

export interface DocumentPage extends DocumentSummary {
  readonly text: string;
  readonly claims: readonly ClaimAnswer[];
  readonly history: readonly HistoryEntry[];
  /** Claims of any document on the contested matters that this one speaks of, its own among them. */
  readonly positions?: readonly ClaimInContext[];
}

/** How two claims about the same quantity stand to each other. One sentence says why, with both quotes. */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly label: 'repeats' | 'rounds' | 'differs' | 'same origin';
  /** English; the fields below say the same for other languages. */
  readonly sentence: string;
  /** Of two that round: the claim that says less. */
  readonly rough?: string;
  /** Of two with one origin: what they share, and whether they give the same figure or figures that fit together. */
  readonly origin?: {
    readonly kind: 'document' | 'speaker' | 'agency' | 'wording';
    readonly name: string | null;
    readonly sameFigure: boolean;
  };
}

/** A name in a figure's scope: the registry's names where it is linked, else the words of the first report. */
export interface FigureName extends NamedRef {
  readonly localName?: string | null;
}

export interface FigureSummary {
  readonly id: string;
  /** "Money invested by 19 provinces and cities in Xinjiang, 2019". Built from the scope, never free text. English. */
  readonly title: string;
  readonly kind?: ClaimKind;
  readonly measure: string;
  readonly unit: string | null;
  readonly donors: readonly FigureName[];
  readonly recipients: readonly FigureName[];
  readonly sectors?: readonly FigureName[];
  readonly places?: readonly FigureName[];
  readonly period: Period | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly claimCount: number;
  readonly documentCount: number;
  /** Independent origins: republished agency text counts once. */
  readonly originCount: number;
  readonly differs: boolean;
}

export interface FigurePage extends FigureSummary {
  readonly claims: readonly ClaimInContext[];
  readonly relations: readonly Relation[];
  /** Claim ids by origin: each inner list goes back to one text or speaker. */
  readonly origins: readonly (readonly string[])[];
  /** Figures of the same measure whose scope says a little more or less: not merged, and worth a look. */
  readonly related?: readonly FigureSummary[];
}

export interface NameJudgement {
  readonly id: string;
  readonly name: string;
  readonly entryId: string;
  readonly verdict: 'same' | 'not same' | 'undecided';
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly undoneAt: string | null;
}

/** Page of a place or an actor. */
export interface EntryPage {
  readonly entry: RegistryEntry;
  readonly lineage: readonly RegistryEntry[];
  readonly children: readonly RegistryEntry[];
  /** The entries of `entry.succeededBy`. */
  readonly successors?: readonly RegistryEntry[];
  readonly judgements: readonly NameJudgement[];
  /** Claims in which it gives, receives, takes part or is where it happened. */
  readonly asDonor: readonly ClaimInContext[];
  readonly asRecipient: readonly ClaimInContext[];
  readonly asPlaceOrParticipant: readonly ClaimInContext[];
  readonly asSpeaker: readonly ClaimInContext[];
  readonly history: readonly HistoryEntry[];
}

export interface Overview {
  readonly documents: number;
  readonly claims: Readonly<Record<ReviewState, number>>;
  /** Of the accepted: those that a person entered and nobody has reviewed. */
  readonly enteredByHand?: number;
  readonly places: number;
  readonly actors: number;
  /** Figures with most documents first. */
  readonly figures: readonly FigureSummary[];
  /** Figures on which reports differ. */
  readonly differing: readonly FigureSummary[];
  readonly pairings: readonly ClaimInContext[];
  readonly recentDocuments: readonly DocumentSummary[];
  readonly namesWaiting: number;
}

export interface SearchAnswer {
  readonly query: string;
  readonly documents: readonly (DocumentSummary & { readonly snippet: string })[];
  readonly claims: readonly ClaimInContext[];
  readonly entries: readonly RegistryEntry[];
  readonly total: { readonly documents: number; readonly claims: number; readonly entries: number };
}

/** One name in the text that is not linked yet, with ranked candidates. */
export interface NameQuestion {
  readonly name: string;
  readonly type: 'place' | 'actor';
  readonly claimIds: readonly string[];
  readonly candidates: readonly { readonly entry: RegistryEntry; readonly score: number; readonly why: string }[];
}

/** What the review room works on: one document's claims with the draft that is next. */
export interface ReviewPage extends DocumentPage {
  readonly current: string | null;
  readonly nextDocument: string | null;
  readonly draftsLeft: number;
  readonly nameQuestions: readonly NameQuestion[];
}
