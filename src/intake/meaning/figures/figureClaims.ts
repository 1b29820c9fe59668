import type { Attribution, Claim, NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import type { DateMention, Quantity } from '../../quantities/quantity.ts';
import type { Report } from '../attribution/report.ts';
import { draftClaim } from '../draft.ts';
import type { Memory } from '../names/memory.ts';
import { notCollectedReasons } from '../notCollected.ts';
import type { NotCollectedReason } from '../notCollected.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { refOf, scopeOf } from '../scope/scope.ts';
import type { Scope } from '../scope/scope.ts';
import { tableRow } from '../scope/tableRow.ts';
import type { Row } from '../scope/tableRow.ts';
import { clauseAt } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';
import { bracketedCounts, dividedCount } from './bracketedCounts.ts';
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

/** The place right before a bracketed count. */
function bracketOwner(view: SentenceView, figure: Quantity): NamedRef | null {
  const owner = view.parties.findLast((party) => party.end <= figure.start);
  return owner && figure.start - owner.end <= 3 ? refOf(owner) : null;
}

/** Places that the words list as members of what is counted: "including Akto County", 其中包括. */
function listedMembers(view: SentenceView, groups: readonly PartyGroup[], figure: Quantity): NamedRef[] {
  const match = /\b(?:including|among them|namely)\b|包括|其中有/u.exec(
    view.text.slice(figure.end, Math.min(view.span.end, figure.end + 160)),
  );
  if (!match) return [];
  const from = figure.end + match.index;
  return groups
    .filter((group) => group.start >= from && group.start - from < 30)
    .flatMap((group) => group.members.filter((member) => member.kind !== 'group').map(refOf));
}

/** "by 2020", 到2025年: the day by which something is to be reached. */
export function dueDate(view: SentenceView, near: Span, documentDate: string | null): DateMention | null {
  return (
    view.dates.find((date) => {
      if (date.period.end === null || date.relation === 'since' || overlaps(date, near)) return false;
      if (/\b(?:until|till)\s*$/i.test(view.text.slice(Math.max(view.span.start, date.start - 7), date.start))) return false;
      if (/^(?:until|till)\b/i.test(view.text.slice(date.start, date.start + 6))) return false;
      if (date.relation === 'by' || date.relation === 'before') return true;
      const before = view.text.slice(Math.max(view.span.start, date.start - 5), date.start);
      if (/(?:\bby\s|到)$/iu.test(before) || view.text.startsWith('前', date.end)) return true;
      if (documentDate === null || date.grain === 'day') return false;
      return (
        (date.period.start ?? date.period.end) > documentDate ||
        (date.grain === 'year' && date.period.end > documentDate)
      );
    }) ?? null
  );
}

/** Where goals are scored, they are no targets. */
const sport =
  /\b(?:scor(?:ed?|es|ing)|strikers?|match|league|cup|penalt(?:y|ies)|midfielders?|defenders?|season|goalkeepers?|win|draw|defeat|half-time|hat-trick|assists)\b/i;

function isTarget(view: SentenceView, figure: Quantity): boolean {
  const clause = clauseAt(view, figure.start);
  return view.marks.some(
    (mark) =>
      (mark.roles.future || mark.roles.target) &&
      mark.start >= clause.start - 40 &&
      mark.end <= clause.end &&
      mark.start < figure.end &&
      !overlaps(mark, figure) &&
      !(mark.word.startsWith('goal') && sport.test(view.text.slice(view.span.start, view.span.end))),
  );
}

/** Who is to reach a target: the subject before it. */
function subjectOf(groups: readonly PartyGroup[], figure: Span): NamedRef[] {
  return groups.findLast((group) => group.end <= figure.start && group.relation === 'bare')?.members.map(refOf) ?? [];
}

/** Whether a count only says how large a named set of parties is ("19 provinces and cities invested …"). */
function isSetSize(groups: readonly PartyGroup[], figure: Quantity): boolean {
  return (
    figure.kind === 'count' &&
    groups.some(
      ({ relation, members }) =>
        ['bare', 'by', 'from'].includes(relation) &&
        members.some((member) => member.kind === 'group' && overlaps(member, figure)),
    )
  );
}

function scoreOf(
  figure: Quantity,
  { aid, vague, setSize }: { readonly aid: boolean; readonly vague: boolean; readonly setSize: boolean },
): number {
  const certainty = (aid ? 1 : 0.8) * (vague ? 0.6 : 1) * (setSize || isDuration(figure) ? 0.4 : 1);
  return Math.round(figure.score * certainty * 100) / 100;
}

const asks = new Set(['money needed', 'money requested']);

/** Who needs or asks for money would receive it, and nobody has given any. */
function askedFor(scope: Scope, groups: readonly PartyGroup[], figure: Span): Scope {
  return { ...scope, donors: [], recipients: scope.recipients.length > 0 ? scope.recipients : subjectOf(groups, figure) };
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
  const scope = asks.has(standing.measure ?? '') ? askedFor(syntax, groups, figure) : syntax;
  const setSize = isSetSize(groups, figure);
  const timing = setSize ? untimed : timingOf(view, figure, sources);
  const due = stage === null && isTarget(view, figure) ? dueDate(view, figure, sources.documentDate) : null;
  const owner = counted && bracketOwner(view, figure);
  const members = figure.kind === 'count' ? listedMembers(view, groups, figure) : [];
  const places = members.length > 0 ? members : scope.places;
  const recipients = owner ? [owner] : scope.recipients;
  if (scope.aid && scope.donors.length > 0) memory.donors = scope.donors.map(({ name, id }) => ({ name, id }));
  if (scope.aid && recipients.length > 0) memory.recipients = recipients.map(({ name, id }) => ({ name, id }));
  const measure = measureOf(view, counted ?? figure, standing, unit);
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
