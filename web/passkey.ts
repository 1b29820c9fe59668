/**
 * Passkeys: the browser's part of adding one and of signing in with one. The forms show only where the browser has
 * passkeys; everybody else has the password.
 */
type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The server's own words about what went wrong. */
class Refusal extends Error {}

async function send(path: string, body: Fields): Promise<Fields> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const found: unknown = await answer.json();
  const fields = isFields(found) ? found : {};
  if (answer.ok) return fields;
  throw new Refusal(`${textIn(fields, 'title')}. ${textIn(fields, 'remedy')}`);
}

function isCreation(value: unknown): value is PublicKeyCredentialCreationOptionsJSON {
  return isFields(value) && isFields(value['user']) && textIn(value, 'challenge') !== '';
}

function isRequest(value: unknown): value is PublicKeyCredentialRequestOptionsJSON {
  return isFields(value) && textIn(value, 'challenge') !== '';
}

/** Says beside the form what went wrong. A device says little that helps, so the page has words for it. */
function tell(beside: HTMLElement, error: unknown): void {
  const place = beside.parentElement?.querySelector('[data-passkey-said]') ?? document.createElement('p');
  place.setAttribute('data-passkey-said', '');
  place.setAttribute('role', 'alert');
  place.className = 'alert';
  place.textContent = error instanceof Refusal ? error.message : (beside.dataset['failed'] ?? '');
  beside.after(place);
}

async function add(form: HTMLFormElement): Promise<void> {
  const fields = new FormData(form);
  const csrf = fields.get('csrf');
  const { publicKey } = await send('/account/passkeys/options', { csrf });
  if (!isCreation(publicKey)) throw new TypeError('no challenge');
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(publicKey);
  const made = await navigator.credentials.create({ publicKey: options });
  if (!(made instanceof PublicKeyCredential)) throw new TypeError('no passkey');
  await send('/account/passkeys', { csrf, name: fields.get('name'), response: made.toJSON() });
  location.assign('/account');
}

async function signIn(button: HTMLElement): Promise<void> {
  const { publicKey } = await send('/sign-in/passkey/options', {});
  if (!isRequest(publicKey)) throw new TypeError('no challenge');
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(publicKey);
  const given = await navigator.credentials.get({ publicKey: options });
  if (!(given instanceof PublicKeyCredential)) throw new TypeError('no passkey');
  const answer = await send('/sign-in/passkey', { response: given.toJSON(), back: button.dataset['back'] });
  location.assign(textIn(answer, 'to'));
}

const hasPasskeys =
  'PublicKeyCredential' in globalThis && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

if (hasPasskeys) {
  for (const none of document.querySelectorAll<HTMLElement>('[data-passkey="none"]')) none.hidden = true;
  const form = document.querySelector<HTMLFormElement>('form[data-passkey="add"]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    add(form).catch((error: unknown) => tell(form, error));
  });
  const button = document.querySelector<HTMLButtonElement>('button[data-passkey="sign-in"]');
  button?.addEventListener('click', () => {
    signIn(button).catch((error: unknown) => tell(button, error));
  });
  if (form) form.hidden = false;
  if (button) button.hidden = false;
}
