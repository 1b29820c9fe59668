/** Readings in the API: datasets, what came of a file, and codes. */
import { z } from '@hono/zod-openapi';

const count = z.number().int().nonnegative();
const text = z.string();
const state = z.enum(['entered', 'approved', 'published', 'withdrawn']);
const kind = z.enum(['place', 'indicator']);
const verdict = z.enum(['same', 'not ours', 'undecided']);
const problemCounts = z.record(text, count);

export const problemSchema = z.object({
  code: text,
  weight: z.enum(['refused', 'held', 'warning', 'notice']),
  where: text,
  message: text,
  remedy: text,
});

const counts = z.object({
  imported: count,
  updated: count,
  unchanged: count,
  takenBack: count,
  held: count,
  notOurs: count,
  refused: count,
  empty: count.nullable(),
});

const datasetSchema = z.object({
  id: text,
  title: text,
  source: text,
  state,
  version: count,
  format: text,
  fileName: text.nullable(),
  fileSha256: text.nullable(),
  documentId: text.nullable(),
  knownOn: text,
  undated: z.enum(['when due', 'on the day']),
  readings: count,
  counts,
  problemCounts,
  indicators: z
    .array(
      z.object({ indicator: text, title: text, localTitle: text, readings: count, first: text, last: text }).readonly(),
    )
    .readonly(),
  follows: text.nullable(),
  recordedAt: text,
  recordedBy: text,
  movedAt: text,
  movedBy: text,
});

export const datasetAnswerSchema = datasetSchema.readonly();

export const protectionSchema = z
  .object({
    dataset: z.object({ id: text, title: text, state }).readonly(),
    isFixed: z.boolean().openapi({ description: 'It was published; otherwise it is what would be withheld now' }),
    refused: z.object({ message: text, remedy: text }).readonly().nullable(),
    indicators: z
      .array(
        z
          .object({
            indicator: text,
            title: text,
            localTitle: text,
            readings: count,
            values: count,
            denominators: count,
          })
          .readonly(),
      )
      .readonly(),
    listed: z
      .array(
        z
          .object({
            indicator: text,
            place: z.object({ id: text, name: text, localName: text.nullable() }).readonly(),
            period: text,
            value: text,
            denominator: text.nullable(),
            hides: z.enum(['value', 'denominator', 'both']),
            reason: z.enum(['protected', 'no denominator']),
          })
          .readonly(),
      )
      .readonly(),
    more: z.boolean(),
  })
  .readonly();

export const datasetListSchema = z
  .object({ items: z.array(datasetAnswerSchema).readonly(), next: text.nullable(), total: count })
  .readonly();

export const datasetPageSchema = datasetSchema
  .extend({
    versions: z
      .array(z.object({ version: count, state, change: text, reason: text.nullable(), at: text, by: text }).readonly())
      .readonly(),
    problems: z.array(problemSchema.readonly()).readonly(),
    waiting: count,
    followers: z.array(z.object({ id: text, state, readings: count }).readonly()).readonly(),
    moves: z
      .array(
        z.object({ move: z.enum(['approve', 'publish', 'withdraw']), allowed: z.boolean(), because: text }).readonly(),
      )
      .readonly(),
  })
  .readonly();

const unknownCode = z.object({
  kind,
  code: text,
  why: z.enum(['unknown', 'closed']),
  readings: count,
  firstAt: text,
  candidates: z.array(text).readonly(),
});

const taken = z.object({
  datasetId: text.nullable(),
  outcome: z.enum(['taken in', 'same', 'tried', 'nothing']),
  format: text,
  knownOn: text,
  readings: count,
  counts,
  problems: z.array(problemSchema.readonly()).readonly(),
  problemCounts,
  codes: z.array(unknownCode.readonly()).readonly(),
});

/** With the counts as systems that send to DHIS2 look for them. */
export const takenInSchema = taken
  .extend({
    status: z.enum(['SUCCESS', 'WARNING', 'ERROR']),
    importCount: z.object({ imported: count, updated: count, ignored: count, deleted: count }).readonly(),
  })
  .readonly();

export const judgedSchema = z.object({ judged: count, datasets: z.array(taken.readonly()).readonly() }).readonly();

export const waitingCodesSchema = z
  .object({
    items: z
      .array(
        unknownCode
          .extend({
            source: text,
            datasets: z.array(text).readonly(),
            verdict: z.literal('undecided').nullable(),
            reason: text.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    next: text.nullable(),
    total: count,
  })
  .readonly();

export const judgementsSchema = z
  .object({
    judgements: z
      .array(
        z
          .object({
            source: text,
            kind,
            code: text,
            verdict,
            becomes: text.optional().openapi({ description: 'Id of a place, or key of an indicator; with "same"' }),
            reason: text.optional(),
          })
          .strict(),
      )
      .min(1)
      .max(20_000),
  })
  .strict();

const decimal = z
  .union([text.max(80), z.number()])
  .openapi({ description: 'A decimal, "8.5"; "12 %" where the indicator is a proportion', example: '8.5' });

/** Readings one by one, as an alternative to a file. */
export const givenReadingsSchema = z
  .object({
    source: text.openapi({ description: 'Whose readings, and whose codes, they are' }),
    title: text.optional(),
    on: text.optional().openapi({ description: 'Day on which they became known; today when absent' }),
    whenDue: z
      .boolean()
      .optional()
      .openapi({ description: 'Readings without a day of their own were known when they were due' }),
    documentId: text.optional(),
    dryRun: z.boolean().optional(),
    readings: z
      .array(
        z
          .object({
            place: text.max(200).openapi({ example: 'CN-653022' }),
            indicator: text.max(200).openapi({ example: 'composite-incidence' }),
            period: text.max(40).openapi({ description: '2019, 2019-Q3, 2019-07 or 2019-W05', example: '2019' }),
            value: decimal.optional().openapi({ description: 'Left out, it takes back what was known' }),
            numerator: decimal.optional(),
            denominator: decimal.optional(),
            recordedOn: text.max(40).optional(),
            source: text.max(300).optional(),
            confirmed: z.boolean().optional(),
          })
          .strict(),
      )
      .min(1)
      .max(20_000),
  })
  .strict();
