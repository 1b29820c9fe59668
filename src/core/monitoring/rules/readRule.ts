import type { Indicator } from '../indicator.ts';
import { rulePathWrong } from '../errors.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Path } from '../target.ts';
import { checkRule } from './checkRule.ts';
import { leavesOf } from './condition.ts';
import { ruleSchema } from './fileSchema.ts';
import { pathOf } from './leafSchemas.ts';
import type { ReadLeaf } from './readCondition.ts';
import { readCondition } from './readCondition.ts';
import type { Leaf, LeafKind, Rule } from './rule.ts';
import { checked } from './schemaProblems.ts';

export interface RuleContext {
  readonly where: string;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly problems: Problem[];
}

/** Kinds of leaf that say how likely chance alone is. */
const byChance: ReadonlySet<LeafKind> = new Set<LeafKind>(['trend', 'baseline', 'peers']);
/** The share of usual periods beyond them is 0.1 %, and 0.8 % for counts. */
const zOfOthers = 3.09;
const zOfCounts = 2.41;
const defaultFalseDiscovery = 0.1;

/** One rule of a file; null, with problems, when it cannot run. */
export function readRule(raw: unknown, context: RuleContext): Rule | null {
  const { where, problems } = context;
  const read = checked(ruleSchema, raw, where, problems);
  const when = typeof raw === 'object' && raw !== null && 'when' in raw ? raw.when : undefined;
  const condition = readCondition(when, `${where}.when`, problems);
  if (read === null || condition === null) return null;
  const negated = new Set(leavesOf(condition.condition).flatMap((one) => (one.negated ? [one.leaf] : [])));
  const leaves = condition.leaves.flatMap(
    (leaf, at) => leafOf(leaf, { of: read.indicator, isNegated: negated.has(at) }, problems) ?? [],
  );
  if (leaves.length < condition.leaves.length) return null;
  const isLegal = read.legalBasis?.exitCriterion ?? false;
  const chance = leaves.some(({ kind }) => byChance.has(kind)) ? defaultFalseDiscovery : null;
  const { when: _, ...rest } = read;
  const rule: Rule = {
    ...rest,
    family: read.family ?? read.id,
    leaves,
    condition: condition.condition,
    falseDiscovery: isLegal ? null : read.falseDiscovery === undefined ? chance : read.falseDiscovery,
  };
  return checkRule(rule, condition.leaves, context) ? rule : null;
}

interface LeafPlace {
  /** The indicator of the rule. */
  readonly of: string;
  readonly isNegated: boolean;
}

function leafOf(leaf: ReadLeaf, { of: ofRule, isNegated }: LeafPlace, problems: Problem[]): Leaf | null {
  const indicator = leaf.raw.indicator ?? ofRule;
  switch (leaf.kind) {
    case 'line':
      return { kind: 'line', indicator, options: { ...leaf.raw, exitLevel: leaf.raw.exitLevel ?? leaf.raw.limit } };
    case 'change':
      return { kind: 'change', indicator, options: { ...leaf.raw, exitLevel: leaf.raw.exitLevel ?? leaf.raw.limit } };
    case 'cusum':
      return { kind: 'cusum', indicator, options: { ...leaf.raw, exitLevel: leaf.raw.exitLevel ?? leaf.raw.limit } };
    case 'pathGap': {
      const { tolerance, exitLevel = tolerance, path } = leaf.raw;
      const read: Path | null = path === undefined ? null : pathOf(path);
      if (path !== undefined && read === null) {
        problems.push(problem(rulePathWrong, `${leaf.where}.path`, 'The points are not in order, or lack a value.'));
        return null;
      }
      return { kind: 'pathGap', indicator, options: { tolerance, exitLevel, path: read } };
    }
    case 'trend':
      return { kind: 'trend', indicator, options: { ...leaf.raw, exitLevel: leaf.raw.exitLevel ?? leaf.raw.p } };
    case 'baseline': {
      const { method, guard = null, z = method === 'count' ? zOfCounts : zOfOthers, exitLevel = z } = leaf.raw;
      const { years = 5, halfWidth = 1, last = 36, leastValues = 8, leastSpread = 0 } = leaf.raw;
      const past = { years, halfWidth, last, leastValues, leastSpread };
      return { kind: 'baseline', indicator, options: { method, guard, z, exitLevel, ...past } };
    }
    case 'ewma':
      return { kind: 'ewma', indicator, options: { ...leaf.raw, exitLevel: leaf.raw.exitLevel ?? leaf.raw.width } };
    case 'peers': {
      const { group } = leaf.raw;
      const of = typeof group === 'string' ? { of: group } : { of: 'above' as const, tier: group.above };
      return {
        kind: 'peers',
        indicator,
        options: { ...leaf.raw, group: of, exitLevel: leaf.raw.exitLevel ?? leaf.raw.z },
      };
    }
    default: {
      const { periods = null, completeness = null, of = 12 } = leaf.raw;
      // An alert ends when something is reported. Under "not" the rule must not let go sooner than it takes hold.
      const { exitLevel = (isNegated ? periods : null) ?? 1 } = leaf.raw;
      return { kind: 'dataGap', indicator, options: { periods, completeness, exitLevel, of } };
    }
  }
}
