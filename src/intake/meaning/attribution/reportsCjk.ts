import type { Attribution } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { Memory } from '../names/memory.ts';
import type { PartyGroup } from '../scope/relation.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Report, Source } from './report.ts';
import { cutAtNextSpeaker, mostCues } from './report.ts';
import { partySource, personSource, spanSource } from './source.ts';

/** Verbs that also mean other things; they report only before a comma, a colon or a quotation. */
const ambiguous =
  /^(?:要求|建议|提出|明确|公布|通报|补充|解释|介绍|显示|披露|写道|估计|预测|回应|说|称|反对|批评|质疑|报道|报导|宣布|提到|呼吁|警告)$/u;
const notSpeech = /(?:小|听|聽|据|據|传|傳|再|解|学|學|简|簡|名|职|職|俗|统|統|号|號|堪|著|号|相|对|誉|自)$/u;
const edge = /[，。；：！？,;:!?“”「」\s]/u;

/** Start of the clause that ends at `position`. */
function clauseStart(view: SentenceView, position: number): number {
  let at = position;
  let depth = 0;
  while (at > view.span.start) {
    const char = view.text.charAt(at - 1);
    if (char === '》' || char === '）') depth += 1;
    else if (char === '《' || char === '（') depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      edge.test(char) &&
      !view.persons.some((person) => person.whole.start < at && at <= person.whole.end)
    )
      break;
    at -= 1;
  }
  return at;
}

function knownPerson(view: SentenceView, { start, end }: Span, memory: Memory): Source | null {
  const clause = view.text.slice(start, end);
  for (const name of memory.personNames) {
    const at = name.length > 1 ? clause.indexOf(name) : -1;
    if (at < 0) continue;
    const person = memory.person(name);
    const span = { start: start + at, end: start + at + name.length };
    if (person) return { sources: [personSource(person, span)], span };
  }
  return null;
}

const pronouns = /^(?:对此|另外|此外|同时|但|而|并)?，?(?:他|她|其)(?!们)/u;

/** Who speaks in the clause that ends at the cue. */
function sourceBefore(view: SentenceView, groups: readonly PartyGroup[], cue: Span, memory: Memory): Source | null {
  const start = clauseStart(view, cue.start);
  const clause = { start, end: cue.start };
  const person = view.persons.findLast((other) => other.end <= cue.start && other.whole.start >= start);
  if (person) return { sources: [personSource(person)], span: person.whole };
  const known = knownPerson(view, clause, memory);
  if (known) return known;
  const text = view.text.slice(start, cue.start);
  if (pronouns.test(text) && memory.lastSpeaker) {
    const span = { start, end: start + 1 };
    return { sources: [{ ...memory.lastSpeaker, start, end: start + 1 }], span };
  }
  const source = view.marks.findLast((mark) => mark.roles.source && mark.start >= start && mark.end <= cue.start);
  const group = groups.find(
    (other) =>
      other.start >= start && other.end <= cue.start && (other.relation === 'bare' || other.relation === 'with'),
  );
  if (source && (!group || source.end >= group.end) && cue.start - source.end <= 12) {
    const from = group && group.start < source.start ? group.start : source.start;
    const back = Math.max(start, Math.min(from, source.start - (group ? 0 : 8)));
    const span = { start: group ? from : back, end: source.end };
    const lead =
      /^(?:近日|日前|今天|昨日|昨天|对此|但|另有|另外|此外|同时|有|其中|目前|惟|而|也|年|月|日|\s)+/u.exec(
        view.text.slice(span.start, span.end),
      )?.[0].length ?? 0;
    return {
      sources: [
        spanSource(
          view,
          { start: span.start + (lead < span.end - span.start ? lead : 0), end: span.end },
          source.roles.source === 'reporter' ? 'reporter' : undefined,
        ),
      ],
      span,
    };
  }
  if (group && group.start - start <= 12)
    return { sources: group.members.map((member) => partySource(view, member, memory)), span: group };
  return null;
}

