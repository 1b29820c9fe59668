/**
 * What a check of a schema says, in words of ours: "must be at least 1". The library's own speak of strings and arrays,
 * in English only; each phrase here has its form in the words of other languages.
 */
import type { z } from 'zod';

export type Issue = z.core.$ZodIssue;

/** What the library says where nobody gave it words. */
const usual = /^(?:Invalid|Too (?:small|big)|Unrecognized)\b/;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of values',
  record: 'a group of values',
};

const forms: Readonly<Record<string, string>> = {
  date: 'a day such as 2019-07-14',
  datetime: 'a moment such as 2019-07-14T08:00:00Z',
  email: 'an e-mail address',
  url: 'an address such as https://example.org',
};

/** Without the name of what it is about, and without a full stop. `given` is the whole that was checked. */
export function issuePhrase(issue: Issue, given: unknown): string {
  const value = valueAt(given, issue.path);
  const isOfText = issue.code === 'custom' || issue.code === 'invalid_format';
  if (isOfText && typeof value === 'string' && value.trim() === '') return 'must be filled in';
  if (!usual.test(issue.message)) return issue.message;
  const isOneOnly = issue.code === 'invalid_value' && issue.values.length === 1;
  if (value === undefined && issue.code !== 'unrecognized_keys' && !isOneOnly) return 'must be filled in';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? 'of another kind'}`;
    case 'too_small':
    case 'too_big':
      return sizePhrase(issue, value);
    case 'invalid_format':
      return `must be ${forms[issue.format] ?? 'written in another way'}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be "${String(issue.values[0])}"`
        : `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return 'is not known here';
    case 'invalid_union':
      return unionPhrase(issue, value);
    default:
      return 'is not understood';
  }
}

type Size = Extract<Issue, { readonly code: 'too_small' | 'too_big' }>;

function sizePhrase(issue: Size, value: unknown): string {
  const [least, end] = issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
  if (issue.origin === 'string') {
    if (least && typeof value === 'string' && value.trim() === '') return 'must be filled in';
    return least ? `must have at least ${end} characters` : `must have at most ${end} characters`;
  }
  if (issue.origin === 'array' || issue.origin === 'set' || issue.origin === 'object' || issue.origin === 'record') {
    if (least && Number(end) === 1) return 'must name at least one';
    return least ? `must name at least ${end}` : `must name at most ${end}`;
  }
  if (issue.inclusive === false) return least ? `must be more than ${end}` : `must be less than ${end}`;
  return least ? `must be at least ${end}` : `must be at most ${end}`;
}

/** Of several forms that a value may have, what is wrong with the one that it comes nearest to. */
function unionPhrase({ errors }: Extract<Issue, { readonly code: 'invalid_union' }>, value: unknown): string {
  const values = errors.flatMap(([first]) => (first?.code === 'invalid_value' ? first.values.map(String) : []));
  if (typeof value === 'string' && values.length > 0) return `must be one of ${values.join(', ')}`;
  const nearest = errors.find(([first]) => first !== undefined && first.code !== 'invalid_type') ?? errors[0];
  const [first] = nearest ?? [];
  return first === undefined ? 'is not understood' : issuePhrase({ ...first, path: [] }, valueAt(value, first.path));
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** Of keys that are not known, each is an issue of its own. */
export function singleIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
      : [issue],
  );
}
