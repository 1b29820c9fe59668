/** Which files the server serves under which address. Nothing else of these folders is public. */

export interface AssetDirectory {
  /** URL prefix, with both slashes. */
  readonly prefix: `/assets/${string}/` | '/assets/';
  /** Folder below the project's root. */
  readonly folder: string;
  /** Endings of the files that are served, and their media types. */
  readonly types: Readonly<Record<string, string>>;
  /** True where `name.js` in the address is `name.ts` in the folder, served with its types stripped. */
  readonly stripTypes: boolean;
  /** True where the content never changes under the same name, so that browsers may keep it for a year. */
  readonly immutable: boolean;
}

const fontTypes = { '.css': 'text/css; charset=utf-8', '.woff2': 'font/woff2' } as const;

function fontPackage(name: string): AssetDirectory {
  return {
    prefix: `/assets/fonts/${name}/`,
    folder: `node_modules/@fontsource-variable/${name}`,
    types: fontTypes,
    stripTypes: false,
    immutable: true,
  };
}

/** Longest prefix first: the first that fits an address serves it. */
export const assetDirectories: readonly AssetDirectory[] = [
  fontPackage('source-serif-4'),
  fontPackage('inter'),
  fontPackage('noto-sans-sc'),
  {
    prefix: '/assets/styles/',
    folder: 'web/styles',
    types: { '.css': 'text/css; charset=utf-8' },
    stripTypes: false,
    immutable: false,
  },
  {
    prefix: '/assets/images/',
    folder: 'web/images',
    types: { '.svg': 'image/svg+xml' },
    stripTypes: false,
    immutable: false,
  },
  {
    prefix: '/assets/',
    folder: 'web',
    types: { '.js': 'text/javascript; charset=utf-8' },
    stripTypes: true,
    immutable: false,
  },
];

/** What every page loads. The Chinese font's style sheet is added only to pages that hold Chinese. */
export const pageStyles = [
  'tokens',
  'base',
  'layout',
  'parts',
  'stacking',
  'stub',
  'charts',
  'reading',
  'pages',
  'review',
  'drawings',
  'programme',
  'lists',
  'rounds',
  'recordForm',
  'records',
  'imports',
  'users',
  'reckoning',
  'watch',
  'watchTiles',
  'watchRooms',
  'print',
].map((name) => `/assets/styles/${name}.css`);
export const chineseFontStyle = '/assets/fonts/noto-sans-sc/index.css';

/**
 * Finds the file of an address: path below the project's root and media type, or null where nothing is served.
 * Addresses with `..`, backslashes or empty segments are nobody's.
 */
export function assetOf(address: string): { file: string; type: string; asset: AssetDirectory } | null {
  if (!/^[A-Za-z0-9/_.-]+$/.test(address)) return null;
  const asset = assetDirectories.find((each) => address.startsWith(each.prefix));
  if (!asset) return null;
  const name = address.slice(asset.prefix.length);
  if (name.split('/').some((segment) => segment === '' || segment.startsWith('.'))) return null;
  if (asset.stripTypes && name.includes('/')) return null;
  const ending = name.slice(name.lastIndexOf('.'));
  const type = name.includes('.') ? asset.types[ending] : undefined;
  if (type === undefined) return null;
  const file = asset.stripTypes ? `${name.slice(0, -ending.length)}.ts` : name;
  return { file: `${asset.folder}/${file}`, type, asset };
}
