/** What reckoning answers, as schemas; the compiler compares each with its type. */
import { z } from '@hono/zod-openapi';
import { stages } from '../../core/claims/claim.ts';
import { notComparableReasons } from '../../core/reckoning/claims/claimStatements.ts';
import { placeTiers } from '../../core/reckoning/claims/placeTiers.ts';
import { conflictLabels } from '../../core/reckoning/labels/label.ts';
import { claimInContextSchema, figureSchema } from './schemas.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();
const end = z.enum(['low', 'high']);

const scopeSchema = figureSchema
  .unwrap()
  .pick({ title: true, measure: true, donors: true, recipients: true, period: true })
  .readonly()
  .openapi('SumScope');

const ids = z.array(text).readonly();

const recordedSchema = z
  .object({
    stage: z.enum(stages),
    side: z.enum(['sent', 'received']),
    currency: text,
    donors: ids,
    recipients: ids,
    sectors: ids,
    start: maybe,
    end: maybe,
    amount: text,
    records: count,
    complete: z.boolean(),
    declared: z
      .object({ record: text, by: z.object({ id: text, name: text, localName: maybe }).readonly(), on: text })
      .readonly()
      .nullable(),
    unclear: text,
  })
  .readonly()
  .openapi('RecordedSum');

const statedFields = {
  id: text,
  about: scopeSchema,
  unit: text,
  relative: z
    .object({ kind: z.enum(['share', 'growth', 'difference', 'quota']), of: scopeSchema })
    .readonly()
    .nullable(),
  low: maybe,
  high: maybe,
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  claims: z.array(claimInContextSchema).readonly(),
  origins: count,
  figureId: maybe,
  records: recordedSchema.nullable(),
  series: z.object({ record: text, title: text, localTitle: maybe, year: z.number().int() }).readonly().nullable(),
  places: z
    .object({ tier: z.enum(placeTiers), within: ids, on: text, count })
    .readonly()
    .nullable(),
};
const statedSchema = z.object(statedFields).readonly().openapi('StatedSum');

const memberSchema = z
  .object({
    ...statedFields,
    resolve: z.array(z.object({ end, value: maybe, isOpen: z.boolean() }).readonly()).readonly(),
  })
  .readonly()
  .openapi('ConflictMember');

const labelSchema = z
  .object({ label: z.enum(conflictLabels), statements: ids, factor: maybe })
  .readonly()
  .openapi('ConflictLabel');

export const conflictSchema = z
  .object({
    id: text,
    measure: text,
    unit: text,
    members: z.array(memberSchema).readonly(),
    slack: maybe,
    knownOn: maybe,
    labels: z.array(labelSchema).readonly(),
  })
  .readonly()
  .openapi('Conflict');

const reasonSchema = z.enum(notComparableReasons);

const supersededSchema = z
  .object({
    about: scopeSchema,
    unit: text,
    claim: claimInContextSchema,
    by: claimInContextSchema,
    how: z.enum(['words', 'reviewer', 'series']),
  })
  .readonly()
  .openapi('SupersededClaim');

const tensionSchema = z
  .object({ kind: z.enum(['edge', 'nearly all']), members: z.array(statedSchema).readonly() })
  .readonly()
  .openapi('Tension');

const corroborationSchema = z
  .object({
    origins: count,
    byVoice: z.object({ official: count, independent: count, international: count, unknown: count }).readonly(),
    contrary: count,
  })
  .readonly()
  .openapi('Corroboration');

const refusedSchema = z
  .object({
    code: text,
    message: text,
    remedy: text,
    claims: z.array(claimInContextSchema).readonly(),
    records: ids,
  })
  .readonly()
  .openapi('RefusedStatement');

export const conflictsSchema = z
  .object({
    pending: z.boolean(),
    unfinished: count,
    unsettled: count,
    stopped: z.boolean(),
    conflicts: z.array(conflictSchema).readonly(),
    next: maybe,
    total: count.openapi({ description: 'Open conflicts on all pages' }),
    claims: count,
    statements: count,
    recordedSums: count,
    recordedLeft: count,
    notComparable: z.array(z.object({ reason: reasonSchema, claims: count }).readonly()).readonly(),
    superseded: z.array(supersededSchema).readonly(),
    tensions: z.array(tensionSchema).readonly(),
    refused: z.array(refusedSchema).readonly(),
  })
  .readonly()
  .openapi('Conflicts');

const proofSchema = z
  .array(z.object({ statement: maybe, end, times: text, bound: text }).readonly())
  .readonly()
  .openapi('Proof');

const boundsSchema = z
  .object({
    unit: text,
    low: text,
    high: maybe,
    lowOpen: z.boolean(),
    highOpen: z.boolean(),
    proofLow: proofSchema,
    proofHigh: proofSchema,
    isOuter: z.boolean(),
    statements: z.array(statedSchema).readonly(),
    relaxed: z.array(z.object({ statement: text, end, most: text }).readonly()).readonly(),
    narrow: z.object({ about: scopeSchema, low: text, high: maybe, leaves: maybe }).readonly().nullable(),
  })
  .readonly()
  .openapi('Bounds');

export const figureReckoningSchema = z
  .object({
    pending: z.boolean(),
    bounds: boundsSchema.nullable(),
    relatives: z.array(statedSchema).readonly(),
    notComparable: reasonSchema.nullable(),
    conflicts: z.array(conflictSchema).readonly(),
    superseded: z.array(supersededSchema).readonly(),
    tensions: z.array(tensionSchema).readonly(),
    corroboration: corroborationSchema.nullable(),
  })
  .readonly()
  .openapi('FigureReckoning');

const askableSchema = z
  .object({ measure: text, unit: text, stage: maybe, basis: z.enum(['flow', 'stock']), statements: count })
  .readonly()
  .openapi('AskableSum');

export const scopeReckoningSchema = z
  .object({
    pending: z.boolean(),
    about: scopeSchema.nullable(),
    sum: askableSchema.nullable(),
    bounds: boundsSchema.nullable(),
    conflicts: z.array(conflictSchema).readonly(),
    askable: z.array(askableSchema).readonly(),
    sectors: figureSchema.unwrap().shape.donors,
  })
  .readonly()
  .openapi('ScopeReckoning');
