/**
 * The answers of the actions as schemas: they describe the API, and the compiler compares each with its type, so that
 * neither can change without the other.
 */
import { z } from '@hono/zod-openapi';
import { bases, claimKinds, qualifiers, stages } from '../../core/claims/claim.ts';
import { reviewStates } from '../../core/claims/reviewState.ts';
import { voices } from '../../core/claims/voice.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();

/** Exact decimals are strings: a JSON number is read as a float by most programs. */
const decimal = z.string().openapi({ description: 'Exact decimal', example: '18819000000' });

function list<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}

export const reviewStateSchema = z.enum(reviewStates);
export const voiceSchema = z.enum(voices);

const periodSchema = z.object({ start: maybe, end: maybe }).readonly().openapi('Period');

const offset = z.number().int().nonnegative();

const namedRefSchema = z
  .object({ name: text, id: maybe, start: offset.optional(), end: offset.optional() })
  .readonly()
  .openapi('NamedRef');

const attributionSchema = z
  .object({
    role: z.enum(['speaker', 'reporter', 'compiler']),
    name: text,
    office: maybe,
    start: offset,
    end: offset,
  })
  .readonly()
  .openapi('Attribution');

const participantSchema = z
  .object({ name: text, id: maybe, start: offset.optional(), end: offset.optional(), office: maybe })
  .readonly()
  .openapi('Participant');

export const claimSchema = z
  .object({
    document: text,
    quote: text.openapi({ description: 'The exact words, text.slice(start, end)' }),
    start: offset.openapi({ description: 'UTF-16 offset' }),
    end: offset,
    kind: z.enum(claimKinds),
    measure: text,
    value: decimal.nullable(),
    low: decimal.nullable(),
    high: decimal.nullable(),
    lowOpen: z.boolean().optional(),
    highOpen: z.boolean().optional(),
    qualifier: z.enum(qualifiers).nullable(),
    unit: maybe,
    unitInferred: z.boolean(),
    per: text.optional(),
    change: z.enum(['up', 'down']).optional(),
    stage: z.enum(stages).nullable(),
    basis: z.enum(bases).nullable(),
    period: periodSchema.nullable(),
    donors: list(namedRefSchema),
    recipients: list(namedRefSchema),
    sectors: list(namedRefSchema),
    places: list(namedRefSchema).optional(),
    participants: list(participantSchema).optional(),
    topic: text.optional(),
    relativeTo: text.optional(),
    revises: text.optional(),
    attribution: list(attributionSchema),
    sentence: z.object({ start: offset, end: offset }).readonly(),
    score: z.number().min(0).max(1),
    by: z.enum(['rules', 'llm', 'person']),
  })
  .readonly()
  .openapi('Claim');

const documentFields = {
  id: text,
  title: text,
  outlet: maybe,
  sourceUrl: maybe,
  publishedOn: maybe,
  language: text,
  voice: voiceSchema,
  licence: maybe,
  sha256: text,
  picture: text.optional(),
  addedAt: text,
  addedBy: text,
  claimCounts: z.record(reviewStateSchema, count).readonly(),
  notCollected: list(z.object({ reason: text, count }).readonly()),
};
export const documentSchema = z.object(documentFields).readonly().openapi('Document');

const claimAnswerFields = {
  id: text,
  version: z.number().int().positive(),
  claim: claimSchema,
  state: reviewStateSchema,
  machineMade: z.boolean(),
  reviewedBy: maybe,
  reviewedAt: maybe,
  reason: maybe,
  figureId: maybe,
};
export const claimAnswerSchema = z.object(claimAnswerFields).readonly().openapi('ClaimAnswer');

const claimInContextFields = {
  ...claimAnswerFields,
  document: z
    .object({
      id: text,
      title: text,
      outlet: maybe,
      publishedOn: maybe,
      sourceUrl: maybe,
      voice: voiceSchema,
      language: text,
    })
    .readonly(),
  sentenceText: text,
};
export const claimInContextSchema = z.object(claimInContextFields).readonly().openapi('ClaimInContext');

export const historyEntryFields = { sequence: text, at: text, by: text, verb: text, reason: maybe, hash: text };
const historyEntrySchema = z.object(historyEntryFields).readonly().openapi('HistoryEntry');

