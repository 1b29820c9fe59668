/** The rooms of readings, codes, silences and rules over HTTP, without a script. */
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSampleReadings } from '../../src/actions/monitoring/datasets/loadSampleReadings.ts';
import { systemClock } from '../../src/outside/clock/clock.ts';
import type * as portal from '../../src/portal/portal.ts';
import type { TestServer, Visitor } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;
let publisher: Visitor;
let reviewer: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  server = await testServer();
  await loadSampleReadings({ ...server.ledger('administrator', 'setup'), clock: systemClock });
  await server.account('Pia', 'publisher');
  await server.account('Rea', 'reviewer');
  [publisher, reviewer, stranger] = [await server.signedIn('Pia'), await server.signedIn('Rea'), server.visitor()];
});
afterAll(() => server.stop());

/** What a browser would send of the form with that action. */
function formFields(page: string, action: string): [string, string][] {
  const controls = parseHTML(page).document.querySelectorAll(
    `form[action="${action}"] input, form[action="${action}"] select`,
  );
  return [...controls].flatMap((control): [string, string][] => {
    const name = control.getAttribute('name') ?? '';
    if (control.getAttribute('type') === 'checkbox' && !control.hasAttribute('checked')) return [];
    const chosen = control.querySelector('option[selected]') ?? control.querySelector('option') ?? control;
    return [[name, chosen.getAttribute('value') ?? '']];
  });
}

const textOf = async (visitor: Visitor, path: string): Promise<string> => (await visitor.get(path)).text();
const jsonOf = async <Answer>(visitor: Visitor, path: string): Promise<Answer> =>
  (await (await visitor.get(`${path}.json`)).json()) as Answer;

