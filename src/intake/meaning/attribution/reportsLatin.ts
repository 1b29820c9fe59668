import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { Memory } from '../names/memory.ts';
import type { PartyGroup } from '../scope/relation.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Report, Source } from './report.ts';
import { cutAtNextSpeaker, mostCues } from './report.ts';
import { sourceAfter, sourceBefore } from './sourcesLatin.ts';
import { spanSource } from './source.ts';

/** Verbs that also mean other things; they report only with "that", a comma, a colon or a quotation beside them. */
const ambiguous =
  /^(?:add|introduc|claim|observ|highlight|suggest|recall|stat|not(?:e|es|ed|ing)$|comment|explain|propos|estimat|conclud|believ|remark|reveal|acknowledg|writ|wrote|put it|threaten|oppos|reject|protest|blam|disput|emphasi)/;
/** Forms that are nouns more often than verbs ("the Swedish state", "the report"). */
const nounToo = /^(?:state|note|claim|comment|estimate|remark|highlight|concern|introduce)s?$/;
/** Only texts and figures "show" and "find"; people who find something do not report it. */
const showing = /^(?:show|find|found)/;
const writtenSource =
  /report|data|figure|survey|study|census|poll|statistic|result|audit|analysis|document|review|estimate/i;
const contestAnyway = /^(?:threatened|opposed|rejected|protested|blamed|disputed|opposes|rejects)$/;
const openers =
  /^(?:in|on|at|after|before|during|since|by|from|meanwhile|however|for|with|as|under|according|earlier|last|this|but|and|also|following|later|then|instead|today|yesterday)\b/i;

