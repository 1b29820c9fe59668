/** Parameters that lists share. */
import { z } from '@hono/zod-openapi';

/** Words or an id in the address. */
export const words = z.string().trim().min(1).max(300);

export const paging = {
  cursor: z.string().min(1).max(1000).optional().openapi({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).optional().openapi({ description: 'At most 200; 50 when absent' }),
};
