/** Opens an issue on another phone; exists offline, at once. */
export const linkTo = (trackUrl: string, id: string, secret: string) => `${trackUrl}#tl=${id}.${secret}`;
