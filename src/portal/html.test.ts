import { describe, expect, it } from 'vitest';
import { exactText, html, joined } from './html.ts';

describe('html', () => {
  it('escapes what it is given, and not what it made', () => {
    const inner = html`<b>${'<script>"\'&'}</b>`;
    expect(String(html`<p title="${'"><i>'}">${inner}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;i&gt;"><b>&lt;script&gt;&quot;&#39;&amp;</b></p>',
    );
  });

  it('leaves out nothing but what is nothing', () => {
    expect(String(html`${0}|${''}|${null}|${false}|${undefined}|${joined(['a', 'b'], ', ')}`)).toBe('0|||||a, b');
  });

  it('keeps carriage returns from the parser', () => {
    expect(String(exactText('a\r\n<b'))).toBe('a&#13;\n&lt;b');
  });
});
