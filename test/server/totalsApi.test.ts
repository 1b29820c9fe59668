/** Totals over the API: as described, and with lists as commas. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBundledRegistry } from '../../src/actions/loadBundledRegistry.ts';
import { reportedSchema, totalsSchema } from '../../src/server/api/totalSchemas.ts';
import type { TestServer } from './testServer.ts';
import { testServer } from './testServer.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  await loadBundledRegistry(server.ledger('administrator', 'setup'));
});

afterAll(() => server?.stop());

const api = (path: string): Promise<Response> => fetch(`${server.url}/api/v1${path}`);

describe('totals over the API', () => {
  it('say that nothing was reported, rather than zero', async () => {
    const answer = await api('/totals?recipients=CN-65,CN-6530&stages=commitment,disbursement&by=year,donor');
    expect(answer.status).toBe(200);
    const totals = totalsSchema.parse(await answer.json());
    expect(totals).toMatchObject({ recipients: ['CN-65', 'CN-6530'], by: ['year', 'donor'], direction: 'in' });
    expect(totals.figures.map(({ stage, amounts }) => [stage, amounts])).toEqual([
      ['commitment', null],
      ['disbursement', null],
    ]);
  });

  it('stand beside what was reported', async () => {
    const answer = await api('/reported?recipients=CN-65');
    expect(answer.status).toBe(200);
    expect(reportedSchema.parse(await answer.json())).toMatchObject({ lines: [] });
  });

  it.each([
    'stages=spent',
    'by=colour',
    'start=soon',
    'priceYear=1',
    'currency=yuan',
    `donors=${'x,'.repeat(200)}`,
    'pricesOf=2020',
    'series=one&series=other',
  ])('refuse %s', async (query) => {
    const answer = await api(`/totals?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'FILTER_NOT_UNDERSTOOD', filter: query.split('=')[0] });
  });

  it('and everything else are described by valid OpenAPI 3.1', async () => {
    const described = (await (await api('/openapi.json')).json()) as Record<string, unknown>;
    expect(await new Validator().validate(described)).toMatchObject({ valid: true });
    const paths = Object.keys(described['paths'] as object);
    for (const path of ['/totals', '/reported', '/batches/{id}/undo', '/history/head', '/records/{id}/publish']) {
      expect(paths).toContain(path);
    }
  });
});
