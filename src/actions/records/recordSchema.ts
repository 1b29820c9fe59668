/** What requests about records look like. Types say the shape; this says it of other people's data. */
import { z } from 'zod';
import { recordTypes } from '../../core/records/recordTypes.ts';
import { parseDay } from '../../core/periods/day.ts';

/** Ids of our own making: UUIDs, and those that imports derive from their keys. */
export const recordId = z
  .string()
  .max(100)
  .regex(/^[0-9A-Za-z][\w.:-]*$/, 'must be the id of a record');
/** A new record's id may come from the form that sends it, so that sending it twice makes one record. */
export const newId = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a UUID in small letters');
export const version = z.number().int().positive().max(1_000_000_000);
export const type = z.enum(recordTypes);
export const seen = z.object({ id: recordId, version });

export const day = z.string().refine((value) => parseDay(value) !== null, 'must be a calendar day such as 2019-07-14');
