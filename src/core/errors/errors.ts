/**
 * Errors are part of the product: each has a stable code, says the value it stumbled on, and has a remedy.
 *
 * A part of the program defines its errors in its own `errors.ts` with {@link defineError}; `docs/errors.md` lists
 * all of them, and `test/docs/errors.test.ts` compares the two both ways. A code is never reused for another meaning.
 */

/** What is fixed about one kind of error. */
export interface ErrorKind {
  /** Stable, upper-case with underscores, e.g. `DOCUMENT_EMPTY`. */
  readonly code: string;
  /** HTTP status that the server answers with. */
  readonly status: number;
  /** Process exit code of the command line: 1 the input is at fault, 2 the call is, 3 the surroundings are. */
  readonly exitCode: 1 | 2 | 3;
  /** One sentence telling the reader what to do about it. */
  readonly remedy: string;
}

/** An error that a person is meant to read and act on. Anything else that is thrown is a defect of ours. */
export class CounterfoilError extends Error {
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CounterfoilError';
    this.kind = kind;
  }

  get code(): string {
    return this.kind.code;
  }
}

const kinds = new Map<string, ErrorKind>();

/** Registers a kind of error. Throws when the code is taken: two meanings may not share a code. */
export function defineError(kind: ErrorKind): ErrorKind {
  if (kinds.has(kind.code)) throw new Error(`error code ${kind.code} is defined twice`);
  const frozen = Object.freeze(kind);
  kinds.set(kind.code, frozen);
  return frozen;
}

/** Every kind registered so far, by code. */
export function definedErrors(): ReadonlyMap<string, ErrorKind> {
  return kinds;
}