export const claimPageSchema = z
  .object({ ...claimInContextFields, history: list(historyEntrySchema), versions: list(claimSchema) })
  .readonly()
  .openapi('ClaimPage');

export const documentPageSchema = z
  .object({ ...documentFields, text, claims: list(claimAnswerSchema), history: list(historyEntrySchema) })
  .readonly()
  .openapi('DocumentPage');

const figureFields = {
  id: text,
  title: text,
  measure: text,
  unit: maybe,
  donors: list(namedRefSchema),
  recipients: list(namedRefSchema),
  period: periodSchema.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  claimCount: count,
  documentCount: count,
  originCount: count,
  differs: z.boolean(),
};
export const figureSchema = z.object(figureFields).readonly().openapi('Figure');

const relationSchema = z
  .object({ a: text, b: text, label: z.enum(['repeats', 'rounds', 'differs', 'same origin']), sentence: text })
  .readonly()
  .openapi('Relation');

export const figurePageSchema = z
  .object({
    ...figureFields,
    claims: list(claimInContextSchema),
    relations: list(relationSchema),
    origins: list(list(text)),
  })
  .readonly()
  .openapi('FigurePage');

export const entrySchema = z
  .object({
    id: text,
    type: z.enum(['place', 'actor']),
    kind: text,
    name: text,
    localName: maybe,
    parent: maybe,
    aliases: list(text),
    validFrom: maybe,
    validTo: maybe,
    codes: z.record(text, text).readonly(),
    succeededBy: list(text).optional(),
    successorShares: z.record(text, z.number()).readonly().optional(),
  })
  .readonly()
  .openapi('Entry');

export const judgementSchema = z
  .object({
    id: text,
    name: text,
    entryId: text,
    verdict: z.enum(['same', 'not same', 'undecided']),
    by: text,
    at: text,
    reason: maybe,
    undoneAt: maybe,
  })
  .readonly()
  .openapi('Judgement');

export const entryPageSchema = z
  .object({
    entry: entrySchema,
    lineage: list(entrySchema),
    children: list(entrySchema),
    judgements: list(judgementSchema),
    asDonor: list(claimInContextSchema),
    asRecipient: list(claimInContextSchema),
    asPlaceOrParticipant: list(claimInContextSchema),
    asSpeaker: list(claimInContextSchema),
    history: list(historyEntrySchema),
  })
  .readonly()
  .openapi('EntryPage');

export const overviewSchema = z
  .object({
    documents: count,
    claims: z.record(reviewStateSchema, count).readonly(),
    places: count,
    actors: count,
    figures: list(figureSchema),
    differing: list(figureSchema),
    pairings: list(claimInContextSchema),
    recentDocuments: list(documentSchema),
    namesWaiting: count,
  })
  .readonly()
  .openapi('Overview');

export const searchSchema = z
  .object({
    query: text,
    documents: list(z.object({ ...documentFields, snippet: text }).readonly()),
    claims: list(claimInContextSchema),
    entries: list(entrySchema),
    total: z.object({ documents: count, claims: count, entries: count }).readonly(),
  })
  .readonly()
  .openapi('Search');

export const fieldProblemSchema = z
  .object({
    path: text.openapi({
      description: 'Field, rows counted from 0; empty for the whole record',
      example: 'providers.1.percent',
    }),
    code: text,
    message: text,
    remedy: text,
    draftAllowed: z.boolean().openapi({ description: 'True where a draft may be kept in spite of it' }),
  })
  .readonly()
  .openapi('FieldProblem');

export const problemSchema = z
  .object({
    type: text,
    title: text.openapi({ description: 'What happened' }),
    status: z.number().int(),
    code: text.openapi({ description: 'Stable code, listed in docs/errors.md', example: 'CLAIM_STALE' }),
    remedy: text.openapi({ description: 'What to do about it' }),
    requestId: text,
    problems: list(fieldProblemSchema)
      .optional()
      .openapi({ description: 'With RECORD_INVALID: every field that is wrong' }),
    faults: list(z.object({ path: text, message: text }))
      .optional()
      .openapi({ description: 'Of a body: every member that is wrong' }),
    filter: text.optional().openapi({ description: 'With FILTER_NOT_UNDERSTOOD: the parameter' }),
  })
  .openapi('Problem');

/** A page of a list; `next` is the cursor of the page after it. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: list(item), next: maybe, total: count }).readonly();
}
