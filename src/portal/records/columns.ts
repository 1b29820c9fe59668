/** The few fields that tell most about a record in a list of its type; its title stands before them. */
import type { Field } from '../../core/records/field.ts';
import type { RecordType, TypeOfRecord } from '../../core/records/recordTypes.ts';

const telling: Readonly<Record<RecordType, readonly string[]>> = {
  programme: ['place', 'start', 'end'],
  round: ['programme', 'start', 'end'],
  pairing: ['donor', 'recipient', 'start', 'end', 'status'],
  project: ['status', 'donors', 'recipients', 'sectors', 'plannedEnd'],
  transaction: ['date', 'stage', 'side', 'amount', 'providers', 'recipients'],
  contribution: ['date', 'kind', 'side', 'quantity', 'unit', 'providers', 'recipients'],
  arrival: ['status', 'sent', 'received', 'due'],
  agreement: ['kind', 'signed', 'parties', 'amount', 'placesStated'],
  obligation: ['by', 'to', 'due', 'amount', 'status'],
  engagement: ['kind', 'start', 'places'],
  list: ['supervisor', 'start', 'end'],
  listing: ['list', 'place', 'level', 'listedOn', 'exitedOn'],
  series: ['kind', 'subject', 'measure', 'from', 'to', 'source'],
  lock: ['programme', 'start', 'end', 'graceUntil'],
  completeness: ['stage', 'side', 'start', 'end', 'currency', 'declaredBy', 'declaredOn'],
  indicator: ['key', 'unit', 'period', 'worse'],
  target: ['place', 'indicator', 'legalBasis'],
  rule: ['key', 'programme'],
  finding: ['kind', 'responsible', 'due', 'status'],
  profile: ['type', 'sheet'],
};

export function tellingFields(type: TypeOfRecord): readonly Field[] {
  return telling[type.type].flatMap((name) => type.fields.find((field) => field.name === name) ?? []);
}
