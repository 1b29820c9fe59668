/** Totals as schemas: what they say of themselves beside their amounts. */
import { z } from '@hono/zod-openapi';
import { stages } from '../../core/claims/claim.ts';
import { leftOutReasons } from '../../core/ledger/leftOut.ts';
import { dimensions, placeLevels, sides, views } from '../../core/ledger/rollUp.ts';
import { namesSchema } from './recordSchemas.ts';
import { claimAnswerSchema, documentSchema } from './schemas.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();
const texts = z.array(text).readonly();

export const stageSchema = z.enum(stages);
export const sideSchema = z.enum(sides);
export const viewSchema = z.enum(views);
export const dimensionSchema = z.enum(dimensions);
export const levelSchema = z.enum(placeLevels);

const amountSchema = z
  .object({
    currency: text,
    priceYear: z.number().int().nullable(),
    amount: text,
    negative: maybe.openapi({ description: 'Of it: corrections' }),
    records: count,
  })
  .readonly()
  .openapi('TotalAmount');

const amounts = z
  .array(amountSchema)
  .readonly()
  .nullable()
  .openapi({ description: 'Null: nothing was reported, which is not zero' });

const exclusionSchema = z
  .object({
    reason: z.enum(leftOutReasons),
    records: count,
    amounts: z.array(amountSchema).readonly(),
    because: text,
    localBecause: text,
  })
  .readonly()
  .openapi('Exclusion');

const coverageSchema = z
  .object({ of: z.enum(['donors', 'places', 'years']), expected: texts, missing: texts })
  .readonly();

const rateSchema = z
  .object({
    series: text,
    title: text,
    version: z.number().int(),
    kind: z.enum(['exchange', 'deflator']),
    from: text,
    to: maybe,
    date: text,
    value: text,
  })
  .readonly();

const figureSchema = z
  .object({
    stage: stageSchema,
    side: sideSchema,
    amounts,
    records: count,
    cells: z.array(z.object({ keys: texts, amounts }).readonly()).readonly(),
    excluded: z.array(exclusionSchema).readonly(),
    coverage: z.array(coverageSchema).readonly(),
    rates: z.array(rateSchema).readonly(),
    sentence: text,
    localSentence: text,
  })
  .readonly()
  .openapi('TotalFigure');

export const totalsSchema = z
  .object({
    programme: maybe,
    boundary: z.object({ actors: texts, places: texts }).readonly(),
    boundaryFrom: z.enum(['request', 'recipients', 'programme', 'pairings', 'nobody']),
    direction: z.enum(['in', 'out']),
    side: sideSchema,
    start: maybe,
    end: maybe,
    donors: texts,
    recipients: texts,
    sectors: texts,
    by: z.array(dimensionSchema).readonly(),
    placeLevel: levelSchema.nullable(),
    view: viewSchema,
    currency: maybe,
    priceYear: z.number().int().nullable(),
    figures: z.array(figureSchema).readonly(),
    names: namesSchema,
    sequence: text.openapi({ description: 'Last entry of the history that the answer knows of' }),
    engine: z.enum(['records', 'copy']),
  })
  .readonly()
  .openapi('Totals');

const reportedLineSchema = z
  .object({
    claim: claimAnswerSchema,
    document: documentSchema
      .unwrap()
      .pick({ id: true, title: true, outlet: true, publishedOn: true, voice: true })
      .readonly(),
    speaker: maybe,
    quote: text,
    measure: text,
    unit: text,
    low: maybe,
    high: maybe,
    recorded: maybe,
    records: count,
    differenceLow: maybe,
    differenceHigh: maybe,
    coverageLow: maybe,
    coverageHigh: maybe,
    cautions: texts,
    sentence: text,
    localSentence: text,
  })
  .readonly()
  .openapi('ReportedLine');

const optional = text.optional();
export const reportedSchema = z
  .object({
    request: z
      .object({
        programme: optional,
        stage: stageSchema.optional(),
        side: sideSchema.optional(),
        donors: texts.optional(),
        recipients: texts.optional(),
        sectors: texts.optional(),
        start: optional,
        end: optional,
        view: viewSchema.optional(),
      })
      .readonly(),
    lines: z.array(reportedLineSchema).readonly(),
    notCompared: z.array(z.object({ reason: text, claims: count }).readonly()).readonly(),
    names: namesSchema,
  })
  .readonly()
  .openapi('ReportedBesideRecorded');
