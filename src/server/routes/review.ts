/** The review forms: each does one verb and leads on to the page that it names. */
import { Hono } from 'hono';
import { acceptClaim } from '../../actions/acceptClaim.ts';
import { correctClaim } from '../../actions/correctClaim.ts';
import { getClaim } from '../../actions/getClaim.ts';
import { getDocument } from '../../actions/getDocument.ts';
import { judgeName } from '../../actions/judgeName.ts';
import { rejectClaim } from '../../actions/rejectClaim.ts';
import { undoJudgement } from '../../actions/undoJudgement.ts';
import { undoReview } from '../../actions/undoReview.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { correctionOf } from '../correctionForm.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { fieldInvalid } from '../errors.ts';
import { readForm, required, typed, wholeNumber } from '../forms.ts';
import { localPath } from '../localPath.ts';

/** Text of the document that a claim stands in. */
async function textOf(c: RequestContext, claimId: string): Promise<string> {
  const ledger = ledgerIn(c);
  const { document } = await getClaim(ledger, claimId);
  return (await getDocument(ledger, document.id)).text;
}

function verdictOf(given: string): 'same' | 'not same' | 'undecided' {
  if (given === 'same' || given === 'not same' || given === 'undecided') return given;
  throw new CounterfoilError(fieldInvalid, `verdict: "${given.slice(0, 50)}" is none of same, not same, undecided`);
}

function reasonIn(form: URLSearchParams): { reason?: string } {
  const reason = typed(form, 'reason');
  return reason === null ? {} : { reason };
}

type Verb = (c: RequestContext, id: string, form: URLSearchParams) => Promise<unknown>;

const version = (form: URLSearchParams): number => wholeNumber(typed(form, 'version'), 'version');

const accept: Verb = (c, claimId, form) => acceptClaim(ledgerIn(c), { claimId, version: version(form) });

const correct: Verb = async (c, claimId, form) =>
  correctClaim(ledgerIn(c), {
    claimId,
    version: version(form),
    changes: correctionOf(form, await textOf(c, claimId)),
    ...reasonIn(form),
  });

const reject: Verb = (c, claimId, form) => {
  const note = typed(form, 'note');
  const reason = required(form, 'reason') + (note === null ? '' : `: ${note}`);
  return rejectClaim(ledgerIn(c), { claimId, version: version(form), reason });
};

const undo: Verb = (c, claimId, form) => undoReview(ledgerIn(c), { claimId, version: version(form) });

const judge: Verb = (c, _id, form) =>
  judgeName(ledgerIn(c), {
    name: required(form, 'name'),
    entryId: required(form, 'entryId'),
    verdict: verdictOf(required(form, 'verdict')),
    ...reasonIn(form),
  });

const withdraw: Verb = (c, judgementId) => undoJudgement(ledgerIn(c), { judgementId });

export function reviewRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const post = (path: string, verb: Verb): void => {
    routes.post(path, async (c) => {
      signedIn(c);
      const form = await readForm(c);
      await verb(c, c.req.param('id') ?? '', form);
      return c.redirect(localPath(form.get('next')), 303);
    });
  };
  post('/claims/:id/accept', accept);
  post('/claims/:id/correct', correct);
  post('/claims/:id/reject', reject);
  post('/claims/:id/undo', undo);
  post('/names/judge', judge);
  post('/judgements/:id/undo', withdraw);
  return routes;
}
