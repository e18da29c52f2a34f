/**
 * Whether the page that asks is the desk's own: nobody else may sign in or give commands.
 *
 * @param url  Where people reach the desk. Under https it alone counts: a page that somebody slips into plain http of
 *   the same host is not ours.
 */
export function isOwnOrigin(origin: string, headers: Headers, url: string): boolean {
  const own = URL.parse(url);
  if (own && origin === own.origin) return true;
  if (own?.protocol === 'https:') return false;
  const host = headers.get('host');
  return host !== null && URL.parse(origin)?.host === host && /^https?:/.test(origin);
}

/**
 * Whether a request may do what it asks: browsers say where it comes from; a program that says nothing has no
 * cookies of somebody else to misuse.
 */
export function isOwnPage(method: string, headers: Headers, url: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && !(site === 'none' && method === 'GET')) return false;
  const origin = headers.get('origin');
  return origin === null || isOwnOrigin(origin, headers, url);
}
