import { expect } from '@open-wc/testing';
import type { Surface } from './frame.ts';
import { judge } from './judge.ts';

const STYLE = `
  .frame { position: fixed; inset: 0 auto auto 0; inline-size: 320px; block-size: 600px; overflow: hidden; margin: 0;
    padding: 0; border: 0; font: 16px/24px sans-serif; white-space: nowrap; }
  .body { overflow: auto; block-size: 500px; max-block-size: 100%; }
  .body > * { display: block; inline-size: 200px; min-block-size: 48px; }
  .narrow { overflow: hidden; inline-size: 60px; }
  .tight { inline-size: 40px; }
  .up { margin-block-start: -70px; }
  .tiny { inline-size: 20px; min-block-size: 10px; block-size: 10px; }
  .turned { transform: scaleX(-1); }
  .low { position: absolute; inset-block-start: 80vh; block-size: 64px; }
  .high { position: absolute; inset-block-start: 20vh; block-size: 64px; }
  .flat { position: absolute; inset-block-start: 80vh; block-size: 48px; min-block-size: 0; }
`;

describe('the judge of screens', () => {
  let frame: HTMLElement;
  let style: HTMLStyleElement;

  afterEach(() => {
    frame.remove();
    style.remove();
  });

  function screen(...children: (readonly [tag: string, className: string, text: string])[]) {
    style = Object.assign(document.createElement('style'), { textContent: STYLE });
    frame = Object.assign(document.createElement('section'), { className: 'frame', dir: 'ltr' });
    frame.part.add('panel');
    const body = Object.assign(document.createElement('div'), { className: 'body' });
    body.part.add('body');
    for (const [tag, className, textContent] of children)
      body.append(Object.assign(document.createElement(tag), { className, textContent }));
    frame.append(body);
    document.head.append(style);
    document.body.append(frame);
    return found();
  }

  const found = (surface: Surface = 'phone') => judge(frame, 'en', surface).map(({ what }) => what);

  it('is content where everything has its place', () => {
    expect(
      screen(['p', '', 'Where are you?'], ['button', '', 'Gate C'], ['button', '', 'Gate D']),
    ).to.deep.equal([]);
  });

  it('sees text that is cut off', () => {
    expect(screen(['p', 'narrow', 'A sentence that does not fit'])).to.include('cut');
  });

  it('sees words that leave their button', () => {
    expect(screen(['button', 'tight', 'A long name for a small button'])).to.include('outside');
  });

  it('sees what lies over something else', () => {
    expect(screen(['p', '', 'Gate C is slow'], ['button', 'up', 'Me too'])).to.include('overlap');
  });

  it('sees a screen that is wider than its frame', () => {
    expect(
      screen(['p', '', 'A line of words that is much longer than three hundred and twenty pixels']),
    ).to.include('cut');
  });

  it('sees keys and holes where words should be', () => {
    expect(screen(['p', '', 'home.title'])).to.deep.equal(['key']);
    frame.remove();
    expect(screen(['p', '', 'We answer by {time}'])).to.deep.equal(['key']);
    frame.remove();
    expect(screen(['button', '', ''])).to.include('key');
  });

  it('sees what is too small for a finger', () => {
    expect(screen(['button', 'tiny', ''])).to.include('small');
  });

  it('sees on a kiosk what a finger misses and what somebody who sits cannot reach', () => {
    const standing = (className: string) => {
      screen(['button', className, 'Gate C']);
      // Windows of test runs are of any height.
      frame.style.blockSize = '100vh';
    };
    standing('low');
    expect(found('kiosk')).to.deep.equal([]);
    frame.remove();
    standing('high');
    expect(found('kiosk')).to.include('reach');
    frame.remove();
    standing('flat');
    expect(found()).to.deep.equal([]);
    expect(found('kiosk')).to.include('small');
  });

  it('sees a kiosk whose screen goes on below its edge', () => {
    screen(['p', '', 'Where are you?']);
    frame.style.blockSize = '200vh';
    expect(found('kiosk')).to.include('cut');
  });

  it('sees a screen that runs the wrong way, and an arrow that points there', () => {
    screen(['p', '', 'أين أنت؟']);
    expect(judge(frame, 'ar').map(({ what }) => what)).to.deep.equal(['direction']);
    const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    arrow.setAttribute('class', 'turns turned');
    frame.firstElementChild?.append(arrow);
    expect(judge(frame, 'en').map(({ what }) => what)).to.deep.equal(['direction']);
  });
});
