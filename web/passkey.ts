/**
 * Passkeys: the browser's part of adding one and of signing in with one. The forms show only where the browser has
 * passkeys; everybody else has the password.
 */
interface Challenge {
  readonly publicKey: Record<string, unknown>;
}

async function send(path: string, body: Record<string, unknown>): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const found: unknown = await answer.json();
  if (answer.ok) return found;
  // Problem details carry what happened and what to do, in plain words.
  const { title = '', remedy = '' } = found as { title?: string; remedy?: string };
  throw new Error(`${title}. ${remedy}`);
}

/** Says beside the form what went wrong. */
function tell(beside: Element, words: string): void {
  const place = beside.parentElement?.querySelector('[data-passkey-said]') ?? document.createElement('p');
  place.setAttribute('data-passkey-said', '');
  place.setAttribute('role', 'alert');
  place.className = 'alert';
  place.textContent = words;
  beside.after(place);
}

/** The server's own words where it refused; otherwise those of the page, as a device says little that helps. */
function told(error: unknown, fallback: string): string {
  return error instanceof DOMException || !(error instanceof Error) || error instanceof TypeError
    ? fallback
    : error.message;
}

async function add(form: HTMLFormElement): Promise<void> {
  const fields = new FormData(form);
  const csrf = fields.get('csrf');
  const { publicKey } = (await send('/account/passkeys/options', { csrf })) as Challenge;
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(
    publicKey as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const made = (await navigator.credentials.create({ publicKey: options })) as PublicKeyCredential;
  await send('/account/passkeys', { csrf, name: fields.get('name'), response: made.toJSON() });
  location.assign('/account');
}

async function signIn(button: HTMLElement): Promise<void> {
  const { publicKey } = (await send('/sign-in/passkey/options', {})) as Challenge;
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(
    publicKey as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  const given = (await navigator.credentials.get({ publicKey: options })) as PublicKeyCredential;
  const { to } = (await send('/sign-in/passkey', { response: given.toJSON(), back: button.dataset['back'] })) as {
    to: string;
  };
  location.assign(to);
}

const hasPasskeys =
  'PublicKeyCredential' in globalThis && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

if (hasPasskeys) {
  for (const none of document.querySelectorAll<HTMLElement>('[data-passkey="none"]')) none.hidden = true;
  const form = document.querySelector<HTMLFormElement>('form[data-passkey="add"]');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    add(form).catch((error: unknown) => tell(form, told(error, form.dataset['failed'] ?? '')));
  });
  const button = document.querySelector<HTMLButtonElement>('button[data-passkey="sign-in"]');
  button?.addEventListener('click', () => {
    signIn(button).catch((error: unknown) => tell(button, told(error, button.dataset['failed'] ?? '')));
  });
  if (form) form.hidden = false;
  if (button) button.hidden = false;
}
