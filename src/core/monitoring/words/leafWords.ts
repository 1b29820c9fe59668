/** What a test found, in words that can be read aloud. */
import { verdicts } from '../leaves/outcome.ts';
import type { Indicator } from '../indicator.ts';
import type { Period } from '../period.ts';
import { lastDayOf } from '../period.ts';
import { remembered } from '../remembered.ts';
import type { Told } from '../run/explanation.ts';
import type { Lineage } from '../series/lineage.ts';
import { isWhole } from '../series/lineage.ts';
import type { FindingWords } from './finding.ts';
import type { About, Phrases } from './phrases.ts';
import { phrasesEn, phrasesZh } from './phrases.ts';
import type { Spoken } from './words.ts';
import {
  differenceWords,
  figure,
  given,
  inLanguage,
  periodWords,
  placeBefore,
  spanWords,
  unitBehind,
} from './words.ts';

export function leafWords(told: Told, language: Spoken): FindingWords {
  const teller = tellerOf(told, language);
  const { say, about } = teller;
  const { reason } = told.outcome;
  const own: Partial<FindingWords> =
    reason === 'none' ? found(told, teller) : { lead: say.cannotSay(about, say.reasons[reason]) };
  return {
    lead: own.lead ?? say.stood(about),
    close: own.close ?? nothing,
    more: own.more ?? nothing,
    warns: own.warns ?? null,
    stays: own.stays ?? null,
    value: own.value ?? about.value,
    limit: own.limit ?? '–',
  };
}

const nothing: readonly string[] = [];

/** What all tests say their findings with. */
interface Teller extends Voice {
  readonly about: About;
  /** Whether only the exit level keeps the alert on; then what keeps it is said. */
  readonly lasts: boolean;
}

/** What findings about one indicator are said with in one language. */
interface Voice {
  readonly say: Phrases;
  readonly name: string;
  /** Higher values are worse. */
  readonly more: boolean;
  /** An amount that somebody wrote, one that was reckoned, and a difference of two. */
  readonly given: (value: number) => string;
  readonly near: (value: number) => string;
  readonly apart: (by: number) => string;
  readonly period: (number: number) => string;
  readonly span: (periods: number) => string;
}

function tellerOf({ test, outcome, row, period: number }: Told, language: Spoken): Teller {
  const { indicator, lineage } = test.table;
  const { say, name, more, given: amount, near, apart, period, span } = voiceOf(indicator, language);
  const reported = test.table.at(row, number);
  const title = inLanguage(lineage.places[row]?.title ?? {}, language);
  const place = isReckoned(lineage, row, { kind: indicator.period, number }) ? say.cameFrom(title) : title;
  const about = {
    name,
    place: language === 'zh' ? placeBefore(place) : place,
    when: period(number),
    value: Number.isNaN(reported) ? '–' : amount(reported),
  };
  const lasts = outcome.fires === verdicts.no && outcome.holds === verdicts.yes;
  return { say, name, more, given: amount, near, apart, period, span, about, lasts };
}

const voices = { en: new WeakMap<Indicator, Voice>(), zh: new WeakMap<Indicator, Voice>() };

/** Made once for an indicator, of which a run tells thousands of findings. */
function voiceOf(indicator: Indicator, language: Spoken): Voice {
  const known = voices[language].get(indicator);
  if (known !== undefined) return known;
  const unit = unitBehind(indicator, language);
  const withUnitOf = (number: string): string => number + unit(number);
  const voice: Voice = {
    say: language === 'zh' ? phrasesZh : phrasesEn,
    name: inLanguage(indicator.title, language),
    more: indicator.worse === 'higher',
    given: (value) => withUnitOf(given(value)),
    near: (of) => withUnitOf(figure(of)),
    apart: (by) => differenceWords(Math.abs(by), indicator, language),
    period: remembered((number) => periodWords({ kind: indicator.period, number }, language)),
    span: (periods) => spanWords(periods, indicator.period, language),
  };
  voices[language].set(indicator, voice);
  return voice;
}

/** Whether nobody reported the value so: it is a share of what the place came from, or several of them together. */
function isReckoned(lineage: Lineage, row: number, period: Period): boolean {
  const before = lineage.predecessors[row] ?? [];
  if (before.length === 0 || lastDayOf(period) >= (lineage.from[row] ?? 0)) return false;
  return before.length > 1 || !isWhole(lineage, row);
}

