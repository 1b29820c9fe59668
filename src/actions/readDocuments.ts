/** The verb behind `counterfoil read`: files in, claims out, one document after the other, nothing stored. */
import type { Claim } from '../core/claims/claim.ts';
import type { Span } from '../core/claims/span.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { Gazetteer } from '../core/names/gazetteer.ts';
import type { ExtractedDocument, FileHint } from '../outside/files/document.ts';
import type { AskLlm } from '../outside/llm/llm.ts';
import type { SuggestionReport } from './suggestClaims.ts';

export interface ReadRequest {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  /** ISO day that goes before the one in a document's metadata. */
  readonly date: string | null;
  readonly outlet: string | null;
}

/** What the reader needs to know of a document beside its text. */
export interface ReadContext {
  readonly document: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly gazetteer: Gazetteer;
}

export interface ReadSummary {
  /** Figures met and not drafted, by reason. */
  readonly notCollected: readonly { readonly reason: string; readonly count: number }[];
}

export type ClaimReader = (text: string, context: ReadContext) => Generator<Claim, ReadSummary>;

/** Everything that reading does to the world; tests pass another list. */
export interface ReadEffects {
  readonly bytes: (file: string) => Promise<Uint8Array>;
  readonly extract: (bytes: Uint8Array, hint: FileHint) => Promise<ExtractedDocument>;
  readonly gazetteer: () => Promise<Gazetteer>;
  readonly reader: () => Promise<ClaimReader>;
  /** Null when no model is to be asked. */
  readonly ask: AskLlm | null;
  readonly notCollected: (text: string, stretch: Span) => string | null;
}

export interface DocumentReport extends ReadSummary {
  readonly claims: number;
  /** Null when no model was asked. */
  readonly suggestions: SuggestionReport | null;
}

/** What happens while reading, in order: a document opens, its claims follow, it ends; or its file fails. */
export type ReadEvent =
  | {
      readonly type: 'document';
      readonly file: string;
      readonly document: ExtractedDocument;
      readonly date: string | null;
    }
  | { readonly type: 'claim'; readonly file: string; readonly claim: Claim }
  | { readonly type: 'end'; readonly file: string; readonly report: DocumentReport }
  | { readonly type: 'error'; readonly file: string; readonly error: CounterfoilError };

/** Reads file after file. A file that cannot be read is an event, and the next one follows; defects of ours are thrown. */
export async function* readDocuments(request: ReadRequest, effects: ReadEffects): AsyncGenerator<ReadEvent, void> {
  for (const file of request.files) {
    try {
      yield* readDocument(file, request, effects);
    } catch (error) {
      if (!(error instanceof CounterfoilError)) throw error;
      yield { type: 'error', file, error };
    }
  }
}

async function* readDocument(
  file: string,
  request: ReadRequest,
  effects: ReadEffects,
): AsyncGenerator<ReadEvent, void> {
  const document = await effects.extract(await effects.bytes(file), { fileName: file });
  const date = request.date ?? document.date ?? null;
  yield { type: 'document', file, document, date };
  const [reader, gazetteer] = await Promise.all([effects.reader(), effects.gazetteer()]);
  const outlet = request.outlet ?? document.outlet ?? null;
  const claims = reader(document.text, { document: file, date, outlet, gazetteer });
  if (effects.ask) yield* withSuggestions(file, document.text, { claims, ask: effects.ask, effects });
  else yield* asRead(file, claims);
}

/** Passes each claim on as it is found, so that memory does not grow with the document. */
function* asRead(file: string, claims: Generator<Claim, ReadSummary>): Generator<ReadEvent, void> {
  let count = 0;
  let next = claims.next();
  for (; !next.done; next = claims.next()) {
    count += 1;
    yield { type: 'claim', file, claim: next.value };
  }
  yield { type: 'end', file, report: { notCollected: next.value.notCollected, claims: count, suggestions: null } };
}

interface SuggestedReading {
  readonly claims: Generator<Claim, ReadSummary>;
  readonly ask: AskLlm;
  readonly effects: ReadEffects;
}

/** A model is asked once the rules are done, because their spans go first. */
async function* withSuggestions(
  file: string,
  text: string,
  reading: SuggestedReading,
): AsyncGenerator<ReadEvent, void> {
  const rules: Claim[] = [];
  let next = reading.claims.next();
  for (; !next.done; next = reading.claims.next()) rules.push(next.value);
  const { suggestClaims } = await import('./suggestClaims.ts');
  const { notCollected } = reading.effects;
  const { claims, report } = await suggestClaims({ text, document: file, rules, ask: reading.ask, notCollected });
  for (const claim of claims) yield { type: 'claim', file, claim };
  const summary = next.value.notCollected;
  yield { type: 'end', file, report: { notCollected: summary, claims: claims.length, suggestions: report } };
}
