/** Lays a model's suggestions beside what the rules found. The rules win; the text decides; everything dropped is counted. */
import type { Claim, NamedRef } from '../../core/claims/claim.ts';
import { overlaps } from '../../core/claims/span.ts';
import type { Span } from '../../core/claims/span.ts';
import type { Suggestion } from './suggestion.ts';

/** Why suggestions were left out, and how many were kept. */
export interface SuggestionCounts {
  readonly kept: number;
  readonly notInText: number;
  readonly overlapping: number;
  readonly valueNotInQuote: number;
  readonly notCollected: number;
}

export const noSuggestions: SuggestionCounts = {
  kept: 0,
  notInText: 0,
  overlapping: 0,
  valueNotInQuote: 0,
  notCollected: 0,
};

export interface SuggestionPlace {
  readonly text: string;
  readonly document: string;
  /** What was shown to the model; a quote counts only within it. */
  readonly paragraph: Span;
  /** Spans that are taken: the rules' claims, and suggestions kept before. */
  readonly taken: readonly Span[];
  /** Sentence that holds an offset. */
  readonly sentenceAt: (offset: number) => Span;
  /** The reason why figures there are not collected (ethnicity, religion, private persons), or null. */
  readonly notCollected: (text: string, stretch: Span) => string | null;
}

/** No suggestion ranks above what a rule reads. */
const SUGGESTED_SCORE = 0.3;

/** Suggested claims that stand in the text and touch nothing that is there already, in the order of the text. */
export function mergeSuggestions(
  suggestions: readonly Suggestion[],
  place: SuggestionPlace,
): { claims: Claim[]; counts: SuggestionCounts } {
  const counts = { ...noSuggestions };
  const claims: Claim[] = [];
  for (const suggestion of suggestions) {
    const found = freeSpan(suggestion.quote, place, claims);
    const refusal = typeof found === 'string' ? found : refusalOf(suggestion, found, place);
    if (typeof found === 'string' || refusal) counts[refusal ?? 'notInText'] += 1;
    else {
      claims.push(claimOf(suggestion, found, place));
      counts.kept += 1;
    }
  }
  return { claims: claims.toSorted((a, b) => a.start - b.start), counts };
}

/** Adds up counts of several paragraphs. */
export function addCounts(a: SuggestionCounts, b: SuggestionCounts): SuggestionCounts {
  return {
    kept: a.kept + b.kept,
    notInText: a.notInText + b.notInText,
    overlapping: a.overlapping + b.overlapping,
    valueNotInQuote: a.valueNotInQuote + b.valueNotInQuote,
    notCollected: a.notCollected + b.notCollected,
  };
}

type Refusal = Exclude<keyof SuggestionCounts, 'kept'>;

/** The first occurrence of the quote in the paragraph that nothing overlaps. */
function freeSpan(quote: string, place: SuggestionPlace, kept: readonly Claim[]): Span | 'notInText' | 'overlapping' {
  if (quote.trim() === '') return 'notInText';
  const shown = place.text.slice(place.paragraph.start, place.paragraph.end);
  let at = shown.indexOf(quote);
  if (at === -1) return 'notInText';
  for (; at !== -1; at = shown.indexOf(quote, at + quote.length)) {
    const span = { start: place.paragraph.start + at, end: place.paragraph.start + at + quote.length };
    if (![...place.taken, ...kept].some((other) => overlaps(span, other))) return span;
  }
  return 'overlapping';
}

function refusalOf(suggestion: Suggestion, span: Span, place: SuggestionPlace): Refusal | null {
  if (place.notCollected(place.text, place.sentenceAt(span.start)) !== null) return 'notCollected';
  const figures = [suggestion.value, suggestion.low, suggestion.high].filter(
    (figure) => figure !== null && figure !== undefined,
  );
  return suggestion.value === null || figures.length === 0 || figureInQuote(suggestion.value, suggestion.quote)
    ? null
    : 'valueNotInQuote';
}

/**
 * Whether a value's figures stand in the quote, magnitudes aside: 18819000000 is in "18.819 billion". A quote that
 * writes its number in words says nothing against a value.
 */
function figureInQuote(value: string, quote: string): boolean {
  const written = quote.normalize('NFKC').match(/\d[\d,.]*/g);
  if (!written) return true;
  const digits = significantDigits(value);
  return (
    written.some((figure) => significantDigits(figure) === digits) || significantDigits(written.join('')) === digits
  );
}

function significantDigits(figure: string): string {
  const digits = figure.replace(/\D/g, '').replace(/^0+/, '');
  return digits.replace(/0+$/, '') || '0';
}

function claimOf(suggestion: Suggestion, span: Span, place: SuggestionPlace): Claim {
  const { value } = suggestion;
  const exact = suggestion.qualifier === undefined || suggestion.qualifier === null || suggestion.qualifier === 'exact';
  return {
    document: place.document,
    quote: place.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    kind: suggestion.kind,
    measure: suggestion.measure,
    value,
    low: suggestion.low ?? (exact ? value : null),
    high: suggestion.high ?? (exact ? value : null),
    qualifier: suggestion.qualifier ?? 'exact',
    unit: suggestion.unit,
    unitInferred: suggestion.unit !== null && !suggestion.quote.includes(suggestion.unit),
    stage: suggestion.stage ?? null,
    basis: null,
    period: null,
    donors: namesInText(suggestion.donors, place),
    recipients: namesInText(suggestion.recipients, place),
    sectors: [],
    attribution: [],
    sentence: place.sentenceAt(span.start),
    score: SUGGESTED_SCORE,
    by: 'llm',
  };
}

/** A name that does not stand in the paragraph is left out: nothing may come from outside the text. */
function namesInText(names: readonly string[] | null | undefined, place: SuggestionPlace): NamedRef[] {
  return (names ?? []).flatMap((name) => {
    const start = place.text.indexOf(name, place.paragraph.start);
    const within = start !== -1 && start + name.length <= place.paragraph.end;
    return within ? [{ name, id: null, start, end: start + name.length }] : [];
  });
}
