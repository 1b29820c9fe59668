/** Names in, ranked registry entries out, each with the reasons for its rank. */
import { z } from '@hono/zod-openapi';
import { ledgerGazetteer } from '../../actions/ledgerGazetteer.ts';
import { nameMatcher } from '../../actions/matchNames.ts';
import { ledgerIn } from '../environment.ts';
import { clientAddress, createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import type { Api } from './operation.ts';
import { addOperation, noQuery } from './operation.ts';

const mostNames = 200;

const share = z.number();
const featureFields = {
  alias: share,
  pinyin: share,
  skeleton: share,
  levenshtein: share,
  trigram: share,
  level: share,
  context: share,
};

const candidateSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    localName: z.string().nullable(),
    type: z.enum(['place', 'actor']),
    score: z.number(),
    autoLink: z.boolean().openapi({ description: 'True where the name links without a person deciding' }),
    features: z.object(featureFields).openapi({ description: 'What the score is made of' }),
    why: z.string(),
  })
  .openapi('Candidate');

const matchSchema = z
  .object({
    name: z.string(),
    candidates: z.array(candidateSchema).readonly(),
    error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
  })
  .openapi('Match');

export function addMatchingOperation(api: Api): void {
  const limit = createRateLimit({ burst: 20, perMinute: 30 });
  addOperation(
    api,
    {
      method: 'post',
      path: '/match',
      summary: 'Rank registry entries for names; changes nothing',
      query: noQuery,
      body: z
        .object({
          type: z.enum(['place', 'actor']),
          names: z.array(z.string().max(500)).min(1).max(mostNames),
          within: z.string().min(1).max(300).optional().openapi({ description: 'Id of an entry that holds them' }),
          limit: z.number().int().min(1).max(50).optional(),
        })
        .strict(),
      answer: z.object({ matches: z.array(matchSchema) }),
    },
    async (c, { body: { type, names, within, limit: most } }) => {
      takeToken(c, limit, c.get('account')?.id ?? clientAddress(c));
      const request = { type, ...(within !== undefined && { within }), ...(most !== undefined && { limit: most }) };
      const match = nameMatcher(request, await ledgerGazetteer(ledgerIn(c)));
      return { matches: names.map(match) };
    },
  );
}
