/** What a test looked at and found: the numbers that officer and auditor both read, kept with the alert as they are. */
import type { LeafTest } from '../leaves/leafTest.ts';
import type { Outcome, Reason } from '../leaves/outcome.ts';
import { emptyOutcome, verdicts } from '../leaves/outcome.ts';
import type { Words } from '../indicator.ts';
import { periodText } from '../period.ts';
import type { Leaf, LeafKind } from '../rules/rule.ts';
import { leafSentence } from '../words/leafSentence.ts';
import { spoken } from '../words/words.ts';

/** One record for each test, whatever its kind. Null stands for "there is none". */
export interface ExplanationRecord {
  readonly test: LeafKind;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  /** Whether it fires: null where nobody can say, and then `reason` tells why. */
  readonly fires: boolean | null;
  /** The same at the exit level. */
  readonly holds: boolean | null;
  readonly reason: Reason | null;
  readonly value: number | null;
  readonly limit: number | null;
  readonly exitLimit: number | null;
  /** Of value and limits: the unit of the indicator, or what the test counts in. */
  readonly unit: string;
  readonly expected: number | null;
  /** The period in which it began, where the test knows. */
  readonly since: string | null;
  readonly nUsed: number;
  readonly missing: number;
  /** How likely chance alone makes a value like this. */
  readonly p: number | null;
  /** Index of sources in what was read. */
  readonly sources: readonly number[];
  readonly sentence: Words;
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const full = emptyOutcome(true);

/** Asks a test once more, for all that it can tell. The test must have looked at the period (`begin`) before. */
export function explain(leaf: Leaf, test: LeafTest, row: number, period: number): ExplanationRecord {
  const { table } = test;
  const { indicator, lineage } = table;
  test.test(row, period, full);
  const text = (number: number): string => periodText({ kind: indicator.period, number });
  const said = (verdict: number): boolean | null => (verdict === verdicts.unknown ? null : verdict === verdicts.yes);
  const told = { leaf, test, outcome: full, row, period };
  return {
    test: leaf.kind,
    indicator: indicator.id,
    place: lineage.places[row]?.id ?? '',
    period: text(period),
    fires: said(full.fires),
    holds: said(full.holds),
    reason: full.reason === 'none' ? null : full.reason,
    value: known(full.value),
    limit: known(full.limit),
    exitLimit: known(full.exitLimit),
    unit: unitOf(leaf, indicator.unit),
    expected: known(full.expected),
    since: Number.isFinite(full.since) ? text(full.since) : null,
    nUsed: full.used,
    missing: full.missing,
    p: known(full.p),
    sources: sourcesOf(leaf, test, row, period),
    sentence: Object.fromEntries(spoken.map((language) => [language, leafSentence(told, language)])),
  };
}

/** A sentence is made of these. */
export interface Told {
  readonly leaf: Leaf;
  readonly test: LeafTest;
  readonly outcome: Outcome;
  readonly row: number;
  readonly period: number;
}

function unitOf(leaf: Leaf, unit: string): string {
  switch (leaf.kind) {
    case 'ewma':
    case 'cusum':
      return 'standard deviations';
    case 'dataGap':
      return leaf.options.periods === null ? 'share' : 'periods';
    case 'trend':
      return `${unit} a year`;
    case 'change':
      return leaf.options.relative ? 'share' : unit;
    default:
      return unit;
  }
}

const mostSources = 5;

/** Sources of the newest values that the test rests on, the newest first. */
function sourcesOf(leaf: Leaf, { table }: LeafTest, row: number, period: number): number[] {
  const found = new Set<number>();
  const oldest = period - periodsBack(leaf);
  for (
    let at = period;
    at >= oldest && found.size < mostSources;
    at -= leaf.kind === 'change' ? leaf.options.over : 1
  ) {
    const source = table.sourceAt(row, at);
    if (source >= 0) found.add(source);
  }
  return [...found];
}

function periodsBack(leaf: Leaf): number {
  if (leaf.kind === 'change') return leaf.options.over;
  if (leaf.kind === 'line') return leaf.options.of - 1;
  return leaf.kind === 'peers' || leaf.kind === 'pathGap' ? 0 : mostSources;
}
