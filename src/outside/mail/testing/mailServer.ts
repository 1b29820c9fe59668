/** A real SMTP server on the loopback, for tests: it keeps what it takes, and refuses what it is told to. */
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they came over the wire. */
  readonly source: string;
}

export interface MailServer {
  /** `smtp://127.0.0.1:PORT` */
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** The next recipients are answered with this status; null takes them again. */
  refuse(status: number | null): void;
  /** The next messages are taken, and the connection breaks before that is said. */
  breakAfterTaking(isBreaking: boolean): void;
  /** The next messages are taken, and that is not said while this holds. */
  holdAfterTaking(isHolding: boolean): void;
  close(): Promise<void>;
}

export async function mailServer({ port = 0 } = {}): Promise<MailServer> {
  const taken: TakenMail[] = [];
  let refused: number | null = null;
  let breaks = false;
  let holds = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo(_address, _session, done) {
      done(refused === null ? null : Object.assign(new Error('no such mailbox'), { responseCode: refused }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        });
        if (!holds) done(breaks ? Object.assign(new Error('try again'), { responseCode: 451 }) : null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const bound = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${bound}`,
    taken,
    refuse: (status) => void (refused = status),
    breakAfterTaking: (isBreaking) => void (breaks = isBreaking),
    holdAfterTaking: (isHolding) => void (holds = isHolding),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A header of what was taken, unfolded; null where it is not there. */
export function headerOf({ source }: TakenMail, name: string): string | null {
  const [head = ''] = source.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const line = unfolded.find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

/** The words of a message, as a mail program shows them (quoted-printable or base64, RFC 2045). */
export function wordsOfMail(mail: TakenMail): string {
  const body = mail.source.slice(mail.source.indexOf('\r\n\r\n') + 4);
  if (headerOf(mail, 'Content-Transfer-Encoding') === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_coded, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
