/** What a test looked at and found: the numbers that officer and auditor both read, kept with the alert as they are. */
import type { LeafTest } from '../leaves/leafTest.ts';
import type { Outcome, Reason } from '../leaves/outcome.ts';
import { emptyOutcome, verdicts } from '../leaves/outcome.ts';
import type { Indicator, Words } from '../indicator.ts';
import { periodText } from '../period.ts';
import type { Leaf, LeafKind } from '../rules/rule.ts';
import type { FindingWords } from '../words/finding.ts';
import { sentenceOf } from '../words/finding.ts';
import { leafWords } from '../words/leafWords.ts';
import type { Spoken, Unit } from '../words/words.ts';

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
  /** The same in Chinese, where it has other words; older records have none. */
  readonly localUnit?: string | null;
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

/** A record with the parts of its sentence. */
export interface Finding {
  readonly record: ExplanationRecord;
  readonly words: Readonly<Record<Spoken, FindingWords>>;
}

/** Asks a test once more, for all that it can tell. The test must have looked at the period (`begin`) before. */
export function explain(leaf: Leaf, test: LeafTest, row: number, period: number): Finding {
  const facts = factsOf(leaf, test, row, period);
  const told = { leaf, test, outcome: full, row, period };
  const words = { en: leafWords(told, 'en'), zh: leafWords(told, 'zh') };
  const sentence = { en: sentenceOf([words.en], 0, 'en'), zh: sentenceOf([words.zh], 0, 'zh') };
  return { record: { ...facts, sentence }, words };
}

/** The record without its sentence, which takes most of the time. */
export function factsOf(leaf: Leaf, test: LeafTest, row: number, period: number): Omit<ExplanationRecord, 'sentence'> {
  const { indicator, lineage } = test.table;
  const { unit, localUnit } = unitOf(leaf, indicator);
  test.test(row, period, full);
  const text = (number: number): string => periodText({ kind: indicator.period, number });
  const said = (verdict: number): boolean | null => (verdict === verdicts.unknown ? null : verdict === verdicts.yes);
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
    unit,
    localUnit,
    expected: known(full.expected),
    since: Number.isFinite(full.since) ? text(full.since) : null,
    nUsed: full.used,
    missing: full.missing,
    p: known(full.p),
    sources: sourcesOf(leaf, test, row, period),
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

function unitOf(leaf: Leaf, { unit, localUnit }: Indicator): Required<Unit> {
  switch (leaf.kind) {
    case 'ewma':
    case 'cusum':
      return { unit: 'standard deviations', localUnit: '个标准差' };
    case 'dataGap':
      return leaf.options.periods === null ? share : { unit: 'periods', localUnit: '期' };
    case 'trend':
      return { unit: `${unit} a year`.trim(), localUnit: `${localUnit ?? unit}/年` };
    case 'change':
      return leaf.options.relative ? share : { unit, localUnit };
    default:
      return { unit, localUnit };
  }
}

const share: Required<Unit> = { unit: 'share', localUnit: null };

const mostSources = 5;

/** Sources of the newest values that the test rests on, the newest first. */
function sourcesOf(leaf: Leaf, { table }: LeafTest, row: number, period: number): number[] {
  const found: number[] = [];
  const oldest = period - periodsBack(leaf);
  for (
    let at = period;
    at >= oldest && found.length < mostSources;
    at -= leaf.kind === 'change' ? leaf.options.over : 1
  ) {
    const source = table.sourceAt(row, at);
    if (source >= 0 && !found.includes(source)) found.push(source);
  }
  return found;
}

/** How many periods before the one that it tests a test looks at, as far as what it rests on is told. */
export function periodsBack(leaf: Leaf): number {
  if (leaf.kind === 'change') return leaf.options.over;
  if (leaf.kind === 'line') return leaf.options.of - 1;
  return leaf.kind === 'peers' || leaf.kind === 'pathGap' ? 0 : mostSources;
}
