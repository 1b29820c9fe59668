/** Enters the records of the sample: held to the same checks as anybody's, all of them or none. */
import type { Body, Field } from '../core/records/field.ts';
import { isRecordType, typeOfRecord } from '../core/records/recordTypes.ts';
import { readBody } from '../core/records/readBody.ts';
import type { SampleRecord } from '../outside/sample/readSampleRecords.ts';
import { writeLedger } from '../store/history/append.ts';
import { listClaimRows } from '../store/records/claims.ts';
import type { NewVersion } from '../store/records/records.ts';
import { writeBatch } from '../store/records/recordsBatch.ts';
import { headsOf } from '../store/records/recordsRead.ts';
import { importedId } from './imports/rowIdentity.ts';
import type { Ledger } from './ledger.ts';
import type { BodyRead } from './records/checkBody.ts';
import { problemsOf } from './records/checkBody.ts';
import { contentOf } from './records/contentOf.ts';
import { recordContext } from './records/recordContext.ts';
import { RecordInvalid } from './records/recordInvalid.ts';
import { withSiblings } from './records/withSiblings.ts';

type SampleBody = BodyRead & { readonly id: string };

/**
 * Publishes what is not there yet, and returns how many records that were; what somebody changed or took back since
 * stays as it is. Locks come as an import of their own, which is undone first when all of it is. `documents` leads from
 * the notes' ids to those in the ledger. Throws RECORD_INVALID where the sample is not right, naming key and field.
 */
export async function loadSampleRecords(
  ledger: Ledger,
  records: readonly SampleRecord[],
  documents: ReadonlyMap<string, string>,
): Promise<number> {
  const { db, ledgerId } = ledger;
  const idOf = ({ key }: Pick<SampleRecord, 'key'>): string => importedId('sample', key);
  const known = await headsOf(db, ledgerId, records.map(idOf));
  const missing = records.filter((record) => !known.has(idOf(record)));
  if (missing.length === 0) return 0;
  const names: Names = { ids: new Map(records.map((record) => [record.key, idOf(record)])), documents };
  const claims = await claimsOf(ledger, missing, documents);
  const bodies = missing.map(({ type, ...given }): SampleBody => {
    if (!isRecordType(type)) throw new RangeError(`the sample has no type of record ${type}`);
    const evidence = evidenceOf(given, names, claims);
    const { body, problems } = readBody(type, { ...link(given, typeOfRecord(type).fields, names), evidence });
    return { id: idOf(given), type, body, problems };
  });
  await checkAll(ledger, bodies);
  await writeAs(
    ledger,
    'sample',
    bodies.filter(({ type }) => type !== 'lock'),
  );
  await writeAs(
    ledger,
    'sample, closed periods',
    bodies.filter(({ type }) => type === 'lock'),
  );
  return bodies.length;
}

type GivenFields = Readonly<Record<string, unknown>>;

interface Names {
  readonly ids: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

/** Ids in place of keys, wherever a field names a record or a document. */
function link(given: GivenFields, fields: readonly Field[], names: Names): object {
  const one = (field: Field, value: unknown): unknown => {
    if (field.kind === 'record') return names.ids.get(String(value)) ?? value;
    if (field.kind === 'document') return names.documents.get(String(value)) ?? value;
    return field.kind === 'rows' && isGroup(value) ? link(value, field.fields ?? [], names) : value;
  };
  const entries = Object.entries(given).map(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    if (field === undefined) return [name, value];
    return [name, Array.isArray(value) ? value.map((each) => one(field, each)) : one(field, value)];
  });
  return Object.fromEntries(entries);
}

function isGroup(value: unknown): value is GivenFields {
  return typeof value === 'object' && value !== null;
}

interface SampleEvidence {
  readonly document: string;
  readonly quote: string;
}

function evidenceIn({ evidence }: GivenFields): readonly SampleEvidence[] {
  return Array.isArray(evidence) ? (evidence as readonly SampleEvidence[]) : [];
}

/** Claims by document and quote. */
type Claims = ReadonlyMap<string, string>;

/** A quote that is one of the document's claims leads to it. */
function evidenceOf(given: GivenFields, { documents }: Names, claims: Claims): object[] {
  return evidenceIn(given).map(({ document, quote }) => {
    const id = documents.get(document) ?? document;
    return { document: id, quote, claim: claims.get(`${id} ${quote}`) ?? null };
  });
}

async function claimsOf(
  { db, ledgerId }: Ledger,
  records: readonly SampleRecord[],
  documents: ReadonlyMap<string, string>,
): Promise<Claims> {
  const claims = new Map<string, string>();
  const cited = new Set(records.flatMap((record) => evidenceIn(record).map(({ document }) => document)));
  for (const note of cited) {
    const filter = { documentId: documents.get(note) ?? note, notState: 'rejected', offset: 0, limit: 1000 } as const;
    for (const { claim_id: id, claim } of await listClaimRows(db, ledgerId, filter)) {
      const key = `${filter.documentId} ${claim.quote}`;
      if (!claims.has(key)) claims.set(key, id);
    }
  }
  return claims;
}

async function checkAll(ledger: Ledger, bodies: readonly SampleBody[]): Promise<void> {
  const context = withSiblings(recordContext(ledger), bodies);
  await context.load(bodies);
  const problems = bodies.flatMap((each) =>
    problemsOf(each, context).map((problem) =>
      Object.assign({}, problem, { path: `${keyOf(each.body)}: ${problem.path}` }),
    ),
  );
  if (problems.length > 0) throw new RecordInvalid(problems);
}

function keyOf({ key }: Body): string {
  return typeof key === 'string' ? key : '';
}

async function writeAs(ledger: Ledger, source: string, bodies: readonly SampleBody[]): Promise<void> {
  if (bodies.length === 0) return;
  const { db, ledgerId, clock, ids, actor } = ledger;
  const at = clock.now();
  const versions = bodies.map(({ id, type, body }): NewVersion => ({
    recordId: id,
    type,
    version: 1,
    content: 1,
    state: 'published',
    change: 'imported',
    reason: null,
    recordedAt: at,
    recordedBy: actor.name,
    newContent: contentOf(type, body, actor.name),
  }));
  async function* all(): AsyncGenerator<readonly NewVersion[]> {
    yield versions;
  }
  const batch = { id: ids.next(), kind: 'import', source, sha256: null, profileId: null, undoes: null } as const;
  await writeLedger(db, ledgerId, (transaction) =>
    writeBatch(transaction, ledgerId, { ...batch, at, by: actor.name }, all()),
  );
}
