import type { z } from 'zod';
import { ruleFieldWrong } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';

/** The value with defaults filled in; null, with a problem for each member that is wrong. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
  problems: Problem[],
): z.output<Schema> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    problems.push(problem(ruleFieldWrong, whereOf(where, path), `${message}.`.replace('..', '.')));
  }
  return null;
}

/** "rules[2]" and ["scope", "tiers", 0] as "rules[2].scope.tiers[0]". */
function whereOf(start: string, path: readonly PropertyKey[]): string {
  let where = start;
  for (const step of path) {
    if (typeof step === 'number') where += `[${step}]`;
    else where += where === '' ? String(step) : `.${String(step)}`;
  }
  return where;
}
