/** Photos as evidence: from the form to the page, without what the camera wrote into the file. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jpegOfCamera, plainPictures, secret } from '../../src/outside/files/testing/makePictures.ts';
import { loadRegistry } from '../../src/actions/loadRegistry.ts';
import { publishRecord } from './publishRecord.ts';
import { registry } from './recordRegistry.ts';
import { addSample } from './sampleDocument.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let contributor: Visitor;

beforeAll(async () => {
  server = await testServer();
  await loadRegistry(server.ledger('administrator'), { entries: registry, source: 'test' });
  await server.account('cora', 'contributor');
  contributor = await server.signedIn('cora');
});

afterAll(() => server?.stop());

function photo(title: string): FormData {
  const form = new FormData();
  form.set('title', title);
  form.set('file', new File([new Uint8Array(jpegOfCamera())], 'photo.jpg', { type: 'image/jpeg' }));
  return form;
}

it('shows the photo under its caption, and serves it without Exif', async () => {
  const title = 'The "water" plant <of> Akto';
  const added = await contributor.post('/documents', photo(title));
  expect(added.status).toBe(303);
  const path = added.headers.get('location') ?? '';
  const page = await server.visitor().get(path);
  expect(await page.text()).toContain(
    `<img src="${path}/picture" alt="The &quot;water&quot; plant &lt;of&gt; Akto" />`,
  );
  expect(page.headers.get('content-security-policy')).toContain("img-src 'self'");
  const picture = await server.visitor().get(`${path}/picture`);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
  });
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect(bytes.includes(secret)).toBe(false);
  expect(bytes.equals(plainPictures.jpeg)).toBe(true);
  expect(await (await server.visitor().get(`${path}.json`)).json()).toMatchObject({
    text: title,
    picture: `${path}/picture`,
    claims: [],
  });
});

it('asks for a title', async () => {
  const refused = await contributor.post('/documents', photo(' '));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('what the picture shows');
});

it('serves no other file in this way', async () => {
  const { id } = await addSample(server.ledger('administrator'), { text: 'Words only.' });
  expect((await server.visitor().get(`/documents/${id}/picture`)).status).toBe(404);
  expect((await server.visitor().get('/documents/d0/picture')).status).toBe(404);
});

it('stands small beside the progress and the evidence of a project', async () => {
  const path = (await contributor.post('/documents', photo('The plant'))).headers.get('location') ?? '';
  const document = path.replace('/documents/', '');
  const programme = await publishRecord(server, 'programme', { title: 'Help for Akto', place: 'kizilsu' });
  const id = await publishRecord(server, 'project', {
    title: 'Water plant',
    programme,
    donors: ['jiangxi'],
    recipients: [{ id: 'akto', percent: '100' }],
    status: 'implementation',

    progress: [{ day: '2019-05-01', percent: '40', document }],
    evidence: [{ document }],
  });
  const page = await (await server.visitor().get(`/projects/${id}`)).text();
  const thumbnails = page.split(
    `<a href="${path}"><img class="thumbnail" src="${path}/picture" alt="" loading="lazy" />`,
  );
  expect(thumbnails.length - 1).toBe(2);
  expect((await server.visitor().get(`/projects/${id}.json`)).status).toBe(200);
});
