/** What can be wrong with the settings of mail. Sending itself throws nothing. */
import { defineError } from '../../core/errors/errors.ts';

export const MAIL_SETTING_INVALID = defineError({
  code: 'MAIL_SETTING_INVALID',
  status: 500,
  exitCode: 2,
  remedy:
    'COUNTERFOIL_SMTP_URL is smtp://HOST:587 or smtps://HOST:465, with USER:PASSWORD@ before the host where the server asks for it, and COUNTERFOIL_MAIL_FROM one e-mail address.',
});
