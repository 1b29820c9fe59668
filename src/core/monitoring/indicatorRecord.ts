/** Indicators as the ledger keeps them, one a record. */
import type { Body } from '../records/field.ts';
import { textOf, textsOf } from '../records/values.ts';
import type { Indicator } from './indicator.ts';
import type { Problem } from './problem.ts';
import { indicatorSchema } from './rules/fileSchema.ts';
import { checked } from './rules/schemaProblems.ts';

/** Null, with problems whose `where` is the path of a field ("key", "redefined.0"), while fields are missing or wrong. */
export function readIndicatorRecord(body: Body): {
  readonly indicator: Indicator | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const number = (field: string): number | undefined => {
    const text = textOf(body, field);
    return text === null ? undefined : Number(text);
  };
  const title = textOf(body, 'title') ?? undefined;
  const given = {
    id: textOf(body, 'key') ?? undefined,
    title: title && { en: title, zh: textOf(body, 'localTitle') ?? title },
    worse: textOf(body, 'worse') ?? undefined,
    unit: textOf(body, 'unit') ?? '',
    period: textOf(body, 'period') ?? undefined,
    lagDays: number('lagDays'),
    minDenominator: number('minDenominator'),
    whole: number('whole'),
    least: number('least'),
    most: number('most'),
    combine: textOf(body, 'combine') ?? undefined,
    redefined: textsOf(body, 'redefined'),
    source: textOf(body, 'source') ?? undefined,
  };
  const indicator = checked(indicatorSchema, given, '', problems);
  return { indicator, problems: problems.map((each) => Object.assign({}, each, { where: fieldOf(each.where) })) };
}

/** "id" as "key", "redefined[0]" as "redefined.0". */
function fieldOf(where: string): string {
  if (where === 'id') return 'key';
  return where.startsWith('title') ? 'title' : where.replace('[', '.').replace(']', '');
}
