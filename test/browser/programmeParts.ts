/** What the made-up programme of the pages' tests is put together from. */
import type { PairingLine } from '../../src/actions/pairingAnswers.ts';
import type { Names, RecordAnswer } from '../../src/actions/recordAnswers.ts';
import { blankBody } from '../../src/core/records/blankBody.ts';
import type { Body } from '../../src/core/records/field.ts';
import { period } from '../../src/core/records/partialDate.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';

export const day = '2020-06-30';
export const evidence = [{ document: 'd1', claim: 'c1', quote: null, note: null }];

const place = (id: string, name: string, localName: string): Names => ({
  [id]: { kind: 'place', name, localName, href: `/places/${id}` },
});
export const names: Names = {
  ...place('CN-65', 'Xinjiang', '新疆'),
  ...place('CN-36', 'Jiangxi', '江西省'),
  ...place('CN-32', 'Jiangsu', '江苏省'),
  ...place('CN-653022', 'Akto County', '阿克陶县'),
  ...place('CN-653001', 'Artux City', '阿图什市'),
  d1: { kind: 'document', name: 'A report', localName: null, href: '/documents/d1' },
  e1: { kind: 'record', name: 'Visit to Akto', localName: '考察阿克陶县', href: '/engagements/e1' },
  t1: { kind: 'record', name: '100 million yuan sent', localName: '援出1亿元', href: '/transactions/t1' },
};

export function record(type: RecordType, id: string, title: string, localTitle: string, body: Body = {}): RecordAnswer {
  const about = {
    version: 3,
    author: 'Office',
    recordedAt: '2020-01-01T00:00:00Z',
    recordedBy: 'Office',
    batchId: null,
  };
  return { id, type, state: 'published', title, localTitle, body: { ...blankBody(type), ...body }, ...about };
}

export const programme = record('programme', 'p1', 'Help for Xinjiang', '对口援疆', { start: '1997', place: 'CN-65' });

export const pairing = (
  id: string,
  donor: string,
  recipient: string,
  more: Partial<PairingLine> = {},
): PairingLine => ({
  id,
  programme: 'p1',
  donor,
  recipient,
  start: '2011',
  end: null,
  status: 'in force',
  legalBasis: 'A national meeting',
  within: null,
  replaces: null,
  evidence,
  state: 'published',
  round: null,
  ...more,
  days: period(more.start ?? '2011', more.end ?? null),
});
