import type { Walker } from './page.ts';

/** Where it is walked: width and height in CSS pixels. */
export const SURFACES = {
  phone: [320, 640],
  kiosk: [1080, 1920],
} as const;
export type Surface = keyof typeof SURFACES;

/** A window of that size with help in it. */
export async function openFrame(surface: Surface): Promise<Walker> {
  const [width, height] = SURFACES[surface];
  const frame = document.createElement('iframe');
  frame.src = `/test/walk/page.html?${surface}`;
  frame.title = surface;
  frame.width = `${width}`;
  frame.height = `${height}`;
  // Nothing around the screen, so that it is as large as it says.
  frame.setAttribute('frameborder', '0');
  // It is measured, not watched: what nobody paints takes half the time. WebKit stops what is hidden.
  if (/Chrome|Firefox/.test(navigator.userAgent)) frame.style.visibility = 'hidden';
  document.body.append(frame);
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const walker = frame.contentWindow?.walker;
    if (walker) return walker;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The ${surface} never came.`);
}
