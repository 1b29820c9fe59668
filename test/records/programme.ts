/** A small programme for tests of records: places, an actor, and who works on it. */
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import type { Ledger } from '../../src/actions/ledger.ts';
import type { RecordAnswer } from '../../src/actions/recordAnswers.ts';
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import type { Limits, Role } from '../../src/core/access/decide.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import type { Move } from '../../src/core/records/states.ts';
import type { TemporaryDatabase } from '../contract/database.ts';
import { temporaryDatabase } from '../contract/database.ts';
import { exampleEntry } from '../../src/core/names/testing/exampleEntry.ts';

export interface SmallProgramme {
  readonly database: TemporaryDatabase;
  /** Id of the published programme. */
  readonly programme: string;
  as(role: Role, name?: string, limits?: Limits): Ledger;
  /** Enters a transaction from East to Northhill; `different` takes the place of some of its values. */
  enter(ledger: Ledger, different?: object): Promise<RecordAnswer>;
  /** Saves and takes a record through review by others than its author. */
  publish(ledger: Ledger, type: RecordType, body: object): Promise<RecordAnswer>;
  /** Moves it on, each by somebody who may. */
  onTo(record: RecordAnswer, moves: readonly Move[]): Promise<RecordAnswer>;
}

/** Places: X with North (Northhill, Northlake) and South in it; E is where the donors sit. */
const entries = [
  exampleEntry('X', 'X', { kind: 'country' }),
  exampleEntry('X-1', 'North', { parent: 'X', kind: 'prefecture' }),
  exampleEntry('X-11', 'Northhill', { parent: 'X-1' }),
  exampleEntry('X-12', 'Northlake', { parent: 'X-1' }),
  exampleEntry('X-2', 'South', { parent: 'X', kind: 'prefecture' }),
  exampleEntry('E-1', 'East', { kind: 'province' }),
  exampleEntry('E-2', 'West', { kind: 'province' }),
];

export async function smallProgramme(): Promise<SmallProgramme> {
  const database = await temporaryDatabase();
  const as: SmallProgramme['as'] = (role, name, limits) => {
    const ledger = database.ledger(role, name);
    return limits === undefined ? ledger : { ...ledger, actor: { ...ledger.actor, limits } };
  };
  await loadRegistry(as('administrator'), { entries, source: 'test' });
  const mover = {
    submit: null,
    return: 'reviewer',
    approve: 'reviewer',
    publish: 'publisher',
    withdraw: 'publisher',
  } as const;
  const onTo: SmallProgramme['onTo'] = async (record, moves) => {
    const { id } = record;
    let moved = record;
    for (const move of moves) {
      const role = mover[move];
      const ledger =
        role === null ? as(record.type === 'finding' ? 'auditor' : 'administrator', record.author) : as(role);
      const reason = move === 'return' || move === 'withdraw' ? 'because' : undefined;
      moved = await moveRecord(ledger, { id, version: moved.version, move, reason });
    }
    return moved;
  };
  const publish: SmallProgramme['publish'] = async (ledger, type, body) =>
    onTo(await saveRecord(ledger, { type, body }), ['submit', 'approve', 'publish']);
  const { id: programme } = await publish(as('administrator'), 'programme', { title: 'Helping X', start: '2010' });
  return {
    database,
    programme,
    as,
    publish,
    onTo,
    enter: (ledger, different = {}) =>
      saveRecord(ledger, { type: 'transaction', body: transactionBody(programme, different) }),
  };
}

export function transactionBody(programme: string, different: object = {}): object {
  return {
    programme,
    stage: 'disbursement',
    side: 'sent',
    date: '2019-06-01',
    amount: { amount: '1000', currency: 'CNY' },
    providers: [{ id: 'E-1', percent: null }],
    recipients: [{ id: 'X-11', percent: null }],
    ...different,
  };
}

/** An auditor's finding that Northhill must act on. */
export function findingBody(programme: string): object {
  return {
    programme,
    title: 'Empty school',
    kind: 'unspent',
    words: 'The school stands empty.',
    responsible: 'X-11',
    status: 'open',
  };
}

export function failing(code: string): unknown {
  return { asymmetricMatch: (error: unknown) => error instanceof Error && 'code' in error && error.code === code };
}
