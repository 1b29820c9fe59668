import type { ErrorKind } from '../errors/errors.ts';
import { CounterfoilError } from '../errors/errors.ts';
import type { Refusal } from './statement.ts';

/** Errors that people can act on become refusals; others are defects and go on. */
export function refusalOf(id: string, error: unknown): Refusal {
  if (!(error instanceof CounterfoilError)) throw error;
  return refusal(id, error.kind, error.message);
}

export function refusal(id: string, { code, remedy }: ErrorKind, message: string): Refusal {
  return { id, code, message, remedy };
}
