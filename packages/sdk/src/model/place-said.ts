/** What a code on a seat or a sign may say of its place. */
export const CODE_PLACES = ['zone', 'gate', 'block', 'row', 'seat', 'stand', 'asset'] as const;

/** What an address says of a place, wherever it says it. */
export function placeIn({ hash, search }: Pick<URL, 'hash' | 'search'>): URLSearchParams {
  return new URLSearchParams(hash.startsWith('#tl-at') ? hash.slice(1) : search);
}
