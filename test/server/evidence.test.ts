/** Claims as evidence, chosen in the form of a record: by their words, their id or their address, without scripts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { listClaims } from '../../src/actions/listClaims.ts';
import { getRecord } from '../../src/actions/records/getRecord.ts';
import { office, server, useOfficeServer } from './officeServer.ts';
import { addSample, claimIn } from './sampleDocument.ts';

useOfficeServer();

const text = 'The Bureau said 1,935 projects began in 2019. Later it spoke of 2,100 projects.';
const speaker = { name: 'Bureau of Health', office: 'spokesperson' };
let document = '';
const claims = new Map<string, string>();

beforeAll(async () => {
  const ledger = server.ledger('administrator', 'setup');
  const added = await addSample(ledger, {
    text,
    title: 'Report on projects',
    claims: (all) => [
      claimIn(all, '1,935 projects', { attribution: [{ ...speaker, role: 'speaker', start: 4, end: 10 }] }),
      claimIn(all, '2,100 projects', { value: '2100', low: '2100', high: '2100' }),
    ],
  });
  document = added.id;
  const { items } = await listClaims(ledger, { documentId: document });
  for (const { id, claim } of items) claims.set(claim.quote, id);
});

type Form = Record<string, string>;

async function formAt(path: string): Promise<Form> {
  const page = await (await office.get(path)).text();
  const form = page.slice(page.indexOf('action="/records/save"'));
  const fields = form.matchAll(
    /<input\s[^>]*?name="((?:f|id|was)\.evidence[^"]+|csrf|id|type|version|next|revise)"\s+value="([^"]*)"/g,
  );
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]));
}

const promise = (change: Form): Form => ({ 'f.what': 'Projects', do: 'save', ...change });
const evidenceOf = async (id: string) => (await getRecord(server.ledger('administrator'), { id })).evidence;

describe('a claim as evidence', () => {
  it.each([
    ['its id', () => claims.get('1,935 projects') ?? ''],
    ['the address of its page', () => `https://ledger.example/claims/${claims.get('1,935 projects')}`],
    ['its quote', () => '1,935 projects'],
  ])('is taken by %s, and brings its document, its words and who said them', async (_, typed) => {
    const form = { ...(await formAt('/obligations/new')), ...promise({ 'f.evidence.0.claim': typed() }) };
    const answer = await office.post('/records/save', form);
    expect([answer.status, await answer.text()]).toEqual([303, expect.anything()]);
    expect(await evidenceOf(form['id'] ?? '')).toMatchObject([
      {
        documentId: document,
        claimId: claims.get('1,935 projects'),
        quote: '1,935 projects',
        speaker: 'Bureau of Health, spokesperson',
      },
    ]);
    const page = await (await office.get(`/obligations/${form['id']}`)).text();
    expect(page).toContain('Bureau of Health, spokesperson');
  });

  it('is offered with its words where several hold what was typed, and chosen there', async () => {
    const form = { ...(await formAt('/obligations/new')), ...promise({ 'f.evidence.0.claim': 'projects' }) };
    const answer = await office.post('/records/save', form);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const quote of claims.keys()) expect(page).toContain(`“${quote}”`);
    const chosen = claims.get('2,100 projects') ?? '';
    const again = { ...form, 'was.evidence.0.claim': 'projects', 'pick.evidence.0.claim': chosen };
    expect((await office.post('/records/save', again)).status).toBe(303);
    expect((await evidenceOf(form['id'] ?? ''))[0]).toMatchObject({ claimId: chosen, documentId: document });
  });

  it('stays when the form is saved again, and can be taken out', async () => {
    const form = { ...(await formAt('/obligations/new')), ...promise({ 'f.evidence.0.claim': '1,935 projects' }) };
    await office.post('/records/save', form);
    const path = `/obligations/${form['id']}/edit`;
    expect(await (await office.get(path)).text()).toContain('class="chosen-claim"');
    const kept = { ...(await formAt(path)), ...promise({ 'f.what': 'Other words' }) };
    expect((await office.post('/records/save', kept)).status).toBe(303);
    expect((await evidenceOf(form['id'] ?? ''))[0]?.claimId).toBe(claims.get('1,935 projects'));
    const without = { ...(await formAt(path)), ...promise({ 'f.evidence.0.claim': '' }) };
    expect((await office.post('/records/save', without)).status).toBe(303);
    expect((await evidenceOf(form['id'] ?? ''))[0]).toMatchObject({ documentId: document, claimId: null });
  });

  it('of another document is refused beside the field', async () => {
    const other = await addSample(server.ledger('administrator', 'setup'), { text: 'Something else.', title: 'Other' });
    const form = {
      ...(await formAt('/obligations/new')),
      ...promise({ 'f.evidence.0.claim': '1,935 projects', 'f.evidence.0.document': other.id }),
    };
    const answer = await office.post('/records/save', form);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('is no claim of the document')]);
  });
});
