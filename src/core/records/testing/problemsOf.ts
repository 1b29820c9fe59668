/** What is wrong with an example that is changed. */
import { checkRecord } from '../checkRecord.ts';
import { mergeProblems } from '../mergeProblems.ts';
import type { Problem } from '../problem.ts';
import { readBody } from '../readBody.ts';
import type { RecordType } from '../recordTypes.ts';
import { examples, neighbours } from './exampleBodies.ts';
import type { World } from './exampleContext.ts';
import { exampleContext } from './exampleContext.ts';

/** Among the neighbours of the examples and `more`; `id` is the record's own. */
export function problemsOf(type: RecordType, change: object, more: World['records'] = {}, id?: string): Problem[] {
  const { body, problems: read } = readBody(type, { ...examples[type], ...change });
  const context = exampleContext({ ...(id === undefined ? {} : { id }), records: { ...neighbours, ...more } });
  return mergeProblems(read, checkRecord(type, body, context));
}

/** "CODE path" of each. */
export function codesOf(type: RecordType, change: object, more: World['records'] = {}, id?: string): string[] {
  return problemsOf(type, change, more, id).map(({ code, path }) => `${code} ${path}`);
}
