import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMail } from './mail.ts';
import { mailSettings } from './mailSettings.ts';
import { smtpMail } from './smtpMail.ts';
import type { MailServer } from './testing/mailServer.ts';
import { headerOf, mailServer } from './testing/mailServer.ts';

const mail: OutgoingMail = {
  to: 'office@example.org',
  subject: '高：滑坡返贫 – 示例村',
  text: 'One line.\nhttps://ledger.example/watch\n',
  key: 's1.5-7',
  unsubscribe: 'https://ledger.example/watch/unsubscribe/s1/t',
};

describe('mail by SMTP', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await mailServer();
  });
  afterAll(() => server.close());

  const send = (change: Partial<OutgoingMail> = {}, query = '') => {
    const settings = mailSettings({
      COUNTERFOIL_SMTP_URL: server.url + query,
      COUNTERFOIL_MAIL_FROM: 'watch@ledger.example',
    });
    if (!settings) throw new Error('there are settings');
    return smtpMail(settings)({ ...mail, ...change });
  };

  it('is taken with a key of its own and a way to end it', async () => {
    expect(await send()).toEqual({ sent: true });
    const last = server.taken.at(-1);
    if (!last) throw new Error('nothing was taken');
    expect([last.from, last.to]).toEqual(['watch@ledger.example', ['office@example.org']]);
    expect(headerOf(last, 'Message-ID')).toBe('<s1.5-7@ledger.example>');
    expect(headerOf(last, 'List-Unsubscribe')).toBe(`<${mail.unsubscribe}>`);
    expect(headerOf(last, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(headerOf(last, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(last, 'Subject')).toMatch(/^=\?UTF-8\?/);
  });

  it('cannot be given further headers or recipients by its words', async () => {
    const before = server.taken.length;
    const evil = 'x\r\nBcc: other@example.org\r\n\r\nbody';
    expect(await send({ subject: evil, key: 'k\r\nBcc: other@example.org' })).toEqual({ sent: true });
    const last = server.taken.at(-1);
    expect(server.taken).toHaveLength(before + 1);
    expect(last?.to).toEqual(['office@example.org']);
    expect(last && headerOf(last, 'Bcc')).toBeNull();
  });

  it.each([
    [550, true],
    [451, false],
  ])('a recipient refused with %i is a failure, for good: %s', async (status, forGood) => {
    server.refuse(status);
    const sent = await send();
    server.refuse(null);
    expect(sent).toMatchObject({ sent: false, forGood });
    expect('why' in sent ? sent.why : '').toContain(String(status));
  });

  it('fails, and not for good, where nobody listens', async () => {
    const settings = mailSettings({
      COUNTERFOIL_SMTP_URL: 'smtp://127.0.0.1:9',
      COUNTERFOIL_MAIL_FROM: 'watch@ledger.example',
    });
    expect(settings && (await smtpMail(settings)(mail))).toMatchObject({ sent: false, forGood: false });
  });

  it('goes nowhere where the server offers no encryption', async () => {
    const settings = mailSettings({
      COUNTERFOIL_SMTP_URL: server.url,
      COUNTERFOIL_MAIL_FROM: 'watch@ledger.example',
    });
    const before = server.taken.length;
    expect(settings && (await smtpMail({ ...settings, tls: 'starttls' })(mail))).toMatchObject({ sent: false });
    expect(server.taken).toHaveLength(before);
  });
});

describe('settings of mail', () => {
  const from = 'watch@ledger.example';
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, tls: 'starttls', user: null }],
    ['smtps://u%40x:p%3A@mail.example', { port: 465, tls: 'at once', user: 'u@x', password: 'p:' }],
    ['smtp://mail.example:25?tls=none', { port: 25, tls: 'none' }],
    ['smtp://127.0.0.1:1025', { port: 1025, tls: 'none' }],
    ['smtp://[::1]:1025', { host: '::1', tls: 'none' }],
  ])('%s', (url, expected) => {
    expect(mailSettings({ COUNTERFOIL_SMTP_URL: url, COUNTERFOIL_MAIL_FROM: from })).toMatchObject(expected);
  });

  it.each([
    ['https://mail.example', from],
    ['nonsense secret', from],
    ['smtp://user:secret@mail.example?tls=maybe', from],
    ['smtp://user:secret%@mail.example', from],
    ['smtp://user:secret@mail.example', 'Watch <watch@ledger.example>'],
    ['smtp://user:secret@mail.example', undefined],
    [undefined, from],
  ])('%s from %s are refused without repeating them', (url, sender) => {
    const read = () => mailSettings({ COUNTERFOIL_SMTP_URL: url, COUNTERFOIL_MAIL_FROM: sender });
    expect(read).toThrow(/COUNTERFOIL_/);
    expect(read).not.toThrow(/secret/);
  });

  it('are off where nothing is set', () => {
    expect(mailSettings({})).toBeNull();
  });
});
