/** Who may see and do what, written anew from docs/accounts.md and the rules of review: small and slow. */
import type { RecordType } from '../../../src/core/records/recordTypes.ts';
import type { Person, Role } from '../world.ts';
import { above } from '../world.ts';
import type { Body, Model, ModelRecord, Version } from './model.ts';
import { daysOf, latest, published, text, texts } from './model.ts';

export type Act = 'write' | 'submit' | 'return' | 'approve' | 'publish' | 'withdraw' | 'restore' | 'report' | 'recheck';

const office: readonly Role[] = ['publisher', 'administrator'];
const reporters: readonly Role[] = ['contributor', 'reviewer', ...office];

function writers(type: RecordType): readonly Role[] {
  if (type === 'lock') return ['administrator'];
  if (type === 'finding') return ['auditor'];
  return ['project', 'transaction', 'agreement', 'obligation', 'contribution', 'engagement', 'profile'].includes(type)
    ? reporters
    : office;
}

interface Parties {
  readonly give: readonly string[];
  readonly get: readonly string[];
  readonly all: readonly string[];
}

/** Whom a record names, by capacity, each with all above it. */
function partiesOf(type: RecordType, body: Body): Parties {
  const named = (...fields: readonly string[]): string[] =>
    fields.flatMap((field) => {
      const value = body[field];
      if (typeof value === 'string') return [value];
      return Array.isArray(value)
        ? value.map((each) => (typeof each === 'string' ? each : (each as { id: string }).id))
        : [];
    });
  const roles: Partial<Record<RecordType, readonly [give: string[], get: string[], others: string[]]>> = {
    programme: [[], named('place'), []],
    pairing: [named('donor'), named('recipient'), []],
    project: [named('donors'), named('recipients'), []],
    transaction: [named('providers'), named('recipients', 'receiver'), []],
    agreement: [named('parties'), named('recipients', 'parties'), []],
    obligation: [named('by'), named('to'), []],
    list: [[], [], named('supervisor')],
    listing: [[], named('place'), named('supervisor')],
    finding: [named('responsible'), named('responsible'), []],
  };
  const [give, get, others] = roles[type] ?? [[], [], []];
  const up = (ids: readonly string[]): string[] => [...new Set(ids.flatMap(above))];
  return { give: up(give), get: up(get), all: up([...give, ...get, ...others]) };
}

/** Whether a record lies within the limits. `mayLack`: a draft of one's own in which a party is still missing. */
function within({ limits = {} }: Person, type: RecordType, body: Body, mayLack: boolean): boolean {
  const { give, get, all } = partiesOf(type, body);
  const side = text(body, 'side');
  if (limits.side === 'donor' && side === 'received') return false;
  if (limits.side === 'recipient' && side === 'sent') return false;
  const has = (ids: readonly string[], wanted: string | undefined): boolean =>
    wanted === undefined || ids.includes(wanted) || (mayLack && ids.length === 0);
  const asDonor = has(give, limits.actor) && has(all, limits.place);
  const asRecipient = has(get, limits.actor) && has(get, limits.place);
  if (limits.side === 'donor') return asDonor;
  return limits.side === 'recipient' ? asRecipient : asDonor || asRecipient;
}

/** Sees every version of it; otherwise at most what is published. */
export function seesAll(person: Person, record: ModelRecord): boolean {
  if (person.role === 'public') return false;
  if (person.role !== 'contributor') return true;
  if (hasWritten(person, record)) return true;
  return within(person, record.type, latest(record).content.body, false);
}

/** The version that somebody sees; null where there is nothing for him. */
export function seen(person: Person, record: ModelRecord): Version | null {
  return seesAll(person, record) ? latest(record) : published(record);
}

export function hasWritten({ name }: Person, { versions }: ModelRecord): boolean {
  return versions.some(({ content }) => content.author === name);
}

export function mayPublish({ role, rights = [] }: Person): boolean {
  return office.includes(role) || (role !== 'public' && rights.includes('publish'));
}

export function mayExport({ role, rights = [] }: Person): boolean {
  return office.includes(role) || (role !== 'public' && rights.includes('export'));
}

export function mayImport({ role }: Person): boolean {
  return reporters.includes(role);
}

const writing = new Set([
  'entered',
  'changed',
  'revised',
  'restored',
  'imported',
  'submitted',
  'action reported',
  're-checked',
]);

/** Nobody reviews what he wrote or submitted; an approval that was taken back settles nothing. */
function isHisEntry({ name }: Person, { versions }: ModelRecord): boolean {
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const version = versions[index];
    const next = versions[index + 1];
    if (version === undefined) return false;
    const isSettled = version.state === 'approved' || version.state === 'published';
    if (isSettled && next?.state !== 'returned') break;
    if (writing.has(version.change) && (version.by === name || version.content.author === name)) return true;
  }
  return versions.at(-1)?.content.author === name;
}

const datedBy: Partial<Record<RecordType, string>> = {
  transaction: 'date',
  agreement: 'signed',
  obligation: 'on',
  listing: 'listedOn',
};

