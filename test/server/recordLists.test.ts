/** Lists of records over HTTP: narrowed by time, programme, place and party, and the same records as files. */
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  office,
  pairing,
  places,
  programme,
  published,
  server,
  transfer,
  useOfficeServer,
} from './officeServer.ts';

useOfficeServer();

const ids = new Map<string, string>();

beforeAll(async () => {
  ids.set('early', await published('transaction', transfer({ date: '2018-12' })));
  ids.set('year', await published('transaction', transfer({ date: '2019', ...places('100') })));
  ids.set(
    'late',
    await published('transaction', transfer({ date: '2020-02-29', recipients: [{ id: 'artux', percent: null }] })),
  );
  ids.set('paired', await published('pairing', pairing({ start: '2010', end: '2015' }), 'pub'));
  ids.set('lasts', await published('pairing', pairing({ recipient: 'artux', start: '2016' }), 'pub'));
});

async function listed(path: string): Promise<readonly string[]> {
  const { items } = (await (await server.visitor().get(path, { accept: 'application/json' })).json()) as {
    items: readonly { readonly id: string }[];
  };
  return items.map(({ id }) => [...ids].find(([, each]) => each === id)?.[0] ?? id).toSorted();
}

describe('a list', () => {
  it.each([
    ['/transactions?from=2019-01-01', ['late', 'year']],
    ['/transactions?from=2019-07-14&to=2019-07-14', ['year']],
    ['/transactions?to=2018', ['early']],
    ['/transactions?from=2019&to=2020&place=Artux', ['late']],
    ['/transactions?from=2019&at=2099-01-01', ['late', 'year']],
    ['/transactions?place=Kizilsu&party=Jiangxi+Province&to=2018', ['early']],
    ['/api/v1/records?type=pairing&from=2016&to=2016', ['lasts']],
    ['/api/v1/records?type=pairing&from=2014&to=2016', ['lasts', 'paired']],
  ])('%s', async (path, expected) => {
    expect(await listed(path)).toEqual(expected);
  });

  it('offers names and programmes, and leads to the same records as files', async () => {
    const page = await (await office.get(`/transactions?from=2019-01-01&place=Artux&programme=${programme}`)).text();
    expect(page).toContain('data-lookup="place"');
    expect(page).toContain('data-lookup="party"');
    expect(page).toMatch(new RegExp(`<option value="${programme}" selected>`));
    const [, xlsx = ''] = /href="(\/exports\/transactions\.xlsx[^"]*)"/.exec(page) ?? [];
    expect(xlsx).toContain('from=2019-01-01');
    const book = new ExcelJS.Workbook();
    const file = await office.get(xlsx.replaceAll('&amp;', '&'));
    await book.xlsx.load(await file.arrayBuffer());
    expect(book.worksheets[0]?.actualRowCount).toBe(2);
  });

  it('says which date cannot be read, and a file which name is unknown', async () => {
    const wrong = await server.visitor().get('/transactions?from=last+summer');
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('from: &quot;last summer&quot; is no date'),
    ]);
    expect((await server.visitor().get('/exports/transactions.csv?place=Atlantis')).status).toBe(422);
    expect((await call(null, 'GET', '/records?from=nonsense')).status).toBe(422);
  });
});
