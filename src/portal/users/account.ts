/** An account as the pages of administrators get it. */
export interface AccountEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'contributor' | 'reviewer' | 'auditor' | 'publisher' | 'administrator';
  readonly side: 'donor' | 'recipient' | null;
  readonly actor: string | null;
  readonly place: string | null;
  readonly rights: readonly ('export' | 'publish')[];
  readonly disabledAt: string | null;
}

/** Names of the registry's entries that stand as limits, by id. */
export type EntryNames = Readonly<
  Record<string, { readonly type: 'place' | 'actor'; readonly name: string; readonly localName: string | null }>
>;

/** Something that is shown this once. */
export interface HandOver {
  readonly name: string;
  readonly kind: 'password' | 'link';
  /** The password, or the whole address. */
  readonly secret: string;
}
