import type { Attribution, Claim } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import { withoutOffice } from '../attribution/source.ts';
import { draftClaim } from '../draft.ts';
import type { SentenceView } from '../sentenceView.ts';
import { isDuration } from '../figures/timeOffset.ts';
import type { TopicOf } from './topics.ts';
import type { EventSources } from './events.ts';

const least = { cjk: 5, latin: 12 };

/** A source that can hold a position: not only an outlet, not somebody unnamed. */
function speaks(sources: readonly Attribution[]): boolean {
  return sources.some(
    (source) => source.role !== 'reporter' && source.name !== withoutOffice && source.name !== 'unnamed source',
  );
}

const quoteMark = /[“"「『]/u;

/** Words in quotation marks by somebody named are a statement beside the figures that they hold. */
function isQuotation(view: SentenceView, span: Span, sources: readonly Attribution[]): boolean {
  return (
    quoteMark.test(view.text.charAt(span.start - 1)) &&
    sources.some((source) => source.role === 'speaker' && source.name !== withoutOffice && !unnamed.test(source.name))
  );
}

const unnamed =
  /^(?:unnamed source|(?:local |the |some )?(?:officials?|authorities|residents?)|有关负责人|知情人士)$/iu;

function hasFigure(view: SentenceView, span: Span): boolean {
  return view.quantities.some((quantity) => overlaps(quantity, span));
}

function statement(sources: EventSources, span: Span, by: readonly Attribution[], topic: string | null): Claim {
  const { view, document } = sources;
  return draftClaim(view, document, span, {
    kind: 'event',
    measure: 'statement',
    ...(topic === null ? {} : { topic }),
    attribution: by,
    score: topic === null ? 0.6 : 0.7,
  });
}

/**
 * Statements without figures: each quotation or reported statement of a source with a name or office. Contested matters
 * share a topic; which position is right is nobody's business here.
 */
export function* statementClaims(sources: EventSources, topicOf: TopicOf): Generator<Claim, void> {
  const { view, reports } = sources;
  const drafted: Span[] = [];
  for (const report of reports) {
    const { content } = report;
    const long = content.end - content.start >= (report.contest ? 4 : view.cjk ? least.cjk : least.latin);
    const outletTakesPosition =
      report.contest ||
      report.sources.some((source) => /media|媒体/i.test(source.name) && source.name !== 'unnamed source');
    if (
      !long ||
      (hasFigure(view, content) && !isQuotation(view, content, report.sources)) ||
      !(
        speaks(report.sources) ||
        (outletTakesPosition &&
          report.cue.end - report.cue.start > 2 &&
          !/^according/i.test(view.text.slice(report.cue.start, report.cue.end)))
      )
    )
      continue;
    if (drafted.some((span) => span.start <= content.start && content.end <= span.end)) continue;
    drafted.push(content);
    yield statement(sources, content, sources.attribute(content), topicOf(report));
  }
  // Sentences inside a longer quotation, or under "X told the meeting:".
  const { memory } = sources;
  const quoted =
    memory.announced?.paragraph === view.paragraph ||
    (memory.openQuote !== null && view.span.start < memory.openQuote.until);
  const [first] = quoted ? sources.attribute(view.span) : [];
  if (
    reports.length === 0 &&
    first &&
    first.role === 'speaker' &&
    first.name !== withoutOffice &&
    view.quantities.length === 0
  ) {
    let { start, end } = view.span;
    while (start < end && /[“”"「『\s]/u.test(view.text.charAt(start))) start += 1;
    while (end > start && /[“”"」』.。\s]/u.test(view.text.charAt(end - 1))) end -= 1;
    if (end - start >= (view.cjk ? least.cjk : least.latin))
      yield statement(sources, { start, end }, sources.attribute(view.span), topicOf(null));
  }
}

/** "There has been no …": a denial by the text itself. */
export const absence =
  /\bthere (?:has|have) been no\b|\bthere (?:is|are|was|were) no\b|\bhas never\b|从未|没有发生|不存在/iu;

/** "There has been no …" by the text itself, next to a contested matter: the text takes a position too. */
export function ownPosition(sources: EventSources, topicOf: TopicOf): Claim | null {
  const { view, reports } = sources;
  if (
    reports.length > 0 ||
    !view.quantities.every(isDuration) ||
    !absence.test(view.text.slice(view.span.start, view.span.end))
  )
    return null;
  const topic = topicOf(null);
  if (topic === null) return null;
  let { end } = view.span;
  while (end > view.span.start && /[.。\s]/u.test(view.text.charAt(end - 1))) end -= 1;
  return statement(sources, { start: view.span.start, end }, sources.attribute(view.span), topic);
}
