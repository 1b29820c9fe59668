/** Short ways to write and read input in tests. */
import type { ReadStatements } from '../readStatements.ts';
import { readStatements } from '../readStatements.ts';

export type Fields = Record<string, unknown>;

export const money = { measure: 'money', unit: 'CNY', stage: 'disbursement' };
export const scope = { donors: ['CN-36'], recipients: ['CN-65'], period: ['2010-01-01', '2019-12-31'] };

/** A claim that can be reckoned, to vary. */
export function claim(id: string, fields: Fields = {}): Fields {
  return { id, ...money, scope, low: '1', high: '2', ...fields };
}

export function read(...lines: (Fields | string)[]): ReadStatements {
  return readStatements(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))));
}
