import type { ErrorKind } from '../core/errors/errors.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { Issue } from '../core/schemas/issuePhrase.ts';
import type { SchemaFault } from '../core/schemas/schemaFaults.ts';
import { schemaFaults } from '../core/schemas/schemaFaults.ts';

/** What was sent is not as its schema has it: all that is wrong at once, by the names that people have for its members. */
export class InputInvalid extends CounterfoilError {
  readonly faults: readonly SchemaFault[];

  constructor(kind: ErrorKind, { issues }: { readonly issues: readonly Issue[] }, given: unknown) {
    const faults = schemaFaults(issues, given, 'What was sent');
    super(kind, faults.map(({ message }) => message).join('; '));
    this.name = 'InputInvalid';
    this.faults = faults;
  }
}
