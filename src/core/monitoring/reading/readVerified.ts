/** What people made of alerts, from the rows of a table: rule (or its family), true, false, dataError. */
import { verifiedColumnMissing, verifiedWrong } from '../errors.ts';
import type { Verified } from '../alerts/precision.ts';
import type { Problem } from '../problem.ts';
import { problem, shown } from '../problem.ts';
import type { Rule } from '../rules/rule.ts';
import { Header } from './header.ts';
import type { TextRow } from './readPlaces.ts';

export interface ReadVerified {
  /** By the family of rules. */
  readonly verified: ReadonlyMap<string, Verified>;
  readonly problems: readonly Problem[];
}

/** Throws `VERIFIED_COLUMN_MISSING` without the columns that are needed. Rows of one family are added up. */
export function readVerified(rows: Iterable<TextRow>, rules: readonly Rule[]): ReadVerified {
  const families = new Map(rules.flatMap(({ id, family }) => [[family, family] as const, [id, family] as const]));
  const problems: Problem[] = [];
  const verified = new Map<string, Verified>();
  let header: Header | null = null;
  for (const { line, cells } of rows) {
    if (header === null) {
      header = new Header(cells, ['rule', 'true', 'false'], verifiedColumnMissing);
      continue;
    }
    const [rule, ...texts] = ['rule', 'true', 'false', 'dataError'].map((name) => header?.cell(cells, name) ?? '');
    const family = families.get(rule ?? '');
    const wrong = texts.find((text) => !/^\d{0,9}$/.test(text));
    if (family === undefined || wrong !== undefined) {
      const message = family === undefined ? `There is no rule ${shown(rule)}.` : `${shown(wrong)} is no number.`;
      problems.push(problem(verifiedWrong, `line ${line}`, message));
      continue;
    }
    const [isTrue = 0, isFalse = 0, dataError = 0] = texts.map(Number);
    const before = verified.get(family) ?? { true: 0, false: 0, dataError: 0 };
    verified.set(family, {
      true: before.true + isTrue,
      false: before.false + isFalse,
      dataError: before.dataError + dataError,
    });
  }
  return { verified, problems };
}
