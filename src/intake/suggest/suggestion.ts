/** What a language model may suggest, and nothing more: no speakers, no persons, no ids, no scores. */
import { z } from 'zod';
import { qualifiers, stages } from '../../core/claims/claim.ts';

const decimal = z.string().regex(/^-?\d{1,30}(?:\.\d{1,15})?$/);
const placeOrActor = z.string().trim().min(1).max(200);

const suggestionSchema = z.object({
  /** Checked against the text, character by character. */
  quote: z.string().min(1).max(400),
  kind: z.enum(['money', 'count', 'percentage']),
  measure: z.string().trim().min(1).max(120),
  value: decimal.nullable(),
  low: decimal.nullish(),
  high: decimal.nullish(),
  qualifier: z.enum(qualifiers).nullish(),
  unit: z.string().trim().min(1).max(80).nullable(),
  stage: z.enum(stages).nullish(),
  donors: z.array(placeOrActor).max(50).nullish(),
  recipients: z.array(placeOrActor).max(50).nullish(),
});

export type Suggestion = z.infer<typeof suggestionSchema>;

/** Suggestions in one answer that are looked at; a longer answer is cut and the rest counted. */
const MAX_SUGGESTIONS = 100;

/**
 * The suggestions in a model's answer. An answer that is no JSON (a refusal, say, or one cut short) gives null; a
 * suggestion of the wrong shape is counted and left out, and the others stand.
 */
export function readSuggestions(answer: string): { suggestions: Suggestion[]; malformed: number } | null {
  const items = itemsOf(parseJson(answer));
  if (!items) return null;
  const read = items.slice(0, MAX_SUGGESTIONS).map((item) => suggestionSchema.safeParse(item));
  const suggestions = read.flatMap((result) => (result.success ? [result.data] : []));
  return { suggestions, malformed: items.length - suggestions.length };
}

function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const claims = z.object({ claims: z.array(z.unknown()) }).safeParse(value);
  return claims.success ? claims.data.claims : null;
}

/** Models wrap JSON in fences and courtesies; what lies between the outermost brackets counts. */
function parseJson(answer: string): unknown {
  const opening = answer.search(/[[{]/);
  const closing = Math.max(answer.lastIndexOf('}'), answer.lastIndexOf(']'));
  if (opening === -1 || closing < opening) return null;
  try {
    return JSON.parse(answer.slice(opening, closing + 1));
  } catch {
    return null;
  }
}
