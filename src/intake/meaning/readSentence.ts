import type { Claim } from '../../core/claims/claim.ts';
import type { Gazetteer } from '../../core/names/gazetteer.ts';
import { overlaps } from '../../core/claims/span.ts';
import type { SentenceReading } from '../quantities/quantity.ts';
import { attributionOf, learnDocumentSpeaker, rememberSpeech } from './attribution/attribute.ts';
import type { Report } from './attribution/report.ts';
import type { DocumentSource } from './attribution/attribute.ts';
import { reportsCjk } from './attribution/reportsCjk.ts';
import { mayReport, reportsLatin } from './attribution/reportsLatin.ts';
import { eventClaims } from './events/events.ts';
import { absence, ownPosition, statementClaims } from './events/statements.ts';
import { learnTopics, topicFinder } from './events/topics.ts';
import { mayDateUndertaking, programmeDates } from './dates/programmeDates.ts';
import { carryDate } from './figures/period.ts';
import { figureClaims } from './figures/figureClaims.ts';
import { lexicon } from './lexicon/lexicon.ts';
import type { Mark } from './lexicon/scan.ts';
import { scan } from './lexicon/scan.ts';
import { learnAliases } from './names/aliases.ts';
import { isPersonal } from './names/isPersonal.ts';
import type { Memory } from './names/memory.ts';
import { findNames, findPersons } from './names/parties.ts';
import type { NotCollectedReason } from './notCollected.ts';
import { mayListPairs } from './pairings/listedPairs.ts';
import { pairingClaims } from './pairings/pairings.ts';
import { partyGroups } from './scope/relation.ts';
import type { PartyGroup } from './scope/relation.ts';
import { learnCaption } from './scope/tableRow.ts';
import { clausesOf } from './sentenceView.ts';
import type { SentencePlace, SentenceView } from './sentenceView.ts';
import { targetClaim } from './targets/targets.ts';

/** What the reader knows about the document around a sentence. */
export interface DocumentContext {
  readonly document: string;
  readonly date: string | null;
  readonly gazetteer: Gazetteer;
  readonly memory: Memory;
  readonly source: DocumentSource;
  readonly notCollected: (reason: NotCollectedReason) => void;
}

/** Verbs that no other news uses of money: a document with one of them speaks of assistance. */
const plainlyAid = /^(?:pledg|donat|disburs|remit|认捐|捐|援助|支援|帮扶)/u;

const definesAlias = /hereinafter|hereafter|referred to as|known as|简称|簡稱|下称|下稱|\([A-Z][A-Za-z&-]+\)/u;

/**
 * How closely a sentence must be read. Most sentences of general prose hold no claim and leave before any name is looked
 * up; those that name office-holders or matters are read just enough to remember them.
 */
function attentionFor(
  place: SentencePlace,
  reading: SentenceReading,
  marks: readonly Mark[],
  memory: Memory,
): 'full' | 'names' | 'none' {
  if (reading.quantities.length > 0) return 'full';
  if (
    memory.announced?.paragraph === place.paragraph ||
    (memory.openQuote && place.span.start < memory.openQuote.until)
  )
    return 'full';
  let remembers = false;
  let holds = false;
  let eventful = false;
  for (const mark of marks) {
    const { roles } = mark;
    if (roles.pairing || roles.punctual || (roles.event && !roles.eventNeedsVerb)) return 'full';
    if (roles.speech && (place.cjk || mayReport(place.text, mark))) return 'full';
    if (roles.office || roles.matter) remembers = true;
    if (roles.holds) holds = true;
    if (roles.event) eventful = true;
    if ((roles.target || roles.future) && reading.dates.length > 0) return 'full';
  }
  const text = place.text.slice(place.span.start, place.span.end);
  if (reading.dates.length > 0 && mayDateUndertaking(text, place.cjk)) return 'full';
  if (place.paragraph - memory.pairedIn <= 12 && mayListPairs.test(text)) return 'full';
  if (place.heading && reading.dates.length > 0) return 'names';
  if ((holds && eventful) || definesAlias.test(text) || text.includes('→') || absence.test(text)) return 'full';
  return remembers ? 'names' : 'none';
}

