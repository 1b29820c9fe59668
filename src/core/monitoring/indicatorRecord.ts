/** Indicators as the ledger keeps them, one a record. */
import type { Body } from '../records/field.ts';
import { rowsOf, textOf, textsOf } from '../records/values.ts';
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
    localUnit: textOf(body, 'localUnit'),
    period: textOf(body, 'period') ?? undefined,
    lagDays: number('lagDays'),
    minDenominator: number('minDenominator'),
    whole: number('whole'),
    least: number('least'),
    most: number('most'),
    combine: textOf(body, 'combine') ?? undefined,
    redefined: textsOf(body, 'redefined'),
    source: textOf(body, 'source') ?? undefined,
    reckonedFrom: reckonedFromOf(body),
  };
  const indicator = checked(indicatorSchema, given, '', problems);
  return { indicator, problems: problems.map((each) => Object.assign({}, each, { where: fieldOf(each.where) })) };
}

function reckonedFromOf(body: Body): unknown {
  const how = textOf(body, 'reckoned');
  const of = rowsOf(body, 'reckonedFrom').map((row) => ({
    indicator: textOf(row, 'indicator') ?? '',
    weight: textOf(row, 'weight') ?? '1',
  }));
  return how === null && of.length === 0 ? undefined : { how: how ?? undefined, of };
}

/** "id" as "key", "redefined[0]" as "redefined.0". */
function fieldOf(where: string): string {
  if (where === 'id') return 'key';
  if (where === 'reckonedFrom.how') return 'reckoned';
  return where.startsWith('title')
    ? 'title'
    : where.replace('reckonedFrom.of', 'reckonedFrom').replace('[', '.').replace(']', '');
}