describe('the rooms of readings and rules', () => {
  it('try a file of readings, take it in, hold what nobody knows, and let another approve it', async () => {
    const file = (): FormData => {
      const form = new FormData();
      form.set('source', 'County office');
      form.set('title', 'Quarterly survey');
      const lines = [
        'EX-101-08,composite-incidence,2024,1.5,4000',
        'XX-9,composite-incidence,2024,2,400',
        'EX-101-09,composite-incidence,2024,290,400',
      ];
      form.set('file', new File([['place,indicator,period,value,denominator', ...lines, ''].join('\n')], 'survey.csv'));
      return form;
    };
    const before = (await jsonOf<portal.ReadingsRoom>(publisher, '/watch/readings')).total;
    const tried = await publisher.post('/watch/readings/new', file());
    const said = await tried.text();
    expect(said).toContain('290 lies outside of 0 to 100.');
    expect(said).toContain('<code>XX-9</code>');
    expect((await jsonOf<portal.ReadingsRoom>(publisher, '/watch/readings')).total).toBe(before);
    const next = /action="(\/watch\/readings\/new\/[\w-]+)"/.exec(said)?.[1] ?? '';
    expect((await reviewer.post(next, { source: 'County office' })).status).not.toBe(303);
    const taken = await publisher.post(next, { source: 'County office', title: 'Quarterly survey' });
    const path = taken.headers.get('location') ?? '';
    expect([taken.status, (await jsonOf<portal.DatasetRoom>(publisher, path)).dataset.waiting]).toEqual([303, 1]);
    expect((await publisher.post(`${path}/approve`)).status).toBe(403);
    expect((await reviewer.post(`${path}/approve`)).status).toBe(303);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await publisher.post(`${path}/publish`)).status).toBe(303);
    const shown = await stranger.get(path);
    expect(shown.status).toBe(200);
    expect(await shown.text()).not.toContain('290 lies outside');
    const sent = await publisher.get(`${path}/file`);
    expect(sent.headers.get('content-disposition')).toContain('attachment');
    expect((await publisher.get(`${path}/withdraw`)).status).toBe(405);
    expect((await publisher.post(`${path}/withdraw`, { reason: '' })).status).toBe(422);
  });

  it('suggest how a table is read, keep what was confirmed under a name, and read the next file by it', async () => {
    const upload = (text: string, more: Record<string, string> = {}): FormData => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ source: 'Village office', ...more })) form.set(name, value);
      form.set('file', new File([text], 'yearly.csv'));
      return form;
    };
    const asked = await publisher.post(
      '/watch/readings/new',
      upload('Yearly report\ncode,name,2020,2021\nEX-101-08,One,1.5,1.6\n'),
    );
    const page = await asked.text();
    expect([asked.status, page.includes('of which indicators it is')]).toEqual([422, true]);
    const action = /action="(\/watch\/readings\/new\/[\w-]+\/try)"/.exec(page)?.[1] ?? '';
    const fields = Object.fromEntries(formFields(page, action));
    expect(fields).toMatchObject({
      headerRow: '2',
      headerRows: '1',
      place: '=code',
      period: 'across',
      indicator: 'headers',
    });
    const said = { ...fields, indicator: '!composite-incidence', saveProfileAs: 'Yearly report' };
    const tried = await (await publisher.post(action, said)).text();
    expect(tried).toContain('2 values would be taken in');
    const next = /action="(\/watch\/readings\/new\/[\w-]+)"/.exec(tried)?.[1] ?? '';
    expect((await publisher.post(next, Object.fromEntries(formFields(tried, next)))).status).toBe(303);
    const later = upload('Yearly report, revised\n\ncode,name,2022,2023\nEX-101-08,One,1.4,1.3\n', {
      profile: 'yearly report',
    });
    const read = await (await publisher.post('/watch/readings/new', later)).text();
    expect(read).toContain('2 values would be taken in');
    const unknown = await publisher.post('/watch/readings/new', upload('a,b\n1,2\n', { profile: 'Monthly' }));
    expect(await unknown.text()).toContain('there is no profile “Monthly”; saved are “Yearly report”');
  });

  it('take cells that were pasted as they take a file, and keep them where they are refused', async () => {
    const paste = async (more: Record<string, string>, file?: File): Promise<Response> => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ source: 'Village office', ...more })) form.set(name, value);
      form.set('file', file ?? new File([], ''));
      return publisher.post('/watch/readings/new', form);
    };
    const cells = 'place\tindicator\tperiod\tvalue\r\nEX-101-09\tcomposite-incidence\t2021\t1.5\r\n';
    const tried = await (await paste({ cells })).text();
    expect(tried).toContain('1 value would be taken in');
    const next = /action="(\/watch\/readings\/new\/[\w-]+)"/.exec(tried)?.[1] ?? '';
    const taken = await publisher.post(next, Object.fromEntries(formFields(tried, next)));
    expect(taken.status).toBe(303);
    const { dataset } = await jsonOf<portal.DatasetRoom>(publisher, taken.headers.get('location') ?? '');
    expect([dataset.readings, dataset.fileName]).toEqual([1, 'pasted.tsv']);
    const neither = await paste({});
    expect([neither.status, await neither.text()]).toEqual([
      422,
      expect.stringContaining('choose a file, or paste cells'),
    ]);
    const both = await (await paste({ cells }, new File(['place'], 'a.csv'))).text();
    expect(both).toContain('not both');
    expect(both).toContain('EX-101-09\tcomposite-incidence');
    expect(await (await paste({ cells: 'a\tb\n<x>\t2\n' })).text()).toContain('a\tb\r\n&lt;x&gt;\t2');
    const wide = await (await paste({ cells: '\t2019\t2020\nEX-101-09\t1\t2\n' })).text();
    expect(wide).toContain('of which indicators it is');
  });

  it('judge a code, and tell what came of it', async () => {
    const judgement = { source: 'County office', kind: 'place', code: 'XX-9', verdict: 'same' };
    expect((await reviewer.post('/watch/codes', { ...judgement, becomes: 'NOWHERE' })).status).toBe(422);
    const refused = await reviewer.post('/watch/codes', { ...judgement, becomes: '', reason: 'As the map has it' });
    const page = await refused.text();
    expect([refused.status, page.includes('say what the code means'), page.includes('As the map has it')]).toEqual([
      422,
      true,
      true,
    ]);
    const judged = await reviewer.post('/watch/codes', { ...judgement, becomes: 'Example Village 1-10' });
    expect(judged.status).toBe(200);
    expect(await judged.text()).toContain('1 dataset of held rows came in by it');
    expect((await jsonOf<portal.CodesRoom>(reviewer, '/watch/codes')).total).toBe(0);
  });

  it('silence what an office asks for, never everything, and end it with a reason', async () => {
    const asked = { rule: 'not-reported', reason: 'New register', by: 'Programme office', until: '' };
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect((await publisher.post('/watch/silences', asked)).status).toBe(422);
    const wide = await publisher.post('/watch/silences', { ...asked, rule: '', until });
    expect([wide.status, (await wide.text()).includes('value="New register"')]).toEqual([422, true]);
    expect((await publisher.post('/watch/silences', { ...asked, until })).status).toBe(303);
    const [silence] = (await jsonOf<portal.SilencesRoom>(publisher, '/watch/silences')).silences;
    expect(silence).toMatchObject({ holds: true, rule: 'not-reported' });
    expect((await publisher.post(`/watch/silences/${silence?.id}/end`, { reason: '' })).status).toBe(422);
    expect((await publisher.post(`/watch/silences/${silence?.id}/end`, { reason: 'done' })).status).toBe(303);
  });

  it('test a rule on the past, and show the curve', async () => {
    const { rules } = await jsonOf<portal.RulesRoom>(publisher, '/watch/rules');
    const path = `/watch/rules/${rules.find(({ id }) => id === 'slip-back')?.record}`;
    expect((await publisher.post(`${path}/backtests`, { every: 'year', lead: 'x' })).status).toBe(422);
    expect((await publisher.post(`${path}/backtests`, { every: 'year', against: 'exit-line', lead: '1' })).status).toBe(
      303,
    );
    const page = await textOf(publisher, path);
    expect(page).toContain('it would have raised');
    expect(page).toContain('curve-line');
    expect(await textOf(stranger, path)).not.toContain('/backtests"');
  });
});