/** The speaker is taken up again as the subject: "said on Monday it would invest". */
const goesOn = /\b(?:it|they|we|the country|the company)\b|^(?:我|该|将|已|拟|计划)/i;
/** A source that the text leans on is no subject of what follows. */
const onlyReports = /^(?:据|據|根据|根據|援引|转引|引述|获悉|獲悉|了解到|according|citing|quoting)/i;
const announces = /^(?:announc|pledg|宣布|承诺)/u;

/**
 * Who only reports something takes no part in it ("据民政厅介绍，…"): such parties leave the syntax of giving. Who
 * announces something may well be its subject and stays, and so does a speaker whom "it" or "they" takes up again.
 * Outlets and private persons leave too.
 */
function withoutSpeakers(
  view: SentenceView,
  groups: readonly PartyGroup[],
  reports: readonly Report[],
  { gazetteer, memory }: DocumentContext,
): readonly PartyGroup[] {
  const silent = reports.filter(
    (report) =>
      !announces.test(view.text.slice(report.cue.start, report.cue.end).toLowerCase()) &&
      (onlyReports.test(view.text.slice(report.cue.start, report.cue.start + 10)) ||
        !goesOn.test(view.text.slice(report.content.start, Math.min(report.content.end, report.content.start + 50)))),
  );
  const aside = groups.filter((group) =>
    group.members.every(
      (member) =>
        (member.id !== null && gazetteer.entry(member.id)?.kind === 'media') || isPersonal(view, member, memory),
    ),
  );
  if (silent.length === 0 && aside.length === 0) return groups;
  return groups.filter(
    (group) =>
      !aside.includes(group) &&
      !silent.some(
        (report) => !overlaps(report.content, group) && report.sources.some((source) => overlaps(source, group)),
      ),
  );
}

function* claimsOf(view: SentenceView, context: DocumentContext): Generator<Claim, void> {
  const { memory, gazetteer, document, date } = context;
  const groups = partyGroups(view);
  const reports = (view.cjk ? reportsCjk : reportsLatin)(view, groups, memory);
  const attribute = attributionOf(view, reports, memory, context.source);
  const sources = {
    view,
    groups: withoutSpeakers(view, groups, reports, context),
    memory,
    document,
    reports,
    attribute,
    gazetteer,
  };
  yield* figureClaims({ ...sources, documentDate: date }, context.notCollected);
  yield* pairingClaims(sources);
  yield* eventClaims(sources);
  const dated = [...programmeDates(sources)];
  yield* dated;
  learnTopics(view, memory);
  const topicOf = topicFinder(view, memory);
  yield* statementClaims(sources, topicOf);
  const own = ownPosition(sources, topicOf);
  if (own) yield own;
  // "will end in 2026" dates a programme and is no target.
  const target = dated.length > 0 ? null : targetClaim(sources, date);
  if (target) yield target;
  rememberSpeech(view, reports, memory);
}

/** Drafts the claims of one sentence and lets the document's memory learn from it. */
export function* readSentence(
  place: SentencePlace,
  reading: SentenceReading,
  context: DocumentContext,
): Generator<Claim, void> {
  const { text, span, cjk } = place;
  const { memory, gazetteer } = context;
  const marks = scan(lexicon, text, span);
  const attention = attentionFor(place, reading, marks, memory);
  if (attention !== 'none') {
    const sources = { text, sentence: span, cjk, marks, gazetteer, memory };
    const names = attention === 'full' ? findNames(sources) : findPersons(sources);
    const figures = [...reading.quantities, ...reading.dates].sort((a, b) => a.start - b.start);
    const view: SentenceView = { ...place, ...names, marks, ...reading, clauses: clausesOf(text, span, figures) };
    remember(view, memory);
    learnDocumentSpeaker(view, memory);
    learnCaption(view, memory);
    if (attention === 'full') yield* claimsOf(view, context);
    else learnTopics(view, memory);
  }
  if (reading.dates.length > 0) carryDate(place, reading.dates, memory);
}

function remember(view: SentenceView, memory: Memory): void {
  for (const person of view.persons) memory.rememberPerson(person, view.paragraph);
  memory.lastPerson = view.persons[0] ?? memory.lastPerson;
  memory.aidWords += view.marks.filter(
    (mark) => mark.roles.aid && (mark.roles.give !== 'verb' || plainlyAid.test(mark.word)),
  ).length;
  for (const party of view.parties) if (party.kind === 'place' && party.id) memory.rememberPlace(party.id);
  learnAliases(view.text, view.span, view.parties, memory);
}
