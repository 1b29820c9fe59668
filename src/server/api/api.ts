/** The API, version 1: its operations and their description as OpenAPI 3.1. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerEnv } from '../environment.ts';
import type { ApiOperation } from '../../portal/portal.ts';
import { sessionCookie } from '../sessions/authentication.ts';
import { addBatchOperations } from './batches.ts';
import { addCorrectionOperations } from './corrections.ts';
import { addHistoryOperations } from './history.ts';
import { addListOperations } from './lists.ts';
import { addMatchingOperation } from './matching.ts';
import type { Api } from './operation.ts';
import { addReadingOperations } from './reading.ts';
import { addReckoningOperations } from './reckoning.ts';
import { addRecordOperations } from './records.ts';
import { addTotalOperations } from './totals.ts';
import { addWatchOperations } from './watch.ts';
import { addWatchCaseOperations } from './watchCases.ts';
import { addWatchDatasetOperations } from './watchDatasets.ts';
import { addWatchRuleOperations } from './watchRules.ts';
import { addWatchSubscriptionOperations } from './watchSubscriptions.ts';
import { addWritingOperations } from './writing.ts';

export const apiPrefix = '/api/v1';

const description =
  'Everything public on the portal in the same shapes. Decimals are strings. Lists answer page by page: `next` is the cursor of the page after. Errors are problem details with a stable code and a remedy.';

const document = {
  openapi: '3.1.0',
  info: {
    title: 'Counterfoil',
    version: '1',
    description,
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  servers: [{ url: apiPrefix }],
} as const;

export function apiRoutes(): Api {
  const api: Api = new OpenAPIHono<ServerEnv>();
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key made on the page of one’s account or by `counterfoil user key`.',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
  });
  addReadingOperations(api);
  addMatchingOperation(api);
  addWritingOperations(api);
  addRecordOperations(api);
  addTotalOperations(api);
  addReckoningOperations(api);
  addListOperations(api);
  addWatchOperations(api);
  addWatchDatasetOperations(api);
  addWatchRuleOperations(api);
  addWatchSubscriptionOperations(api);
  addWatchCaseOperations(api);
  addBatchOperations(api);
  addCorrectionOperations(api);
  addHistoryOperations(api);
  const described = describe(api);
  api.get('/openapi.json', (c) => c.json(described));
  return api;
}

/** The description is made once: making it walks every schema. */
function describe(api: Api) {
  return api.getOpenAPI31Document({ ...document, servers: [...document.servers] });
}

/** The operations by path, for people. */
export function operationsOf(api: Api): ApiOperation[] {
  return Object.entries(describe(api).paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post', 'put'] as const).flatMap((method) => {
      const summary = item?.[method]?.summary;
      return summary === undefined ? [] : [{ method: method.toUpperCase(), path: apiPrefix + path, summary }];
    }),
  );
}
