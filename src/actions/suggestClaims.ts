/** Asks a model about the paragraphs with figures, and lays what it suggests beside what the rules read. */
import type { Claim } from '../core/claims/claim.ts';
import { contains, overlaps } from '../core/claims/span.ts';
import type { Span } from '../core/claims/span.ts';
import { addCounts, mergeSuggestions, noSuggestions } from '../intake/suggest/mergeSuggestions.ts';
import type { SuggestionCounts } from '../intake/suggest/mergeSuggestions.ts';
import { readSuggestions } from '../intake/suggest/suggestion.ts';
import { suggestionPrompt } from '../intake/suggest/suggestionPrompt.ts';
import { paragraphs } from '../intake/sentences/paragraphs.ts';
import { sentences } from '../intake/sentences/sentences.ts';
import type { Paragraph } from '../intake/sentences/paragraphs.ts';
import type { AskLlm, LlmFailure } from '../outside/llm/llm.ts';

/** What became of the questions put to the model and of its suggestions. */
export interface SuggestionReport extends SuggestionCounts {
  readonly asked: number;
  /** Paragraphs not put to it: too long, or after it had failed too often. */
  readonly notAsked: number;
  readonly malformed: number;
  readonly failures: Readonly<Partial<Record<LlmFailure, number>>>;
}

export interface SuggestionRequest {
  readonly text: string;
  readonly document: string;
  readonly rules: readonly Claim[];
  readonly ask: AskLlm;
  readonly notCollected: (text: string, stretch: Span) => string | null;
}

/** A paragraph longer than this is no prose; a model asked about it would only cost. */
const MAX_PARAGRAPH = 6000;
const MAX_QUESTIONS = 400;
/** A model that failed so often in a row is not asked again about this document. */
const MAX_FAILURES_IN_ROW = 3;

/** The rules' claims and the kept suggestions, in the order of the text. Never throws for what the model does. */
export async function suggestClaims(
  request: SuggestionRequest,
): Promise<{ claims: Claim[]; report: SuggestionReport }> {
  const claims = [...request.rules];
  const failures: Partial<Record<LlmFailure, number>> = {};
  let counts: SuggestionCounts = noSuggestions;
  let [asked, notAsked, malformed, failedInRow] = [0, 0, 0, 0];
  for (const paragraph of paragraphsWithFigures(request.text)) {
    if (
      paragraph.end - paragraph.start > MAX_PARAGRAPH ||
      asked >= MAX_QUESTIONS ||
      failedInRow >= MAX_FAILURES_IN_ROW
    ) {
      notAsked += 1;
      continue;
    }
    asked += 1;
    const answer = await request.ask(suggestionPrompt(request.text.slice(paragraph.start, paragraph.end)));
    const read = 'text' in answer ? readSuggestions(answer.text) : null;
    if (!read) {
      const failure = 'failure' in answer ? answer.failure : 'unreadable';
      failures[failure] = (failures[failure] ?? 0) + 1;
      failedInRow += 1;
      continue;
    }
    failedInRow = 0;
    malformed += read.malformed;
    const merged = mergeSuggestions(read.suggestions, { ...request, paragraph, ...surroundings(request, paragraph) });
    claims.push(...merged.claims);
    counts = addCounts(counts, merged.counts);
  }
  claims.sort((a, b) => a.start - b.start || a.end - b.end);
  return { claims, report: { asked, notAsked, malformed, failures, ...counts } };
}

function surroundings(request: SuggestionRequest, paragraph: Paragraph) {
  const stretches = [...sentences(request.text, paragraph)];
  return {
    taken: request.rules.filter((claim) => overlaps(claim, paragraph)),
    sentenceAt: (offset: number): Span =>
      stretches.find((sentence) => contains(sentence, { start: offset, end: offset + 1 })) ?? paragraph,
  };
}

function* paragraphsWithFigures(text: string): Generator<Paragraph, void> {
  for (const paragraph of paragraphs(text)) {
    if (/[\d０-９一二两三四五六七八九十百千万亿]/.test(text.slice(paragraph.start, paragraph.end))) yield paragraph;
  }
}
