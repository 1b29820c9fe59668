/** What sending notices needs of its surroundings. */
import type { Actor } from '../../../core/access/decide.ts';
import type { SendMail } from '../../../outside/mail/mail.ts';
import type { PostWebhook } from '../../../outside/webhook/webhook.ts';
import type { AllowedHosts } from '../../../outside/webhook/webhookAddress.ts';

export interface NoticeServices {
  /** Null where the operator has set up no mail server: then nothing goes by e-mail, and pages say so. */
  readonly mail: SendMail | null;
  readonly post: PostWebhook;
  /** Hosts of the operator's own network that webhooks may go to. */
  readonly allowedHosts: AllowedHosts;
  /** Address under which readers reach the server, without a slash at its end. */
  readonly site: string;
  /** Signs links and makes the keys of webhooks. */
  readonly secret: string;
  /** Hour of the day, in UTC, at which daily digests go out. */
  readonly digestHour: number;
}

/** The account of that name as it is now; null where there is none any more, or it is disabled. */
export type FindAccount = (name: string) => Promise<Actor | null>;
