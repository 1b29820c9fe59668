/** The same rule with one of its thresholds at several values, to choose one on. */
import { CounterfoilError } from '../../errors/errors.ts';
import { curveUnreadable } from '../errors.ts';
import { shown } from '../problem.ts';
import type { Leaf, Rule } from '../rules/rule.ts';

/** Which option of which leaf of which rule takes which values. */
export interface Curve {
  readonly rule: string;
  /** Leaves count from 0, in the order of the file. */
  readonly leaf: number;
  readonly option: string;
  readonly values: readonly number[];
}

const mostValues = 50;

/** Reads "slip-back:0:z=2,2.5,3"; "slip-back:for=1,2,3" is about the rule itself. Throws `BACKTEST_CURVE_UNREADABLE`. */
export function parseCurve(text: string): Curve {
  const match = /^([^:=]+):(?:(\d+):)?([A-Za-z]+)=([-\d.,eE]+)$/.exec(text.trim());
  const values = (match?.[4] ?? '').split(',').map((value) => (value === '' ? Number.NaN : Number(value)));
  if (match === null || values.length > mostValues || values.some((value) => !Number.isFinite(value))) {
    throw new CounterfoilError(curveUnreadable, `${shown(text)} is no curve.`);
  }
  return { rule: match[1] ?? '', leaf: match[2] === undefined ? -1 : Number(match[2]), option: match[3] ?? '', values };
}

const ofRule = new Set(['for', 'clearFor', 'falseDiscovery']);

/** The rule with the option at a value. An exit level that was the limit moves along; any other stays where it is. */
export function atValue(rule: Rule, { leaf: index, option, values }: Curve, value: number): Rule {
  if (index < 0) {
    if (!ofRule.has(option)) throw unknown(rule.id, option, values);
    return { ...rule, [option]: value };
  }
  const leaf = rule.leaves[index];
  const before: unknown =
    leaf === undefined ? undefined : Object.entries(leaf.options).find(([name]) => name === option)?.[1];
  if (leaf === undefined || typeof before !== 'number') throw unknown(`${rule.id}, leaf ${index}`, option, values);
  const exit = 'exitLevel' in leaf.options && leaf.options.exitLevel === before ? { exitLevel: value } : {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the option is a number of this leaf, and stays one
  const changed = { ...leaf, options: { ...leaf.options, [option]: value, ...exit } } as Leaf;
  return { ...rule, leaves: rule.leaves.with(index, changed) };
}

function unknown(where: string, option: string, values: readonly number[]): CounterfoilError {
  const message = `${shown(where)} has no number ${shown(option)} that could be ${values.join(', ')}.`;
  return new CounterfoilError(curveUnreadable, message);
}
