/** What can go wrong between a browser and an action, with what to do about it. */
import { defineError } from '../core/errors/errors.ts';

export const pageNotFound = defineError({
  code: 'PAGE_NOT_FOUND',
  status: 404,
  exitCode: 1,
  remedy: 'Check the address, or look for the record by its words on the search page.',
});

export const methodNotAllowed = defineError({
  code: 'METHOD_NOT_ALLOWED',
  status: 405,
  exitCode: 2,
  remedy: 'Open the page first and use its form; the Allow header of this answer lists what the address takes.',
});

export const hostNotServed = defineError({
  code: 'HOST_NOT_SERVED',
  status: 421,
  exitCode: 2,
  remedy: 'Use the address that "counterfoil start" printed, or name this host with --public-url when starting.',
});

export const crossSiteRequest = defineError({
  code: 'CROSS_SITE_REQUEST',
  status: 403,
  exitCode: 1,
  remedy: 'Send the form from a page of this site; programs use an API key instead of a session.',
});

export const formOutdated = defineError({
  code: 'FORM_OUTDATED',
  status: 403,
  exitCode: 1,
  remedy: 'Reload the page that held the form and send it again; its token belongs to another session.',
});

export const fieldInvalid = defineError({
  code: 'FIELD_INVALID',
  status: 422,
  exitCode: 1,
  remedy: 'Go back, correct the field that the message names, and send the form again.',
});

export const requestInvalid = defineError({
  code: 'REQUEST_INVALID',
  status: 400,
  exitCode: 1,
  remedy: 'Compare the request with the description of the API at /api/v1/openapi.json.',
});

export const requestTooLarge = defineError({
  code: 'REQUEST_TOO_LARGE',
  status: 413,
  exitCode: 1,
  remedy:
    'Send less at once: forms hold at most 1 MiB, uploads at most 64 MiB; "counterfoil add" has no network between.',
});

export const requestTimedOut = defineError({
  code: 'REQUEST_TIMED_OUT',
  status: 503,
  exitCode: 3,
  remedy: 'Try again in a moment; if it keeps happening, ask for less at once or look at the log of the server.',
});

export const tooManyRequests = defineError({
  code: 'TOO_MANY_REQUESTS',
  status: 429,
  exitCode: 1,
  remedy: 'Wait for the seconds that the Retry-After header says, then try again.',
});

export const signInNeeded = defineError({
  code: 'SIGN_IN_NEEDED',
  status: 401,
  exitCode: 1,
  remedy: 'Sign in first; programs send an API key as "Authorization: Bearer …".',
});

export const notForThisRole = defineError({
  code: 'NOT_FOR_THIS_ROLE',
  status: 403,
  exitCode: 1,
  remedy: 'Ask an administrator for an account with a role that may do this.',
});

export const signInFailed = defineError({
  code: 'SIGN_IN_FAILED',
  status: 401,
  exitCode: 1,
  remedy: 'Check e-mail address and password; "counterfoil user password EMAIL" sets a new password.',
});

export const passwordRefused = defineError({
  code: 'PASSWORD_REFUSED',
  status: 422,
  exitCode: 1,
  remedy: 'Give the current password as it is, and a new one of 12 to 200 characters.',
});

export const accountExists = defineError({
  code: 'ACCOUNT_EXISTS',
  status: 409,
  exitCode: 1,
  remedy: 'Choose another e-mail address or name; "counterfoil user list" shows those taken.',
});

export const accountUnknown = defineError({
  code: 'ACCOUNT_UNKNOWN',
  status: 404,
  exitCode: 1,
  remedy: 'Check the e-mail address; "counterfoil user list" shows the accounts there are.',
});

export const accountInvalid = defineError({
  code: 'ACCOUNT_INVALID',
  status: 422,
  exitCode: 2,
  remedy:
    'Give an e-mail address, a role (contributor, reviewer, auditor, publisher, administrator), and limits only to roles other than administrator.',
});

export const lastAdministrator = defineError({
  code: 'LAST_ADMINISTRATOR',
  status: 409,
  exitCode: 2,
  remedy: 'Make another account an administrator first; somebody must be able to manage the accounts.',
});

export const invitationUnusable = defineError({
  code: 'INVITATION_UNUSABLE',
  status: 410,
  exitCode: 1,
  remedy: 'Ask an administrator for a new link; each works once and for seven days.',
});

export const passkeyRefused = defineError({
  code: 'PASSKEY_REFUSED',
  status: 422,
  exitCode: 1,
  remedy: 'Try again within five minutes on the same page; sign in with your password if the passkey stays unknown.',
});

export const signInTooOld = defineError({
  code: 'SIGN_IN_TOO_OLD',
  status: 403,
  exitCode: 1,
  remedy: 'Sign out and in again, then add the passkey; it asks for a sign-in of the last day.',
});

export const providerNotConfigured = defineError({
  code: 'PROVIDER_NOT_CONFIGURED',
  status: 404,
  exitCode: 2,
  remedy: 'Sign in with e-mail address and password; the operator sets COUNTERFOIL_OIDC_ISSUER to offer a provider.',
});

export const providerUnreachable = defineError({
  code: 'PROVIDER_UNREACHABLE',
  status: 503,
  exitCode: 3,
  remedy: 'Try again in a moment, or sign in with e-mail address and password; the log of the server says more.',
});

export const providerRefused = defineError({
  code: 'PROVIDER_REFUSED',
  status: 403,
  exitCode: 1,
  remedy:
    'Start again from the sign-in page. The account must be there before, under an e-mail address that the provider has verified; ask an administrator.',
});

export const providerSettingsInvalid = defineError({
  code: 'PROVIDER_SETTINGS_INVALID',
  status: 500,
  exitCode: 2,
  remedy:
    'Set COUNTERFOIL_OIDC_ISSUER (https, or http on this machine), COUNTERFOIL_OIDC_CLIENT_ID and COUNTERFOIL_OIDC_CLIENT_SECRET together, or none of them.',
});

export const hostUnknown = defineError({
  code: 'HOST_UNKNOWN',
  status: 500,
  exitCode: 3,
  remedy: 'Name an address of this machine with --host: 127.0.0.1 for this machine alone, 0.0.0.0 for the network.',
});

export const portTaken = defineError({
  code: 'PORT_TAKEN',
  status: 500,
  exitCode: 3,
  remedy: 'Start on another port with --port NUMBER (or PORT=NUMBER), or stop the program that holds this one.',
});

export const portInvalid = defineError({
  code: 'PORT_INVALID',
  status: 500,
  exitCode: 2,
  remedy: 'Give a port between 0 and 65535; 0 lets the system choose a free one.',
});

export const publicUrlInvalid = defineError({
  code: 'PUBLIC_URL_INVALID',
  status: 500,
  exitCode: 2,
  remedy: 'Give scheme and host only, such as https://ledger.example.',
});

export const unexpectedError = defineError({
  code: 'UNEXPECTED_ERROR',
  status: 500,
  exitCode: 3,
  remedy: 'Try again; if it happens again, report it with the request number, by which the log of the server finds it.',
});

export const digestHourInvalid = defineError({
  code: 'DIGEST_HOUR_INVALID',
  status: 500,
  exitCode: 2,
  remedy: 'Give COUNTERFOIL_DIGEST_HOUR as an hour of the day in UTC: a whole number from 0 to 23.',
});
