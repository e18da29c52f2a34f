import { addressOf, readWish, SIZES, type Wish } from './address.ts';
import { index } from './hall.ts';
import { sceneOf } from './scenes/index.ts';
import { NOW, Showing } from './showing.ts';

Date.now = () => NOW;

let shown: Showing | undefined;

/** Shows what the address asks for: the index, one scene in a frame of some size, or the scene itself. */
async function show(): Promise<void> {
  const wish = readWish(location.search);
  delete document.documentElement.dataset['shown'];
  shown?.end();
  shown = undefined;
  document.body.replaceChildren();
  Object.assign(document.documentElement, {
    lang: wish.language,
    dir: wish.language === 'ar' ? 'rtl' : 'ltr',
  });
  document.documentElement.dataset['theme'] = wish.theme;
  const size = SIZES[wish.size];
  if (!wish.screen || size) document.body.append(index(wish, size && frame(wish, size)));
  else await play(wish);
  document.documentElement.dataset['shown'] = `${wish.screen}/${wish.state}`;
}

async function play(wish: Wish): Promise<void> {
  const scene = sceneOf(wish.screen, wish.state);
  if (!scene) {
    document.body.append(`There is no screen "${wish.screen}" with a state "${wish.state}".`);
    return;
  }
  shown = new Showing(scene, wish);
  document.body.append(shown.element);
  if (wish.screen !== 'launcher') await shown.open();
  await scene.show?.(shown);
  await shown.drawn();
  await document.fonts.ready;
  // What the new state made it load, and the two frames until it is painted.
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await shown.drawn();
  }
}

function frame(wish: Wish, [width, height]: readonly [number, number]): HTMLIFrameElement {
  return Object.assign(document.createElement('iframe'), {
    src: addressOf({ ...wish, size: '' }),
    title: `${wish.screen}, ${wish.state}`,
    width,
    height,
  });
}

addEventListener('popstate', () => void show());
await import('@touchline/widget/define');
await show();
