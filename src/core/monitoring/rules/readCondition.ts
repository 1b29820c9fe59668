/** The tree of a rule's condition, from a file: each node has one name, and each leaf its options. */
import type { Problem } from '../problem.ts';
import { meant, problem, shown } from '../problem.ts';
import { ruleConditionUnreadable, ruleCountTooHigh, ruleTooDeep } from '../errors.ts';
import type { Condition } from './condition.ts';
import type { RawLeaf } from './leafSchemas.ts';
import { leafSchemas } from './leafSchemas.ts';
import { checked } from './schemaProblems.ts';

const deepest = 8;
const mostLeaves = 50;

/** A leaf as it stands in the file, with where it stands. */
export type ReadLeaf = {
  [Kind in keyof RawLeaf]: { readonly kind: Kind; readonly where: string; readonly raw: RawLeaf[Kind] };
}[keyof RawLeaf];

export interface ReadCondition {
  readonly condition: Condition;
  readonly leaves: readonly ReadLeaf[];
}

/** Null, with problems, when any part of it cannot be read: a rule that is read in part would be another rule. */
export function readCondition(raw: unknown, where: string, problems: Problem[]): ReadCondition | null {
  const reader = new ConditionReader(problems);
  const condition = reader.read(raw, where, 1);
  return condition === null ? null : { condition, leaves: reader.leaves };
}

class ConditionReader {
  readonly leaves: ReadLeaf[] = [];
  readonly #problems: Problem[];

  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  read(raw: unknown, where: string, depth: number): Condition | null {
    if (depth > deepest || this.leaves.length >= mostLeaves) {
      return this.#refuse(problem(ruleTooDeep, where, 'The condition is nested too deeply, or has too many leaves.'));
    }
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      return this.#refuse(problem(ruleConditionUnreadable, where, `${shown(raw)} is no condition.`));
    }
    const members = new Map<string, unknown>(Object.entries(raw));
    const names = [...members.keys()].sort().join(', ');
    const [name = ''] = members.keys();
    if (names === 'atLeast, of') return this.#list(members.get('of'), `${where}.of`, depth, members.get('atLeast'));
    if (members.size === 1) {
      const value = members.get(name);
      if (name === 'all' || name === 'any') return this.#list(value, `${where}.${name}`, depth, name);
      if (name === 'not') {
        const of = this.read(value, `${where}.not`, depth + 1);
        return of === null ? null : { kind: 'not', of };
      }
      if (isLeafKind(name)) return this.#leaf(name, value, `${where}.${name}`);
    }
    const said = names === '' ? 'It is empty.' : `It has the members ${shown(names)}.`;
    const wrong = problem(ruleConditionUnreadable, where, said);
    return this.#refuse(members.size === 1 ? meant(wrong, name, conditionNames) : wrong);
  }

  #list(raw: unknown, where: string, depth: number, least: unknown): Condition | null {
    if (!Array.isArray(raw) || raw.length === 0) {
      const said = Array.isArray(raw) ? 'It is empty.' : `There is ${shown(raw)}, and no list of conditions.`;
      return this.#refuse(problem(ruleConditionUnreadable, where, said));
    }
    const of: Condition[] = [];
    let isWhole = true;
    for (const [index, part] of raw.entries()) {
      const read = this.read(part, `${where}[${index}]`, depth + 1);
      if (read === null) isWhole = false;
      else of.push(read);
    }
    const count = least === 'all' ? raw.length : least === 'any' ? 1 : least;
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
      return this.#refuse(problem(ruleConditionUnreadable, where, `${shown(least)} is no number of conditions.`));
    }
    if (count > raw.length) {
      return this.#refuse(problem(ruleCountTooHigh, where, `At least ${count} of ${raw.length} cannot hold.`));
    }
    return isWhole ? { kind: 'atLeast', least: count, of } : null;
  }

  #leaf(kind: keyof RawLeaf, value: unknown, where: string): Condition | null {
    const raw = checked(leafSchemas[kind], value, where, this.#problems);
    if (raw === null) return null;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of a kind gives the options of that kind
    this.leaves.push({ kind, where, raw } as ReadLeaf);
    return { kind: 'leaf', leaf: this.leaves.length - 1 };
  }

  #refuse(one: Problem): null {
    this.#problems.push(one);
    return null;
  }
}

const conditionNames = [...Object.keys(leafSchemas), 'all', 'any', 'not', 'atLeast', 'of'];

function isLeafKind(name: string): name is keyof RawLeaf {
  return Object.hasOwn(leafSchemas, name);
}
