/** What is refused about subscriptions and webhooks, in Chinese; messageText.ts says how the forms are read. */
export const noticeMessagesZh: Readonly<Record<string, string>> = {};
