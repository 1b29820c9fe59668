/** What reading a body collects on its way. */
import type { ErrorKind } from '../errors/errors.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problemOf.ts';

/** A record with more faults than this is told of these only. */
const mostProblems = 500;

export interface Reading {
  readonly problems: Problem[];
  /** Notes the fault; what could not be read is null in the body. */
  refuse(kind: ErrorKind, path: string, message: string, remedy?: string): null;
}

export function newReading(): Reading {
  const problems: Problem[] = [];
  return {
    problems,
    refuse(kind, path, message, remedy) {
      const told = { path, message, draftAllowed: false };
      if (problems.length < mostProblems)
        problems.push(problemOf(kind, remedy === undefined ? told : { ...told, remedy }));
      return null;
    },
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing was given, or only blanks. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