function contentAfter(view: SentenceView, cue: Span): Span {
  let { end: start } = cue;
  while (start < view.span.end && /[，：,:\s“「『"了道]/u.test(view.text.charAt(start))) start += 1;
  let { end } = view.span;
  while (end > start && /[。！”」』"\s]/u.test(view.text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** “…”刘永富表示: words quoted right before the speaker. */
function quotedBefore(view: SentenceView, source: Span): Span | null {
  const lead = view.text.slice(view.span.start, source.start).trimEnd();
  const close = lead.at(-1);
  if (close !== '”' && close !== '」' && close !== '"') return null;
  const open = lead.search(/[“「"]/u);
  return open < 0 ? null : { start: view.span.start + open + 1, end: view.span.start + lead.length - 1 };
}

const accordingEnd =
  /(?:介绍|报道|報道|報導|报导|透露|统计|統計|消息|获悉|了解到|显示|公布|通报|称|测算|数据|披露|调查|調查|公告)/gu;

const learned = /记者[^，。]{0,20}?从([^，。]{2,30}?)$|從([^，。]{2,30}?)$/u;

/** 记者今天从X获悉: the source stands before the verb. */
function learnedReport(view: SentenceView, cue: Mark): Report | null {
  const match = learned.exec(view.text.slice(Math.max(view.span.start, cue.start - 60), cue.start));
  const name = match?.[1] ?? match?.[2];
  if (name === undefined) return null;
  const span = { start: cue.start - name.length, end: cue.start };
  return { cue, sources: [spanSource(view, span)], content: contentAfter(view, cue), contest: false };
}

const citing = /^(?:援引|转引|引述|轉引)$/u;
const citesWithin = /^(.{2,20}?)(?:援引|转引|轉引|引述)(.{2,})$/u;

/** Whom a report names: 据A援引B报道 and A转引B数据 name two, the one closest to the words first. */
function cited(view: SentenceView, cue: Mark, name: string): Source {
  const span = { start: cue.end, end: cue.end + name.length };
  const within = citesWithin.exec(name);
  if (within?.[1] !== undefined && within[2] !== undefined) {
    const inner = { start: span.end - within[2].length, end: span.end };
    const outer = { start: span.start, end: span.start + within[1].length };
    return { sources: [spanSource(view, inner), spanSource(view, outer, 'reporter')], span };
  }
  const before = citing.test(cue.word) ? view.parties.findLast((party) => party.end === cue.start) : undefined;
  const outer = before ? [spanSource(view, before, 'reporter')] : [];
  return { sources: [spanSource(view, span), ...outer], span };
}

/** 据X介绍, 根据X的调查: the source stands between. */
function accordingReport(view: SentenceView, cue: Mark): Report | null {
  const rest = view.text.slice(cue.end, Math.min(view.span.end, cue.end + 60));
  const comma = rest.search(/[，,：:]/u);
  const clause = comma < 0 ? rest : rest.slice(0, comma);
  const stop =
    [...clause.matchAll(accordingEnd)].find(
      (match) => !/^[局厅廳部署处處]/u.test(clause.slice(match.index + match[0].length)),
    ) ?? null;
  const name = (stop ? clause.slice(0, stop.index) : clause).replace(
    /(?:今年|去年|近日|日前)?[0-9一二三四五六七八九十]*月?(?:发布|發布|公布)?的?$/u,
    '',
  );
  const text = view.marks.some(
    (mark) => mark.roles.source === 'text' && mark.start >= cue.end && mark.end <= cue.end + clause.length,
  );
  if (name.length < 2 || (!stop && !text)) return null;
  const { sources, span } = cited(view, cue, name);
  const contentStart = comma < 0 ? span.end + (stop?.[0].length ?? 0) : cue.end + comma;
  const content = contentAfter(view, { start: span.start, end: contentStart });
  return { cue: { start: cue.start, end: contentStart }, sources, content, contest: false };
}

function verbReport(view: SentenceView, groups: readonly PartyGroup[], cue: Mark, memory: Memory): Report | null {
  const next = view.text.charAt(cue.end);
  const ends = cue.end >= view.span.end;
  const reports = ends || /[，：,:“「"。]/u.test(next);
  if (cue.word.length === 1 && notSpeech.test(view.text.slice(Math.max(0, cue.start - 1), cue.start))) return null;
  if (ambiguous.test(cue.word) && !reports && cue.word !== '宣布' && cue.word !== '称' && cue.word !== '显示')
    return null;
  const source = sourceBefore(view, groups, cue, memory);
  if (!source) return null;
  const quoted = ends || next === '。' || next === '，' ? quotedBefore(view, source.span) : null;
  const content = quoted ?? contentAfter(view, cue);
  const contest =
    cue.roles.contest === true ||
    view.marks.some((mark) => mark.roles.contest && mark.start >= content.start && mark.start - content.start < 8);
  return { cue, sources: source.sources, content, contest };
}

/** Every report of speech in a Chinese sentence. */
export function reportsCjk(view: SentenceView, groups: readonly PartyGroup[], memory: Memory): Report[] {
  const reports: Report[] = [];
  let cues = 0;
  let until = -1;
  for (const mark of view.marks) {
    const { speech } = mark.roles;
    if (!speech || mark.start < until) continue;
    if ((cues += 1) > mostCues) break;
    let made: Report | null;
    if (speech === 'unnamed') {
      const source: Attribution = {
        role: 'reporter',
        name: 'unnamed source',
        office: null,
        start: mark.start,
        end: mark.end,
      };
      made = { cue: mark, sources: [source], content: contentAfter(view, mark), contest: false };
    } else if (/^(?:获悉|了解到)$/u.test(mark.word)) made = learnedReport(view, mark);
    else made = speech === 'according' ? accordingReport(view, mark) : verbReport(view, groups, mark, memory);
    if (!made) continue;
    until = made.cue.end;
    reports.push(made);
  }
  return cutAtNextSpeaker(view.text, reports);
}
