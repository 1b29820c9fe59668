/** A rule as it runs: read, checked, with every default filled in. */
import type { BaselineOptions } from '../leaves/baseline.ts';
import type { ChangeOptions } from '../leaves/change.ts';
import type { CusumLeaf, EwmaLeaf } from '../leaves/charts.ts';
import type { DataGapOptions } from '../leaves/dataGap.ts';
import type { LineOptions } from '../leaves/line.ts';
import type { PathGapOptions } from '../leaves/pathGap.ts';
import type { PeersOptions } from '../leaves/peers.ts';
import type { TrendOptions } from '../leaves/trend.ts';
import type { Words } from '../indicator.ts';
import type { Condition } from './condition.ts';

export interface LeafOptions {
  readonly line: LineOptions;
  readonly change: ChangeOptions;
  readonly pathGap: PathGapOptions;
  readonly trend: TrendOptions;
  readonly baseline: BaselineOptions;
  readonly ewma: EwmaLeaf;
  readonly cusum: CusumLeaf;
  readonly peers: PeersOptions;
  readonly dataGap: DataGapOptions;
}

export type LeafKind = keyof LeafOptions;

export type Leaf = {
  readonly [Kind in LeafKind]: {
    readonly kind: Kind;
    readonly indicator: string;
    readonly options: LeafOptions[Kind];
  };
}[LeafKind];

/** Which places a rule is about; an empty list leaves nothing out. */
export interface Scope {
  readonly tiers: readonly string[];
  readonly within: readonly string[];
  readonly places: readonly string[];
  readonly lists: readonly string[];
}

export const severities = ['low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

/** While this rule fires at a place, alerts of another are listed, but nobody is told of them. */
export interface Inhibition {
  readonly rule: string;
  /** At the same place, or at all places below it. */
  readonly places: 'same' | 'below';
}

export interface Rule {
  readonly id: string;
  /** Versions of one rule share a family: alerts of one family, place and indicator are one. */
  readonly family: string;
  readonly version: number;
  readonly title: Words;
  readonly theme: string;
  readonly indicator: string;
  /** The text that asks for it; an exit criterion set by law is never muted, whatever chance or precision say. */
  readonly legalBasis: { readonly text: string; readonly exitCriterion: boolean } | null;
  readonly scope: Scope;
  readonly leaves: readonly Leaf[];
  readonly condition: Condition;
  /** For how many reported periods in a row the condition must hold, and must not hold for it to be over. */
  readonly for: number;
  readonly clearFor: number;
  readonly severity: Severity;
  readonly inhibits: readonly Inhibition[];
  /** Which share of false alarms among all of a period is accepted; null where nothing is left to chance. */
  readonly falseDiscovery: number | null;
  /** The least share of verified alerts that were true, once so many were verified; below it, the rule goes to the digest. */
  readonly precision: { readonly target: number; readonly leastVerified: number } | null;
  readonly message: Words;
}

export function isExitCriterion({ legalBasis }: Rule): boolean {
  return legalBasis?.exitCriterion ?? false;
}

/** Whether a rule is about nothing but missing values. */
export function isDataGap({ leaves }: Rule): boolean {
  return leaves.every(({ kind }) => kind === 'dataGap');
}
