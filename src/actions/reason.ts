/** Reasons are shown in the public log, so that they too name places and offices, never people. */
import { z } from 'zod';
import { CounterfoilError } from '../core/errors/errors.ts';
import { personalIn } from '../core/records/rules/persons.ts';
import { REASON_MISSING } from './errors.ts';
import { plainReason } from './plainWords.ts';

/** What somebody says of why, to be narrowed further; ends with `transform(plainReason)`. */
export const saidReason = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => personalIn(text) === null, 'names a private person; say it without');

/** A reason that may be left out. */
export const reason = saidReason.transform(plainReason).optional();

/** Throws REASON_MISSING. */
export function reasonFor(what: string, given: string | undefined): string {
  if (!given) throw new CounterfoilError(REASON_MISSING, `${what} needs a reason`);
  return given;
}
