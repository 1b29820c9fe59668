/** What the program asks of whoever carries a message, and how it learns what became of it: never by an exception. */

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Left of the @ of the Message-ID: the same whenever the same message is tried again. */
  readonly key: string;
  /** Address under which a mail program unsubscribes with one POST (RFC 8058); null for a message that is none of a list. */
  readonly unsubscribe: string | null;
}

/** `forGood`: trying again would change nothing. `why` is one line for whoever subscribed, and for the operator. */
export type Sent = { readonly sent: true } | { readonly sent: false; readonly forGood: boolean; readonly why: string };

export type SendMail = (mail: OutgoingMail) => Promise<Sent>;