function found(told: Told, teller: Teller): Partial<FindingWords> {
  const { leaf, outcome, period } = told;
  const { say, about, more, lasts, near, apart } = teller;
  const { value, limit, exitLimit, expected, used } = outcome;
  const isOn = outcome.fires === verdicts.yes || lasts;
  const way = value === 0 ? 'same' : value > 0 ? 'up' : 'down';
  const stays = (until: string): string | null => (lasts ? until : null);
  const byLimit = (): Partial<FindingWords> => {
    const line = near(limit);
    return { warns: say.limitIs(line), stays: lasts ? say.until.within(near(exitLimit), more) : null, limit: line };
  };
  const roughly = (of: number): string => near(Number(of.toPrecision(roughDigits)));
  switch (leaf.kind) {
    case 'line':
      return ofLine(leaf.options, told, teller);
    case 'change': {
      const size = (by: number): string => (leaf.options.relative ? percent(Math.abs(by)) : apart(by));
      const before = { when: teller.period(period - leaf.options.over), value: teller.given(expected) };
      return {
        close: [say.change(way, size(value), before)],
        warns: say.changeLimit(size(limit), more),
        stays: stays(say.until.changeBelow(size(exitLimit), more)),
        limit: size(limit),
      };
    }
    case 'pathGap': {
      const side = value === expected ? 'on' : value > expected === more ? 'behind' : 'ahead';
      const close = [say.path(side, apart(value - expected), near(expected))];
      return { close, stays: stays(say.until.back(near(exitLimit))), limit: near(limit) };
    }
    case 'trend':
      return {
        lead: say.trend(about, way, { size: apart(value), values: used }),
        more: [isOn ? say.chance(percent(Math.max(outcome.p, leastChance))) : say.notSteady],
        limit: say.perYear(apart(limit)),
      };
    case 'baseline':
      return { ...byLimit(), more: [say.past(roughly(expected))] };
    case 'peers':
      return {
        ...byLimit(),
        more: [say.peers({ average: leaf.options.method === 'funnel', places: used }, near(expected))],
      };
    case 'ewma':
    case 'cusum': {
      const since = isOn && Number.isFinite(outcome.since) ? teller.period(outcome.since) : null;
      const together = say.together(isOn ? (more ? 'high' : 'low') : 'usual', since);
      const limits = { limit: say.deviations(figure(limit)), stays: stays(say.until.usual) };
      return { more: [say.past(roughly(expected)), together], ...limits };
    }
    default:
      return leaf.options.periods === null
        ? ofShare(leaf.options.completeness ?? 0, told, teller)
        : ofGap(told, teller);
  }
}

function ofLine(
  { atLeast, of }: { readonly atLeast: number; readonly of: number },
  { outcome }: Told,
  { say, more, lasts, given }: Teller,
): Partial<FindingWords> {
  const { fires, value, limit, exitLimit, used } = outcome;
  const [line, exit] = [given(limit), given(exitLimit)];
  if (of === 1) {
    const side = value === limit ? 'at' : value > limit ? 'above' : 'below';
    return { close: [say.ofLine(side, line)], stays: lasts ? say.until.within(exit, more) : null, limit: line };
  }
  const times = say.timesAtLine({ enough: fires === verdicts.yes, least: atLeast, last: used }, line, more);
  return { more: [times], stays: lasts ? say.until.fewer(atLeast, exit, more) : null, limit: line };
}

function ofGap({ outcome, period }: Told, { say, about, span, period: name }: Teller): Partial<FindingWords> {
  const { value: missing, limit } = outcome;
  const words = { value: span(missing), limit: span(limit) };
  if (missing === 0) return { ...words, ...(about.value === '–' ? {} : { close: [say.inTime] }) };
  const from = missing === 1 ? null : { from: name(period - missing + 1), length: span(missing) };
  return { ...words, lead: say.gap(about, from) };
}

function ofShare(asked: number, { outcome }: Told, { say, about }: Teller): Partial<FindingWords> {
  const { used: reported, missing, value } = outcome;
  const isLess = value < asked;
  return {
    lead: say.complete(about, { reported, due: reported + missing }),
    close: isLess ? [say.askedFor(percent(asked))] : [],
    value: percent(value),
    limit: percent(asked),
  };
}

/** What the past leads to expect is not known better. */
const roughDigits = 3;

/** Smaller likelihoods are no more certain: the test approximates. */
const leastChance = 0.001;

function percent(share: number): string {
  return `${figure(share * 100)}%`;
}
