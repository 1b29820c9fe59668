import type { z } from 'zod';
import { ruleFieldWrong } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { issuePhrase, singleIssues } from '../../schemas/issuePhrase.ts';
import { meant, problem } from '../problem.ts';

/** The value with defaults filled in; null, with a problem for each member that is wrong. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
  problems: Problem[],
): z.output<Schema> | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of singleIssues(result.error.issues)) {
    const one = problem(ruleFieldWrong, whereOf(where, issue.path), `It ${issuePhrase(issue, value)}.`);
    const [first] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    problems.push(first === undefined || issue.path.length > 1 ? one : meant(one, first, membersOf(schema)));
  }
  return null;
}

/** Names that an object may have; none where the schema is of no object. */
function membersOf(schema: z.ZodType): string[] {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null
    ? Object.keys(schema.shape)
    : [];
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
