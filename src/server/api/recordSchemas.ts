/** Records as schemas: what their operations take and answer. Their bodies are described field by field. */
import { z } from '@hono/zod-openapi';
import { isObject } from '../../core/records/reading.ts';
import type { Body, Field } from '../../core/records/field.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import { moves, recordStates } from '../../core/records/states.ts';
import { bodyName } from './fieldSchemas.ts';
import { fieldProblemSchema } from './schemas.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.number().int().nonnegative();
const number = z.number().int().positive();

export const recordTypeSchema = z.enum(recordTypes);
export const recordStateSchema = z.enum(recordStates);

const anyBody = {
  oneOf: recordTypes.map((type) => ({ $ref: `#/components/schemas/${bodyName(type)}` })),
  description: 'The fields of its type',
};

const bodySchema = z.custom<Body>(isObject).openapi({ type: 'object', ...anyBody });
/** Not looked into here: the rules of the type say every problem at once, and better. */
export const givenBodySchema = z.custom<Readonly<Record<string, unknown>>>(isObject, 'must be an object').openapi({
  type: 'object',
  ...anyBody,
});

const recordFields = {
  id: text,
  type: recordTypeSchema,
  version: number,
  state: recordStateSchema,
  title: text,
  localTitle: text,
  body: bodySchema,
  author: text,
  recordedAt: text,
  recordedBy: text,
  batchId: maybe,
};
export const recordSchema = z.object(recordFields).readonly().openapi('Record');

export const namesSchema = z
  .record(
    text,
    z
      .object({
        kind: z.enum(['place', 'actor', 'record', 'document', 'claim']),
        name: text,
        localName: maybe,
        href: text,
        picture: text.optional(),
      })
      .readonly(),
  )
  .readonly()
  .openapi('Names');

export const recordListSchema = z
  .object({
    type: recordTypeSchema.nullable(),
    items: z.array(recordSchema).readonly(),
    names: namesSchema,
    total: count,
    totalIsAtLeast: z.boolean().optional(),
    next: maybe,
  })
  .readonly()
  .openapi('RecordList');

export const changeSchema = z.object({ path: text, before: maybe, after: maybe }).readonly();

const recordEventSchema = z
  .object({
    version: number,
    state: recordStateSchema,
    change: text,
    reason: maybe,
    at: text,
    by: text,
    batchId: maybe,
    changes: z.array(changeSchema).readonly(),
    hash: maybe.optional(),
  })
  .readonly()
  .openapi('RecordEvent');

export const recordHistorySchema = z
  .object({ id: text, events: z.array(recordEventSchema).readonly() })
  .readonly()
  .openapi('RecordHistory');

const completenessSchema = z.object({ filled: count, of: count, missing: z.array(text).readonly() }).readonly();

export const answeredEvidenceSchema = z
  .object({
    documentId: text,
    documentTitle: text,
    picture: text.optional(),
    outlet: maybe,
    publishedOn: maybe,
    claimId: maybe,
    speaker: maybe,
    quote: maybe,
    note: maybe,
  })
  .readonly();

const possibilitySchema = z
  .object({
    act: z.enum([...moves, 'edit', 'revise', 'restore', 'report action', 'recheck']),
    allowed: z.boolean(),
    because: text,
  })
  .readonly();

export const recordPageSchema = z
  .object({
    ...recordFields,
    currentVersion: number,
    names: namesSchema,
    completeness: completenessSchema,
    problems: z.array(fieldProblemSchema).readonly(),
    evidence: z.array(answeredEvidenceSchema).readonly(),
    published: recordSchema.nullable(),
    possibilities: z.array(possibilitySchema).readonly(),
    events: z.array(recordEventSchema).readonly(),
    referrers: z.array(recordSchema).readonly(),
    referrerCounts: z.partialRecord(recordTypeSchema, count).readonly(),
  })
  .readonly()
  .openapi('RecordPage');

export const draftCheckSchema = z
  .object({ body: bodySchema, problems: z.array(fieldProblemSchema).readonly(), completeness: completenessSchema })
  .readonly()
  .openapi('DraftCheck');

/** A field as data: enough to make a form, a sheet or a check of it. */
const fieldSchema = z
  .custom<Field>()
  .openapi({ type: 'object', description: 'name, kind, en, zh, help, required, many, choices, of, role, fields' });

export const typeOfRecordSchema = z
  .object({
    type: recordTypeSchema,
    path: text,
    en: text,
    zh: text,
    enPlural: text,
    fields: z.array(fieldSchema).readonly(),
    writers: z.enum(['reporters', 'office', 'auditors', 'importers']),
    dated: maybe,
    named: maybe,
  })
  .readonly()
  .openapi('RecordType');
