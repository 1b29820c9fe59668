/** Escaping templates: everything put into `html` is escaped unless it came out of `html` itself. */
import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString;

/** What a template may hold. Booleans, null and undefined render as nothing, so `condition && part` reads well. */
export type Part = string | number | boolean | null | undefined | Html | readonly Part[];

/** Renders a template at once; pages are built from answers that are already there, so nothing is awaited. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const rendered = template(strings, ...parts);
  if (rendered instanceof Promise) throw new TypeError('a page may not wait for anything');
  return rendered;
}

/** Parts with something between them: names with commas, sentences with spaces. */
export function joined(parts: readonly Part[], separator: Part): Part[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/**
 * Escaped text in which carriage returns survive: a browser's parser turns a bare one into a line feed, and then the
 * text on the page would no longer be the text that was archived.
 */
export function exactText(text: string): Html {
  const escaped = String(html`${text}`);
  return raw(escaped.includes('\r') ? escaped.replaceAll('\r', '&#13;') : escaped);
}

/** Puts finished pieces together without white space between them. Every piece must come from this file. */
export function concat(pieces: readonly Html[]): Html {
  return raw(pieces.map(String).join(''));
}

/** An opening or closing tag on its own, for markup that is not a tree at the place where it is written. */
export function tag(markup: `<${string}>`): Html {
  return raw(markup);
}