function trimContent(text: string, { start, end }: Span): Span {
  while (start < end && /[\s,:;，：“"'‘—–-]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,:;，：”"’—–.。]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function afterCue(view: SentenceView, cue: Span): Span {
  const rest = view.text.slice(cue.end, view.span.end);
  const that = /^(?:\s+(?:\w+\s+){0,4}?that\b|\s*[:,]\s*)/i.exec(rest);
  const later = /^\s+(?:during|in|at|on|when)\b[^,;:]{0,120}?\bthat\b/i.exec(rest);
  if (later) return trimContent(view.text, { start: cue.end + later[0].length, end: view.span.end });
  const skipped = that && /that$/i.test(that[0]) && that[0].length < 40 ? that[0].length : 0;
  return trimContent(view.text, { start: cue.end + skipped, end: view.span.end });
}

/** What is condemned, denied or rejected: up to where another clause begins. */
function objectOf(view: SentenceView, cue: Span): Span {
  const all = afterCue(view, cue);
  const turn = /,\s+(?:and|while|but)\s/.exec(view.text.slice(all.start, all.end));
  return turn ? { start: all.start, end: all.start + turn.index } : all;
}

/** The content of "S said …", "…, S said" or "…, S said, …". */
function contentOf(view: SentenceView, cue: Mark, source: Source): Span {
  const head = trimContent(view.text, { start: view.span.start, end: source.span.start });
  const headText = view.text.slice(head.start, head.end);
  const beforeSource = view.text
    .slice(view.span.start, source.span.start)
    .replace(/\b(?:its|the|their|his|her|a|an)\s*$/i, '')
    .trimEnd();
  const headIsContent =
    /[,”"’]$/u.test(beforeSource) &&
    headText.split(/\s+/).length >= 3 &&
    !(openers.test(headText) && headText.length < 50 && !/[”"]/u.test(beforeSource));
  const tail = afterCue(view, cue);
  const explicit = /^\s*(?:\w+\s+){0,4}?that\b|^\s*:|^\s*,?\s*[“"]/i.test(view.text.slice(cue.end, view.span.end));
  if (!headIsContent) return tail;
  if (explicit) return tail.end - tail.start > 3 ? { start: head.start, end: tail.end } : head;
  const tailText = view.text.slice(tail.start, tail.end);
  if (/^(?:told|tells|telling)$/.test(cue.word)) return head;
  const adverbial =
    /^(?:in|on|at|during|after|to|when|while|as|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|via|through|earlier|late|last|reporters)\b/i.test(
      tailText,
    );
  return tailText.length < 3 || adverbial || /^\s*(?:\.|$)/.test(tailText)
    ? head
    : { start: head.start, end: tail.end };
}

const reportsBeside =
  /^ (?:on|in|via) (?:telegram|twitter|facebook|weibo|x|social media|an? |its |his |her )|^\s*(?:\w+\s+){0,3}?that\b|^\s*[,:.]|^\s*[“"]|^\s*$|^ to (?:sanction|impose|use)/i;

/** Whether the words beside a verb of speech let it report something; cheap, and asked before any name is looked up. */
export function mayReport(text: string, cue: Mark): boolean {
  if (!ambiguous.test(cue.word) || contestAnyway.test(cue.word) || cue.word.endsWith('that')) return true;
  const after = text.slice(cue.end, cue.end + 40);
  return nounToo.test(cue.word) ? /^\s+that\b/i.test(after) : reportsBeside.test(after);
}

function isUsable(view: SentenceView, cue: Mark): boolean {
  if (!mayReport(view.text, cue)) return false;
  return (
    !view.parties.some((party) => overlaps(party, cue)) && !view.persons.some((person) => overlaps(person.whole, cue))
  );
}

/** "told Xinhua": the outlet that somebody spoke to is the one that reports it. */
function audience(view: SentenceView, groups: readonly PartyGroup[], cue: Mark): Attribution[] {
  const told = /^(?:told|tells|telling)$/.test(cue.word);
  const from = told
    ? cue.end
    : cue.end +
      (/^ in (?:an|its|a) (?:\w+ )?interview (?:with|to) /.exec(view.text.slice(cue.end, cue.end + 60))?.[0].length ??
        -1);
  if (from < cue.end) return [];
  const group = groups.find((other) => other.start >= from && other.start - from < 8);
  return (group?.members ?? []).map((member) => spanSource(view, member)).filter(({ role }) => role === 'reporter');
}

function verbReport(view: SentenceView, groups: readonly PartyGroup[], cue: Mark, memory: Memory): Report | null {
  const before = sourceBefore(view, groups, cue, memory);
  const contest = cue.roles.contest === true;
  if (before && showing.test(cue.word) && !before.sources.some((source) => writtenSource.test(source.name)))
    return null;
  if (before) {
    // "X told the meeting:" has its content elsewhere; the object of "told" is none.
    return {
      cue,
      sources: [...before.sources, ...audience(view, groups, cue)],
      content: contest ? objectOf(view, cue) : contentOf(view, cue, before),
      contest,
    };
  }
  const lead = view.text.slice(view.span.start, cue.start);
  if (!/[,”"’]\s*$/u.test(lead)) return null;
  const after = sourceAfter(view, groups, cue.end, memory);
  if (!after) return null;
  return {
    cue,
    sources: after.sources,
    content: trimContent(view.text, { start: view.span.start, end: cue.start }),
    contest,
  };
}

function accordingReport(view: SentenceView, groups: readonly PartyGroup[], cue: Mark, memory: Memory): Report | null {
  const source = sourceAfter(view, groups, cue.end, memory);
  if (!source) return null;
  const lead = view.text.slice(view.span.start, cue.start).trim();
  const leads = lead.length < 12 || /^(?:the |our )?reporters?$/i.test(lead);
  const content = leads
    ? { start: source.span.end, end: view.span.end }
    : { start: view.span.start, end: view.span.end };
  const said = trimContent(view.text, content);
  const that = /^that\s+/.exec(view.text.slice(said.start, Math.min(said.end, said.start + 8)))?.[0].length ?? 0;
  return { cue, sources: source.sources, content: { start: said.start + that, end: said.end }, contest: false };
}

/** "Wang said in a survey, adding that …": the same speaker goes on. */
function goesOnSpeaking(view: SentenceView, cue: Mark): boolean {
  return (
    /^(?:saying|adding|telling|noting|stressing|explaining|warning|stating|claiming|adding that)$/.test(cue.word) &&
    /(?:,|\band)\s+$/.test(view.text.slice(Math.max(view.span.start, cue.start - 6), cue.start))
  );
}

/** Every report of speech in an English sentence. */
export function reportsLatin(view: SentenceView, groups: readonly PartyGroup[], memory: Memory): Report[] {
  const reports: Report[] = [];
  let cues = 0;
  for (const mark of view.marks) {
    const { speech, contest } = mark.roles;
    if (!speech || !isUsable(view, mark)) continue;
    if ((cues += 1) > mostCues) break;
    if (speech === 'unnamed') {
      const source = {
        role: 'reporter',
        name: 'unnamed source',
        office: null,
        start: mark.start,
        end: mark.end,
      } as const;
      reports.push({ cue: mark, sources: [source], content: afterCue(view, mark), contest: false });
      continue;
    }
    const before = reports.at(-1);
    if (before && goesOnSpeaking(view, mark)) {
      reports.push({ cue: mark, sources: before.sources, content: afterCue(view, mark), contest: contest === true });
      continue;
    }
    const made =
      speech === 'according' ? accordingReport(view, groups, mark, memory) : verbReport(view, groups, mark, memory);
    if (made) reports.push(made);
    else if (before && /^(?:said|added|told)$/.test(mark.word))
      reports.push({ cue: mark, sources: before.sources, content: afterCue(view, mark), contest: contest === true });
  }
  return cutAtNextSpeaker(view.text, reports);
}
