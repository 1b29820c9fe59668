/**
 * The name that passkeys are bound to. Browsers refuse numbers there, so that a server known by a loopback address gives
 * `localhost`, under which it answers too.
 */
export function passkeyHost(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname;
}

/** Whether a browser that shows the page of this host would use passkeys of the server. */
export function takesPasskeys(publicUrl: string, hostname: string): boolean {
  return passkeyHost(publicUrl) === hostname;
}
