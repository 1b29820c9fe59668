/** What can be refused about subscriptions. */
import { defineError } from '../../../core/errors/errors.ts';

export const SUBSCRIPTION_NOT_FOUND = defineError({
  code: 'SUBSCRIPTION_NOT_FOUND',
  status: 404,
  exitCode: 2,
  remedy: 'The page of your subscriptions lists them; one that was ended stays ended, and a new one can be made.',
});

export const SUBSCRIPTION_INVALID = defineError({
  code: 'SUBSCRIPTION_INVALID',
  status: 422,
  exitCode: 1,
  remedy: 'Correct the field that the message names.',
});

export const MAIL_NOT_CONFIGURED = defineError({
  code: 'MAIL_NOT_CONFIGURED',
  status: 409,
  exitCode: 3,
  remedy:
    'This server sends no e-mail. Use a webhook or the feed of alerts, or ask the operator to set COUNTERFOIL_SMTP_URL.',
});

export const NOTICE_LINK_INVALID = defineError({
  code: 'NOTICE_LINK_INVALID',
  status: 404,
  exitCode: 1,
  remedy: 'Open the link as it stands in the newest message, whole; or sign in and look at your subscriptions.',
});
