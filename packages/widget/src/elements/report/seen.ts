import type { Scene } from '../panel/view.ts';

/** What is on the screen is news no longer, on this visit and the next. What is drawn behind a closed dialog is. */
export function seen(scene: Scene): void {
  const { issueId, notes, root, touchline } = scene;
  const { unread, view } = scene.issue(issueId) ?? {};
  const closed = root.querySelector('dialog:not([open])') || document.visibilityState === 'hidden';
  const key = `seen ${issueId}`;
  if (!unread || closed || notes[key] === view?.etag) return;
  notes[key] = view?.etag ?? '';
  // Where it cannot be kept, it is news again the next time.
  touchline.seen(issueId).catch(() => undefined);
}
