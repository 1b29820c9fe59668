import type { NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import type { Mark } from '../lexicon/scan.ts';
import type { PartyGroup } from '../scope/relation.ts';
import { refOf, twoSides } from '../scope/scope.ts';
import type { SentenceView } from '../sentenceView.ts';
import type { Participants } from './participants.ts';

export interface Signing {
  readonly span: Span;
  readonly participants: Participants;
  readonly donors: readonly NamedRef[];
  readonly recipients: readonly NamedRef[];
}

const supportive = /support|aid|assistance|donation|grant|poverty|help|loan|relief|援|帮扶|捐|扶贫|协作/iu;

function clauseAround(view: SentenceView, mark: Span): Span {
  // Appositions cut clauses, so the stretch runs from the last ", and" or sentence start to the next ", ".
  const text = view.text.slice(view.span.start, view.span.end);
  const at = mark.start - view.span.start;
  const cuts = [...text.matchAll(/,\s+and\s|[;；。]|，/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const before = cuts.findLast((cut) => cut.to <= at);
  const after = /[,;；，。]/u.exec(text.slice(mark.end - view.span.start));
  return { start: view.span.start + (before?.to ?? 0), end: after ? mark.end + after.index : view.span.end };
}

function party(ref: NamedRef): Participants[number] {
  return { ...ref, office: null };
}

/** A phrase such as "representatives of private enterprises" as one party, as written. */
function phrase(view: SentenceView, start: number, end: number): NamedRef {
  const raw = view.text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const name = raw.trim();
  return { name, id: null, start: start + lead, end: start + lead + name.length };
}

function signers(view: SentenceView, groups: readonly PartyGroup[], clause: Span, mark: Mark): NamedRef[] {
  const represented = /\brepresentatives? of\b/i.exec(view.text.slice(clause.start, mark.start));
  if (represented) return [phrase(view, clause.start + represented.index, mark.start)];
  const inside = groups.filter(
    (group) =>
      group.start >= clause.start &&
      group.end <= mark.start &&
      (group.relation === 'bare' || group.relation === 'with'),
  );
  const anywhere = groups.findLast((group) => group.end <= mark.start && group.relation === 'bare');
  const used = inside.length > 0 ? inside : anywhere ? [anywhere] : [];
  return used.flatMap((group) => group.members.map(refOf));
}

function counterparts(view: SentenceView, groups: readonly PartyGroup[], clause: Span, mark: Mark): NamedRef[] {
  const rest = view.text.slice(mark.end, clause.end);
  const joined = /\b(?:with|between)\s+/i.exec(rest);
  if (!joined) return [];
  const from = mark.end + joined.index + joined[0].length;
  if (/^representatives?\b/i.test(view.text.slice(from, clause.end))) return [phrase(view, from, clause.end)];
  const group = groups.find((other) => other.start >= from && other.start - from < 12 && other.end <= clause.end);
  return group ? group.members.map(refOf) : [phrase(view, from, clause.end)];
}

/** Who signed with whom. The signing side of a support agreement gives, the other receives. */
export function signingParties(view: SentenceView, groups: readonly PartyGroup[], mark: Mark): Signing {
  const clause = clauseAround(view, mark);
  const signing = signers(view, groups, clause, mark);
  const named = counterparts(view, groups, clause, mark);
  const gives = supportive.test(view.text.slice(clause.start, clause.end));
  const forOthers = groups.some(
    ({ start, end, relation }) =>
      start >= mark.end && end <= clause.end && (relation === 'to' || relation === 'object'),
  );
  const pair = !view.cjk && gives && !forOthers && named.length === 0 && signing.length === 2;
  const { first, second } =
    named.length > 0
      ? { first: signing, second: named }
      : // "Fuzhou City and Guyuan City signed": of two signers of a support agreement, who gives is named first.
        pair
        ? { first: signing.slice(0, 1), second: signing.slice(1) }
        : twoSides(view, signing);
  const persons = view.persons.map((one) => ({
    name: one.name,
    id: null,
    office: one.office,
    start: one.start,
    end: one.end,
  }));
  let { end } = clause;
  while (end > clause.start && /[.。\s]/u.test(view.text.charAt(end - 1))) end -= 1;
  let { start } = clause;
  while (start < end && /\s/.test(view.text.charAt(start))) start += 1;
  return {
    span: { start, end },
    participants: [...persons, ...[...first, ...second].map(party)],
    donors: gives && second.length > 0 ? first : [],
    recipients: gives ? second : [],
  };
}
