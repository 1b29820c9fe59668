import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Memory } from '../names/memory.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Report } from './report.ts';
import { withoutOffice } from './source.ts';

export interface DocumentSource {
  readonly outlet: string | null;
  /** Sources that the document names for all of itself. */
  readonly sources: readonly Attribution[];
}

function covers(report: Report, span: Span): boolean {
  return report.content.start <= span.start && span.end <= report.content.end;
}

/** The chain said by → reported by → compiled by, for a span of a sentence. */
export function attributionOf(
  view: SentenceView,
  reports: readonly Report[],
  memory: Memory,
  document: DocumentSource,
): (span: Span) => readonly Attribution[] {
  const compiler: Attribution = {
    role: 'compiler',
    name: document.outlet ?? 'the document',
    office: null,
    start: view.span.start,
    end: view.span.start,
  };
  const inherited =
    memory.openQuote && view.span.start < memory.openQuote.until
      ? memory.openQuote.attribution
      : memory.announced?.paragraph === view.paragraph
        ? memory.announced.attribution
        : [];
  return (span) => {
    const said = reports
      .filter((report) => covers(report, span))
      .toSorted((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))
      .flatMap((report) => report.sources);
    const nearest = said.length > 0 ? said : inherited;
    const unique = nearest.filter(
      (source, index) => nearest.findIndex((other) => other.name === source.name) === index,
    );
    const speakers = unique.filter((source) => source.role === 'speaker');
    const reporters = unique.filter(
      (source) => source.role === 'reporter' && !(source.name === 'unnamed source' && unique.length > 1),
    );
    const named = reporters.some((source) => source.name !== 'unnamed source');
    const rest = named ? [] : document.sources.filter((source) => !unique.some((other) => other.name === source.name));
    const owner =
      speakers.length === 0 && reporters.length === 0 && memory.documentSpeaker ? [memory.documentSpeaker] : [];
    const chain = [...owner, ...speakers, ...reporters, ...rest];
    return chain.length === 0 || document.outlet !== null ? [...chain, compiler] : chain;
  };
}

const speechHeading =
  /^(?:speech|address|remarks|statement|message|lecture|video address|interview)\b[^.]{0,80}?\b(?:by|of|with)\b|(?:讲话|致辞|演讲)(?:全文|（全文）)?$/iu;

/** A heading such as "Speech by President X" gives the whole document to X. */
export function learnDocumentSpeaker(view: SentenceView, memory: Memory): void {
  if (!view.heading || view.paragraph > 3 || memory.documentSpeaker) return;
  const [person] = view.persons;
  if (person?.office && speechHeading.test(view.text.slice(view.span.start, view.span.end)))
    memory.documentSpeaker = {
      role: 'speaker',
      name: person.name,
      office: person.office,
      start: person.start,
      end: person.end,
    };
}

const opening = /[“「『]/u;

/** Speakers without an office are bodies; the paragraph's are kept for "it said". */
function rememberBodies(view: SentenceView, sources: readonly Attribution[], memory: Memory): void {
  if (memory.bodySpeakersIn !== view.paragraph) {
    memory.bodySpeakers.clear();
    memory.bodySpeakersIn = view.paragraph;
  }
  for (const source of sources)
    if (source.office === null && source.name !== withoutOffice && source.name !== 'unnamed source')
      memory.bodySpeakers.set(source.name, source);
}

/** Remembers who spoke, quotations left open, and announcements that end with a colon. */
export function rememberSpeech(view: SentenceView, reports: readonly Report[], memory: Memory): void {
  const last = reports.findLast((report) => report.sources.some((source) => source.role === 'speaker'));
  const speaker = last?.sources.find((source) => source.role === 'speaker' && source.name !== withoutOffice);
  if (speaker?.office) memory.lastSpeaker = speaker;
  rememberBodies(view, last?.sources ?? [], memory);
  if (last?.contest && speaker && !speaker.office)
    memory.accusers = { name: speaker.name, span: speaker, paragraph: view.paragraph };
  else if (speaker && speaker.name.endsWith('s') && !speaker.office)
    memory.accusers = { name: speaker.name, span: speaker, paragraph: view.paragraph };
  const text = view.text.slice(view.span.start, view.span.end);
  if (last && /[:：]$/u.test(text) && view.span.end - Math.max(last.cue.end, last.content.start) < 60) {
    memory.announced = { attribution: last.sources, paragraph: view.paragraph + 1 };
  }
  const open = Math.max(text.lastIndexOf('“'), text.lastIndexOf('「'), text.lastIndexOf('『'));
  if (open >= 0 && opening.test(text.charAt(open)) && !/[”」』]/u.test(text.slice(open))) {
    const sources =
      last?.sources ?? (memory.announced?.paragraph === view.paragraph ? memory.announced.attribution : []);
    const close = view.text.slice(view.span.end, view.paragraphEnd).search(/[”」』]/u);
    if (sources.length > 0)
      memory.openQuote = { attribution: sources, until: close < 0 ? view.paragraphEnd : view.span.end + close };
  }
}
