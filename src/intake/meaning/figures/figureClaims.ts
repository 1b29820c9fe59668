import type { Attribution, Claim } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import type { Report } from '../attribution/report.ts';
import { draftClaim } from '../draft.ts';
import type { Memory } from '../names/memory.ts';
import { notCollectedReasons } from '../notCollected.ts';
import type { NotCollectedReason } from '../notCollected.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { signingParties } from '../events/signing.ts';
import { scopeOf } from '../scope/scope.ts';
import type { Scope } from '../scope/scope.ts';
import { tableRow } from '../scope/tableRow.ts';
import type { Row } from '../scope/tableRow.ts';
import type { SentenceView } from '../sentenceView.ts';
import { bracketedCounts, dividedCount } from './bracketedCounts.ts';
import { dueDate, isTarget } from './dueDate.ts';
import { bracketOwner, isSetSize, listedMembers, partiesFor, subjectOf, withoutHomeSpending } from './figureParties.ts';
import { inferredCurrency } from './inferredMoney.ts';
import { measureOf } from './measure.ts';
import { timingOf } from './period.ts';
import { sectorsOf } from './sectors.ts';
import { isShareOf } from './shares.ts';
import { nowhere, standingOf } from './stage.ts';
import { isDatingDuration, isDuration, isTimeOffset } from './timeOffset.ts';

const untimed = { period: null, basis: null };

interface FigureSources {
  readonly view: SentenceView;
  readonly groups: readonly PartyGroup[];
  readonly memory: Memory;
  readonly document: string;
  readonly documentDate: string | null;
  readonly attribute: (span: Span) => readonly Attribution[];
  readonly reports: readonly Report[];
}

function scoreOf(
  figure: Quantity,
  { aid, vague, setSize }: { readonly aid: boolean; readonly vague: boolean; readonly setSize: boolean },
): number {
  const certainty = (aid ? 1 : 0.8) * (vague ? 0.6 : 1) * (setSize || isDuration(figure) ? 0.4 : 1);
  return Math.round(figure.score * certainty * 100) / 100;
}

const agreements = /(?:agreements?|contracts?|memorand(?:um|a)|协议|协议书|合同|备忘录)$/iu;

/** Agreements counted where they are signed are between those who sign. */
function agreed(scope: Scope, { view, groups }: FigureSources, unit: string | null): Scope {
  const mark = view.marks.find((other) => other.roles.event === 'signing');
  if (!mark || unit === null || !agreements.test(unit) || scope.donors.length > 0) return scope;
  const { donors, recipients } = signingParties(view, groups, mark);
  return donors.length > 0 ? { ...scope, donors, recipients, places: [] } : scope;
}

function figureClaim(sources: FigureSources, figure: Quantity): Claim {
  const { view, groups, memory, document } = sources;
  const inBrackets =
    /[（(]\s?$/u.test(view.text.slice(figure.start - 2, figure.start)) &&
    figure.kind === 'count' &&
    figure.unit === null;
  const counted = inBrackets ? dividedCount(view.quantities, figure) : null;
  const unit = figure.unit ?? counted?.unit ?? null;
  const syntax = scopeOf(view, groups, figure, memory);
  const assistance =
    syntax.aid ||
    memory.aidWords > 0 ||
    (syntax.donors.length > 0 && syntax.donors.every((donor) => donor.id === null && /\d/.test(donor.name)));
  const standing = figure.kind === 'money' ? standingOf(view, figure, assistance) : nowhere;
  const { stage } = standing;
  const measure = measureOf(view, counted ?? figure, standing, unit);
  const passed = partiesFor(syntax, groups, { figure, measure });
  const scope = agreed(withoutHomeSpending(passed, view, memory), sources, unit);
  const setSize = isSetSize(groups, figure);
  const timing = setSize ? untimed : timingOf(view, figure, sources);
  const due = stage === null && isTarget(view, figure) ? dueDate(view, figure, sources.documentDate) : null;
  const owner = counted && bracketOwner(view, figure);
  const members = figure.kind === 'count' ? listedMembers(view, groups, figure) : [];
  const places = members.length > 0 ? members : scope.places;
  const recipients = owner ? [owner] : scope.recipients;
  if (scope.aid && scope.donors.length > 0) memory.rememberGivers(scope.donors);
  if (scope.aid && scope.donors.length > 0) memory.donors = scope.donors.map(({ name, id }) => ({ name, id }));
  if (scope.aid && recipients.length > 0) memory.recipients = recipients.map(({ name, id }) => ({ name, id }));
  return draftClaim(view, document, figure, {
    kind: due ? 'target' : figure.kind,
    measure,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    ...(figure.lowOpen ? { lowOpen: true } : {}),
    ...(figure.highOpen ? { highOpen: true } : {}),
    qualifier: figure.qualifier,
    unit,
    unitInferred: figure.unitInferred || counted !== null,
    ...(figure.per === null ? {} : { per: figure.per }),
    ...(figure.change === null ? {} : { change: figure.change }),
    stage,
    basis: due ? null : timing.basis,
    period: due ? { start: null, end: due.period.end } : timing.period,
    donors: due && scope.donors.length === 0 && memory.aidWords > 0 ? subjectOf(groups, figure) : scope.donors,
    recipients,
    sectors: sectorsOf(view, figure),
    ...(places.length > 0 ? { places } : {}),
    attribution: sources.attribute(figure),
    score: scoreOf(figure, { aid: scope.aid || stage !== null, vague: measure === 'quantity', setSize }),
  });
}

/** A figure in a row of a table has the row's owner and the caption's time, where it has none of its own. */
function rowClaim(claim: Claim, { owner, side, period }: Row): Claim {
  const own = side === null ? [] : owner;
  return {
    ...claim,
    ...(side === 'donors' && claim.donors.length === 0 ? { donors: own } : {}),
    ...(side === 'recipients' && claim.recipients.length === 0 ? { recipients: own } : {}),
    period: claim.period ?? period,
  };
}

/** The part of an amount has that amount's givers, time and standing; where it went is its own. */
function shareClaim(claim: Claim, whole: Claim): Claim {
  return {
    ...claim,
    kind: 'percentage',
    measure: `share of ${whole.measure}`,
    donors: whole.donors,
    recipients: whole.recipients,
    period: whole.period,
    basis: whole.basis,
    score: Math.max(claim.score, 0.8),
  };
}

/** A claim for every figure of a sentence, but for those that must not be drafted; they are counted instead. */
export function* figureClaims(
  sources: FigureSources,
  notCollected: (reason: NotCollectedReason) => void,
): Generator<Claim, void> {
  const { view, memory } = sources;
  const reasonFor = notCollectedReasons(view);
  const row = tableRow(view, memory);
  const all = [...view.quantities, ...bracketedCounts(view)].sort((a, b) => a.start - b.start);
  for (const found of all) {
    if (isTimeOffset(view, found) || isDatingDuration(view, found)) continue;
    const currency = inferredCurrency(view, found, memory);
    const figure: Quantity =
      currency === null ? found : { ...found, kind: 'money', unit: currency, unitInferred: true };
    const reason = reasonFor(figure);
    if (reason) {
      notCollected(reason);
      continue;
    }
    const read = figureClaim(sources, figure);
    const claim = row ? rowClaim(read, row) : read;
    const whole = isShareOf(view, figure, memory.whole) ? memory.whole.claim : null;
    if (claim.kind === 'money' || whole)
      memory.whole = { claim: whole ?? claim, paragraph: view.paragraph, last: figure.end };
    yield whole ? shareClaim(claim, whole) : claim;
  }
}
