/** Words that multiply without a number beside them: "twice", "doubled", "a threefold rise". */
import { isWord } from './tokenTests.ts';
import { wordSet } from '../tables/wordSet.ts';
import type { Quantity } from '../quantity.ts';
import { qualifierInterval } from '../qualifierInterval.ts';
import { timesWords } from '../tables/numberWords.ts';
import type { Token } from '../tokens.ts';
import { qualifierBefore } from './qualifiers.ts';
import { rateBehind } from './rate.ts';
import type { UnitScene } from './unitHit.ts';

/** Words that may mean a kind of thing ("double room"); they multiply only in these company. */
const adjectives: ReadonlySet<string> = new Set(['double', 'triple', 'quadruple', 'doubles', 'triples']);
const multipliedAfter: ReadonlySet<string> = wordSet(
  'the that its their his her what last from to in over by since as',
);
const multipliesBefore: ReadonlySet<string> = wordSet(
  'to than nearly almost will would could about roughly may might should',
);

export function findTimes({ tokens }: UnitScene): Quantity[] {
  const found: Quantity[] = [];
  for (const [at, token] of tokens.entries()) {
    const value = token.kind === 'word' ? timesWords.get(token.text) : undefined;
    if (value !== undefined && multiplies(tokens, at, token)) found.push(timesQuantity(tokens, at, token, value));
  }
  return found;
}

function multiplies(tokens: readonly Token[], at: number, token: Token): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (isWord(after, 'down') || after?.text === '-' || before?.text === '-') return false;
  if (!adjectives.has(token.text)) return true;
  return (
    (after?.kind === 'word' && multipliedAfter.has(after.text)) ||
    (before?.kind === 'word' && multipliesBefore.has(before.text))
  );
}

function direction(word: string, verb: boolean): 'up' | 'down' | null {
  if (!verb || word === 'twice') return null;
  return word.startsWith('halv') ? 'down' : 'up';
}

function timesQuantity(tokens: readonly Token[], at: number, token: Token, value: string): Quantity {
  const hit = qualifierBefore(tokens, at);
  const qualifier = hit?.qualifier ?? 'exact';
  const verb =
    /(?:ed|ing|fold)$/.test(token.text) ||
    isWord(tokens[at - 1], 'to') ||
    isWord(tokens[at - 1], 'than') ||
    isWord(tokens[at - 1], 'will');
  const rate = rateBehind(tokens, at);
  return {
    start: tokens[hit?.edge ?? at]?.start ?? token.start,
    end: tokens[rate?.last ?? at]?.end ?? token.end,
    kind: 'count',
    number: { start: token.start, end: token.end },
    unitSpan: { start: token.start, end: token.end },
    value,
    ...qualifierInterval({ digits: value, magnitude: 0, qualifier, strict: hit?.strict ?? false }),
    qualifier,
    unit: 'times',
    unitInferred: false,
    per: rate?.per ?? null,
    change: direction(token.text, verb),
    score: 0.7,
  };
}
