import { canonicalJson, digestOf } from '../model/digest.ts';
import { hasTag, refuse } from './answer.ts';
import { offerOf } from './notify/offer.ts';
import type { Settings } from './options.ts';

/** `GET /v1/config?venue=` */
export async function configRoute(request: Request, settings: Settings): Promise<Response> {
  const venue = new URL(request.url).searchParams.get('venue') ?? '';
  const known = await settings.config(venue);
  if (!known) return refuse('route-unknown', { detail: 'There is no such venue here.' });
  const config = { ...known, ...offerOf(settings.notify) };
  const etag = `"${(await digestOf(canonicalJson(config))).slice(8, 30)}"`;
  // Everybody may keep it, and asks each time whether it is still true.
  const headers = { etag, 'cache-control': 'no-cache' };
  return hasTag(request, etag)
    ? new Response(null, { status: 304, headers })
    : Response.json(config, { headers });
}
