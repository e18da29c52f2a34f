/** What a page asks its worker before it offers notifications, and what a worker of ours answers. */
export const HELLO = 'touchline-push';
