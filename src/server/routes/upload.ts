/** Adding a document from the browser; the API shares `archiveUpload`. */
import { Hono } from 'hono';
import type { ArchivedDocument, DocumentDetails } from '../../actions/archiveDocument.ts';
import { archiveDocument } from '../../actions/archiveDocument.ts';
import { ledgerReadEffects } from '../../actions/ledgerReadEffects.ts';
import { decide } from '../../core/access/decide.ts';
import { CounterfoilError } from '../../core/errors/errors.ts';
import { parseDay } from '../../core/periods/day.ts';
import { addDocumentPage } from '../../portal/portal.ts';
import { voiceSchema } from '../api/schemas.ts';
import type { RequestContext, ServerEnv } from '../environment.ts';
import { actorIn, ledgerIn, mayReview, signedIn } from '../environment.ts';
import { fieldInvalid, notForThisRole } from '../errors.ts';
import { createRateLimit, takeToken } from '../middleware/rateLimit.ts';
import { checkFormToken } from '../middleware/sameSite.ts';
import { viewOf } from '../view.ts';

const uploads = createRateLimit({ burst: 30, perMinute: 20 });

/** Throws before the body is read: what may not be stored need not be received. */
export function checkUploader(c: RequestContext): void {
  const account = signedIn(c);
  const decision = decide(actorIn(c), 'add a document');
  if (!decision.allowed) throw new CounterfoilError(notForThisRole, decision.because);
  takeToken(c, uploads, account.id);
}

/** The multipart form. Throws FIELD_INVALID when it is another kind of body or cannot be parsed. */
export async function uploadForm(c: RequestContext): Promise<FormData> {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) {
    throw new CounterfoilError(fieldInvalid, 'a document is sent as multipart/form-data');
  }
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof CounterfoilError) throw error;
    throw new CounterfoilError(fieldInvalid, 'the form cannot be parsed', { cause: error });
  }
}

function said(form: FormData, name: string): string | null {
  const value = form.get(name);
  const words = typeof value === 'string' ? value.trim() : '';
  if (words.length > 2000) throw new CounterfoilError(fieldInvalid, `${name}: must have at most 2000 characters`);
  return words === '' ? null : words;
}

function detailsOf(form: FormData): DocumentDetails {
  const publishedOn = said(form, 'publishedOn');
  if (publishedOn !== null && parseDay(publishedOn) === null) {
    throw new CounterfoilError(
      fieldInvalid,
      `publishedOn: "${publishedOn.slice(0, 50)}" is no calendar day such as 2019-07-14`,
    );
  }
  const voice = voiceSchema.safeParse(said(form, 'voice') ?? 'unknown');
  if (!voice.success)
    throw new CounterfoilError(fieldInvalid, 'voice: must be official, independent, international or unknown');
  return {
    title: said(form, 'title'),
    outlet: said(form, 'outlet'),
    sourceUrl: said(form, 'sourceUrl'),
    publishedOn,
    language: said(form, 'language'),
    voice: voice.data,
    licence: said(form, 'licence'),
  };
}

export async function archiveUpload(c: RequestContext, form: FormData): Promise<ArchivedDocument> {
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') throw new CounterfoilError(fieldInvalid, 'file: no file was chosen');
  const ledger = ledgerIn(c);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileName = file.name.split(/[\\/]/).pop() ?? file.name;
  return archiveDocument(ledger, { bytes, fileName }, detailsOf(form), await ledgerReadEffects(ledger));
}

export function uploadRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  routes.get('/documents/new', (c) => {
    signedIn(c);
    c.header('Cache-Control', 'no-store');
    return c.html(String(addDocumentPage(viewOf(c))));
  });
  routes.post('/documents', async (c) => {
    checkUploader(c);
    const form = await uploadForm(c);
    checkFormToken(c, said(form, 'csrf'));
    const { document } = await archiveUpload(c, form);
    const room = mayReview(c) && document.claimCounts.draft > 0 ? '/review?new=1' : '';
    return c.redirect(`/documents/${encodeURIComponent(document.id)}${room}`, 303);
  });
  return routes;
}
