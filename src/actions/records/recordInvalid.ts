import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/records/problem.ts';
import { RECORD_INVALID } from '../errors.ts';

/** A record that cannot be kept, or not be submitted, as it is: every problem with the field it stands in. */
export class RecordInvalid extends CounterfoilError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    const where = first?.path ? `${first.path}: ` : '';
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(RECORD_INVALID, `${where}${first?.message ?? 'the record is not complete'}${more}`);
    this.name = 'RecordInvalid';
    this.problems = problems;
  }
}
