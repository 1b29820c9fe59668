/** What is asked of whoever posts a notice to another program. What became of it is told as of mail. */
import type { Sent } from '../mail/mail.ts';

export interface OutgoingPost {
  readonly url: string;
  /** JSON, sent as it is: the signature is over these very bytes. */
  readonly body: string;
  /** The same whenever the same notice is tried again. */
  readonly key: string;
  /** Known to both ends. */
  readonly secret: string;
}

export type PostWebhook = (post: OutgoingPost) => Promise<Sent>;
