/** The format of sample/documents.ndjson, checked when it is built and again by the tests. */
import { z } from 'zod';
import { bases, claimKinds, qualifiers, stages } from '../../src/core/claims/claim.ts';

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const day = z.iso.date();
const offset = z.int().nonnegative();
const span = z.strictObject({ start: offset, end: offset });
const namedRef = z.strictObject({
  name: z.string().min(1),
  id: z
    .string()
    .regex(/^([A-Z]{2}(-[\w-]+)?|org-[a-z0-9-]+)$/)
    .nullable(),
  start: offset.optional(),
  end: offset.optional(),
});

const claim = z.strictObject({
  quote: z.string().min(1),
  ...span.shape,
  kind: z.enum(claimKinds),
  measure: z.string().min(1),
  value: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  lowOpen: z.boolean().optional(),
  highOpen: z.boolean().optional(),
  qualifier: z.enum(qualifiers).nullable(),
  unit: z.string().min(1).nullable(),
  unitInferred: z.boolean(),
  per: z.string().optional(),
  change: z.enum(['up', 'down']).optional(),
  stage: z.enum(stages).nullable(),
  basis: z.enum(bases).nullable(),
  period: z.strictObject({ start: day.nullable(), end: day.nullable() }).nullable(),
  donors: z.array(namedRef),
  recipients: z.array(namedRef),
  sectors: z.array(namedRef),
  places: z.array(namedRef).optional(),
  participants: z.array(namedRef.extend({ office: z.string().nullable() })).optional(),
  topic: z.string().optional(),
  attribution: z.array(
    z.strictObject({
      role: z.enum(['speaker', 'reporter', 'compiler']),
      name: z.string().min(1),
      office: z.string().nullable(),
      ...span.shape,
    }),
  ),
  sentence: span,
  score: z.literal(1),
  by: z.literal('person'),
});

export const sampleDocument = z.strictObject({
  id: z.string().regex(/^[AD]\d{3}$/),
  title: z.string().min(1),
  sourceTitle: z.string().min(1).nullable(),
  outlet: z.string().min(1),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  /** Null where it was not kept, and of pages that are made up. */
  url: z.url().nullable(),
  voice: z.enum(['official', 'independent', 'international', 'unknown']),
  language: z.enum(['en', 'zh-Hans']),
  licence: z.literal('CC-BY-4.0'),
  text: z.string().min(1),
  claims: z.array(claim),
});

/** sample/names.json. */
export const namesTable = z.record(z.string(), z.array(z.string().min(1)).min(1));

export type SampleDocument = z.infer<typeof sampleDocument>;
