/**
 * Class and place of something that was thrown, as `TypeError:in-time.js:3`: what whoever mends it looks for first. A
 * message may quote what a person wrote, so nothing of it is in here.
 */
export function thrownOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = /^\s+at .*?([\w.-]{1,40}:\d{1,6}):\d+\)?$/m.exec(frames)?.[1];
  return place === undefined ? name : `${name}:${place}`;
}
