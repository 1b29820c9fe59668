/** Mail by SMTP. One connection for each message: notices are few, and a server that hangs holds up no other. */
import { createTransport } from 'nodemailer';
import { errorCode } from '../../core/errors/errorCode.ts';
import { oneLine } from '../../core/monitoring/notices/oneLine.ts';
import type { OutgoingMail, SendMail, Sent } from './mail.ts';
import type { MailSettings } from './mailSettings.ts';

const milliseconds = { connect: 10_000, silence: 20_000, whole: 60_000 };
const mostOfWhy = 300;

export function smtpMail(settings: MailSettings): SendMail {
  const { host, port, tls, user, password } = settings;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'at once',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: milliseconds.connect,
    greetingTimeout: milliseconds.connect,
    socketTimeout: milliseconds.silence,
    dnsTimeout: milliseconds.connect,
    // What a message holds is text of ours; no field of it may name a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
    allowInternalNetworkInterfaces: true,
  });
  return async (mail) => {
    try {
      await transport.sendMail({ ...messageOf(mail, settings), signal: AbortSignal.timeout(milliseconds.whole) });
      return { sent: true };
    } catch (error) {
      return failureOf(error);
    }
  };
}

function messageOf(mail: OutgoingMail, { from }: MailSettings) {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    from: { name: 'Counterfoil', address: from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    messageId: `<${mail.key}@${domain}>`,
    // Out-of-office answers are kept away (RFC 3834).
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribe !== null && {
        'List-Unsubscribe': `<${mail.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** Of the stages of a message, what a server says of a recipient or a message for good; see RFC 5321, 4.2.1. */
const aboutTheMessage = new Set(['EENVELOPE', 'EMESSAGE']);

function failureOf(error: unknown): Sent {
  const code = errorCode(error) ?? '';
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  // What the server says of the message is for whoever subscribed; where the server stands is the operator's business.
  const why =
    status > 0 && error instanceof Error
      ? oneLine(error.message, mostOfWhy)
      : `the mail server could not be reached (${code === '' ? 'in time' : code})`;
  return { sent: false, forGood: aboutTheMessage.has(code) && status >= 500, why };
}