/** Whether a lock that is approved or published closes the period of a record with this body. */
export function isLocked(model: Model, type: RecordType, body: Body, today: string): boolean {
  const date = text(body, datedBy[type] ?? '');
  if (date === null) return false;
  const { from, to } = daysOf(date);
  const locks = model.ofType('lock').flatMap((lock) => {
    const last = latest(lock);
    return [published(lock)?.content.body, last.state === 'approved' ? last.content.body : undefined];
  });
  return locks.some((lock) => {
    if (lock === undefined) return false;
    const [programme, start, end, grace] = ['programme', 'start', 'end', 'graceUntil'].map((field) =>
      text(lock, field),
    );
    const isOver = !grace || grace < today;
    return (
      (!programme || programme === text(body, 'programme')) && isOver && from <= (end ?? '9') && to >= (start ?? '')
    );
  });
}

const from: Readonly<Partial<Record<Act, readonly string[]>>> = {
  submit: ['draft', 'returned'],
  return: ['submitted', 'approved'],
  approve: ['submitted'],
  publish: ['approved'],
  withdraw: ['draft', 'submitted', 'returned', 'approved', 'published'],
  write: ['draft', 'submitted', 'returned', 'approved', 'published'],
  report: ['submitted', 'approved', 'published'],
  recheck: ['submitted', 'approved', 'published'],
};

function rolesOf(act: Act, type: RecordType, needsPublish: boolean): readonly Role[] {
  if (act === 'return' || act === 'approve') return ['reviewer', 'administrator'];
  if (act === 'publish') return ['contributor', 'reviewer', 'auditor', ...office];
  if (act === 'report') return ['contributor', ...office];
  if (act === 'recheck') return ['auditor'];
  return act === 'withdraw' && needsPublish ? [...writers(type), ...office] : writers(type);
}

export interface Wanted {
  readonly act: Act;
  readonly person: Person;
  readonly type: RecordType;
  /** Null for a record that is yet to be entered. */
  readonly record: ModelRecord | null;
  /** Contents that the act is about besides the current one: the new one, or the one restored. */
  readonly bodies: readonly Body[];
  readonly today: string;
}

/** Codes of everything that speaks against it; empty where it is allowed. What is wrong with a body is another matter. */
export function objections(model: Model, { act, person, type, record, bodies, today }: Wanted): Set<string> {
  const found = new Set<string>();
  const { role } = person;
  const state = record && latest(record).state;
  const needsPublish =
    act === 'publish' ||
    (act === 'withdraw' && record !== null && (published(record) !== null || state === 'approved'));
  if (!rolesOf(act, type, needsPublish).includes(role)) found.add('NOT_ALLOWED');
  if (act === 'publish' && !mayPublish(person)) found.add('NOT_ALLOWED');
  if (record && seen(person, record) === null) return found.add('RECORD_NOT_FOUND');
  if (needsPublish && !mayPublish(person)) found.add('NOT_ALLOWED');
  const all = record ? [latest(record).content.body, ...bodies] : bodies;
  if (role === 'contributor') {
    const isOwn = record === null || hasWritten(person, record);
    const mayLack = isOwn && (act === 'write' || act === 'withdraw');
    if (!all.every((body) => within(person, type, body, mayLack))) found.add('NOT_ALLOWED');
  }
  if ((act === 'return' || act === 'approve') && record && isHisEntry(person, record)) found.add('NOT_ALLOWED');
  if (
    role === 'auditor' &&
    record &&
    ['write', 'submit', 'withdraw', 'restore'].includes(act) &&
    !hasWritten(person, record)
  ) {
    found.add('NOT_ALLOWED');
  }
  if (state && from[act]?.includes(state) === false) found.add('RECORD_STATE');
  if (act === 'report' || act === 'recheck') for (const code of againstLoop(act, person, record)) found.add(code);
  const isHeld = ['write', 'submit', 'withdraw', 'restore'].includes(act);
  if (isHeld && all.some((body) => isLocked(model, type, body, today))) found.add('PERIOD_LOCKED');
  return found;
}

/** Finding, action, re-check: whoever reported the action does not check it. */
function againstLoop(act: Act, { name }: Person, record: ModelRecord | null): string[] {
  if (record?.type !== 'finding') return ['RECORD_STATE'];
  const { body } = latest(record).content;
  const waiting = act === 'report' ? ['open', 'not confirmed'] : ['action reported'];
  const codes = waiting.includes(text(body, 'status') ?? '') ? [] : ['RECORD_STATE'];
  return act === 'recheck' && text(body, 'actionBy') === name ? [...codes, 'NOT_ALLOWED'] : codes;
}

export function namesRecord({ body }: { readonly body: Body }, id: string): boolean {
  return linked(body).includes(id);
}

/** Whether a body names a record that its writer does not see, and that did not stand there before. */
export function namesHidden(model: Model, person: Person, body: Body, before: Body | null): boolean {
  const kept = before === null ? [] : linked(before);
  return linked(body).some((id) => {
    const record = kept.includes(id) ? null : model.record(id);
    return record !== null && seen(person, record) === null;
  });
}

/** Records that a body names. */
export function linked(body: Body): string[] {
  const single = ['programme', 'pairing', 'project', 'partOf', 'corrects', 'replaces', 'agreement', 'list', 'relists'];
  const lists = ['sent', 'received', 'about'];
  const rows = (body['passedOnFrom'] as readonly { transaction: string }[] | undefined) ?? [];
  return [
    ...single.flatMap((field) => text(body, field) ?? []),
    ...lists.flatMap((field) => texts(body, field)),
    ...rows.map(({ transaction }) => transaction),
  ];
}
