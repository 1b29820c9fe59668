/** Countries of ISO 3166-1 and first-level regions and cities where programmes are known. */
import type { Row } from './table.ts';

interface Source {
  readonly load: (name: string) => unknown;
  readonly countries: readonly string[][];
  readonly regions: readonly string[][];
}

type Names = Record<string, string | string[]>;

function list(names: Names, code: string): string[] {
  const found = names[code];
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
}

function territories(load: Source['load'], language: string): Record<string, string> {
  const file = load(`cldr-localenames-full/main/${language}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
  };
  return file.main[language]?.localeDisplayNames.territories ?? {};
}

export function worldRows({ load, countries, regions }: Source): Row[] {
  const english = (load('i18n-iso-countries/langs/en.json') as { countries: Names }).countries;
  const chinese = (load('i18n-iso-countries/langs/zh.json') as { countries: Names }).countries;
  const others = ['zh', 'uk', 'ru', 'en'].map((language) => territories(load, language));
  const curated = new Map(countries.map(([code, name, adjectives, more]) => [code ?? '', { name, adjectives, more }]));
  const rows = Object.keys(english).map((code): Row => {
    const hand = curated.get(code);
    const special = code === 'HK' || code === 'MO';
    const official = list(english, code);
    const name = hand?.name === undefined || hand.name === '' ? (official[0] ?? code) : hand.name;
    const localName =
      code === 'UA'
        ? 'Україна'
        : (others[0]?.[code]?.replace(/^中国(香港|澳门)特别行政区$/u, '$1') ?? list(chinese, code)[0] ?? '');
    const aliases = new Set([
      ...official,
      ...list(chinese, code),
      ...others.map((names) => names[code] ?? ''),
      ...(hand?.more ?? '').split('|'),
      ...(hand?.adjectives ?? '')
        .split('|')
        .filter(Boolean)
        .map((word) => `${word}^`),
    ]);
    aliases.delete(name);
    aliases.delete(localName);
    aliases.delete('');
    return {
      id: code,
      kind: special ? 'province' : 'country',
      name,
      localName,
      parent: special ? 'CN' : '',
      aliases: [...aliases].join('|'),
      codes: `ISO 3166-1=${code}${special ? `;GB/T 2260=${code === 'HK' ? '810000' : '820000'}` : ''}`,
    };
  });
  for (const [id = '', kind = '', name = '', localName = '', parent = '', aliases = ''] of regions) {
    const code = /^[A-Z]{2}-[A-Z0-9]{2}$/u.test(id) ? `ISO 3166-2=${id}` : '';
    rows.push({ id, kind, name, localName, parent, aliases, codes: code });
  }
  return rows;
}
