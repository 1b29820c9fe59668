/** What reckoning answers, as schemas; the compiler compares each with its type. */
import { z } from '@hono/zod-openapi';
import { conflictLabels } from '../../actions/reckoningAnswers.ts';
import { notComparableReasons } from '../../core/reckoning/claims/claimStatements.ts';
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

const statedFields = {
  id: text,
  about: scopeSchema,
  low: maybe,
  high: maybe,
  lowOpen: z.boolean(),
  highOpen: z.boolean(),
  claims: z.array(claimInContextSchema).readonly(),
  origins: count,
  figureId: maybe,
};
const statedSchema = z.object(statedFields).readonly().openapi('StatedSum');

const memberSchema = z
  .object({
    ...statedFields,
    resolve: z.array(z.object({ end, value: maybe, isOpen: z.boolean() }).readonly()).readonly(),
  })
  .readonly()
  .openapi('ConflictMember');

export const conflictSchema = z
  .object({
    id: text,
    measure: text,
    unit: text,
    members: z.array(memberSchema).readonly(),
    slack: text,
    labels: z.array(z.enum(conflictLabels)).readonly(),
  })
  .readonly()
  .openapi('Conflict');

const reasonSchema = z.enum(notComparableReasons);

export const conflictsSchema = z
  .object({
    conflicts: z.array(conflictSchema).readonly(),
    claims: count,
    statements: count,
    notComparable: z.array(z.object({ reason: reasonSchema, claims: count }).readonly()).readonly(),
  })
  .readonly()
  .openapi('Conflicts');

const proofSchema = z
  .array(z.object({ statement: text, end, times: text, bound: text }).readonly())
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
    statements: z.array(statedSchema).readonly(),
    relaxed: z.array(z.object({ statement: text, end, most: text }).readonly()).readonly(),
    narrow: z.object({ about: scopeSchema, low: text, high: maybe, leaves: maybe }).readonly().nullable(),
  })
  .readonly()
  .openapi('Bounds');

export const figureReckoningSchema = z
  .object({
    bounds: boundsSchema.nullable(),
    notComparable: reasonSchema.nullable(),
    conflicts: z.array(conflictSchema).readonly(),
  })
  .readonly()
  .openapi('FigureReckoning');
