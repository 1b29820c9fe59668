/** What the form of a record shows: a new one, a stored one, or one that was sent and could not be kept as it is. */
import { checkDraft } from '../../actions/records/checkDraft.ts';
import { compareVersions } from '../../actions/records/compareVersions.ts';
import { getRecord } from '../../actions/records/getRecord.ts';
import { RecordInvalid } from '../../actions/records/recordInvalid.ts';
import type { Ledger } from '../../actions/ledger.ts';
import type { NameOfId, Names, RecordPage } from '../../actions/recordAnswers.ts';
import { blankBody, isListField } from '../../core/records/blankBody.ts';
import { completeness } from '../../core/records/completeness.ts';
import type { Body } from '../../core/records/field.ts';
import type { TypeOfRecord } from '../../core/records/recordTypes.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { EditRoom, OpenReference, ViewContext } from '../../portal/portal.ts';
import { isReference, readRecordForm, targetField } from '../../portal/portal.ts';
import { resolveNames } from './resolveNames.ts';

const nothingSaid = { outcome: 'fresh', failure: null, theirs: null, reason: '' } as const;

/** A blank form, or one with what the address brings along: `?programme=ID&amount=…`. */
export async function newRoom(
  ledger: Ledger,
  type: TypeOfRecord,
  query: URLSearchParams,
  view: ViewContext,
): Promise<EditRoom> {
  const given: Record<string, Body[string]> = {};
  const references: OpenReference[] = [];
  for (const field of type.fields) {
    const values = query
      .getAll(field.name)
      .map((value) => value.trim().slice(0, 500))
      .filter(Boolean)
      .slice(0, 50);
    if (values.length === 0 || ['rows', 'money', 'evidence'].includes(field.kind)) continue;
    const target = isReference(field) ? field : targetField(field);
    const suffix = field.kind === 'shares' ? '.id' : '';
    values.forEach((text, index) => {
      if (target)
        references.push({ field: target, text, path: field.name + (isListField(field) ? `.${index}${suffix}` : '') });
    });
    if (field.kind === 'shares') given[field.name] = values.map((id) => ({ id, percent: null }));
    else given[field.name] = isListField(field) ? values : (values[0] ?? null);
  }
  const resolved = await resolveNames(ledger, { body: { ...blankBody(type.type), ...given }, references }, view);
  return {
    type: type.type,
    id: ledger.ids.next(),
    version: null,
    title: null,
    revises: false,
    ...nothingSaid,
    state: { ...resolved, problems: [], moreLines: null },
    completeness: null,
  };
}

/** Whether the reader writes on, or writes anew what was submitted already. Null where he may do neither. */
export function mayWrite(record: RecordPage): { revises: boolean } | null {
  const may = (act: string): boolean => record.possibilities.some((each) => each.act === act && each.allowed);
  if (may('edit')) return { revises: false };
  return may('revise') ? { revises: true } : null;
}

export function storedRoom(record: RecordPage, revises: boolean, isSubmitting: boolean): EditRoom {
  const { type, id, version, title, body, names, problems, completeness: filled } = record;
  return {
    ...nothingSaid,
    type,
    id,
    version,
    title,
    revises,
    outcome: isSubmitting && problems.length > 0 ? 'not submitted' : 'fresh',
    state: { body, names, problems, openNames: {}, moreLines: null },
    completeness: filled,
  };
}

/** A form as it was sent, with every name looked up that could be. */
export interface SentForm {
  readonly type: TypeOfRecord;
  readonly id: string;
  readonly version: number | null;
  readonly revises: boolean;
  readonly reason: string;
  readonly body: Body;
  readonly room: EditRoom;
}

export async function readSent(
  ledger: Ledger,
  type: TypeOfRecord,
  form: URLSearchParams,
  view: ViewContext,
): Promise<SentForm> {
  const read = readRecordForm(type.fields, form);
  const resolved = await resolveNames(ledger, read, view);
  const shown = (name: string): NameOfId => ({ kind: 'record', name, localName: null, href: '' });
  const typedNames: Names = Object.fromEntries(Object.entries(read.named).map(([id, name]) => [id, shown(name)]));
  const version = Number(form.get('version') || '0') || null;
  const [id, reason] = [form.get('id') ?? '', form.get('reason')?.trim() ?? ''];
  const revises = form.get('revise') === '1';
  const { body, openNames, problems } = resolved;
  const room: EditRoom = {
    type: type.type,
    id,
    version,
    title: version === null ? null : form.get('title'),
    revises,
    reason,
    outcome: problems.length > 0 ? 'not saved' : 'fresh',
    failure: null,
    theirs: null,
    state: { body, openNames, problems, names: { ...typedNames, ...resolved.names }, moreLines: form.get('add') },
    completeness: completeness(type.type, body),
  };
  return { type, id, version, revises, reason, body, room };
}

/** A form with names that mean nothing for certain: what else is wrong with it is said in the same breath. */
export async function openNamesRoom(ledger: Ledger, { room, type, id, body }: SentForm): Promise<EditRoom> {
  // A claim that is not known yet leads to its document once it is.
  const open = new Set(
    room.state.problems.flatMap(({ path }) => [path, path.replace(/^(evidence\.\d+)\.claim$/, '$1.document')]),
  );
  const { problems } = await checkDraft(ledger, { type: type.type, id, body });
  const others = problems.filter(({ path, draftAllowed }) => !draftAllowed && !open.has(path));
  return { ...room, state: { ...room.state, problems: [...room.state.problems, ...others] } };
}

/** The room for a form that could not be kept: everything typed is still there, with what stood in the way. */
export async function refusedRoom(
  ledger: Ledger,
  { room, type, body }: SentForm,
  error: CounterfoilError,
): Promise<EditRoom> {
  const refused = { ...room, outcome: 'not saved' } as const;
  if (error instanceof RecordInvalid) return { ...refused, state: { ...room.state, problems: error.problems } };
  const failure = { message: error.message, remedy: error.kind.remedy };
  if (error.kind.code !== 'RECORD_STALE' || room.version === null) return { ...refused, failure };
  const theirs = await getRecord(ledger, { id: room.id });
  const { changes, names } = await compareVersions(ledger, { id: room.id, from: room.version, to: theirs.version });
  const checked = await checkDraft(ledger, { type: type.type, id: room.id, body });
  return {
    ...refused,
    failure,
    version: theirs.version,
    revises: mayWrite(theirs)?.revises ?? room.revises,
    theirs: changes,
    state: { ...room.state, names: { ...names, ...room.state.names }, problems: checked.problems },
  };
}
