import type { CheckContext } from './checkContext.ts';
import type { Body } from './field.ts';
import type { Problem } from './problem.ts';
import type { RecordType } from './recordTypes.ts';

export function checkRecord(_type: RecordType, _body: Body, _context: CheckContext): Problem[] {
  return [];
}
