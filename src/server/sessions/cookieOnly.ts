/** Only the cookie counts: forwarding headers of a request could otherwise tell better-auth another address. */
export function cookieOnly(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' });
}
