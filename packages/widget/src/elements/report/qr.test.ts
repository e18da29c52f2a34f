import { expect } from '@open-wc/testing';
import jsqr from 'jsqr';
import { render } from 'lit/html.js';
import { qr } from './qr.ts';

/** In pages it is made a module, and its function is what that exports. */
const decode = jsqr as unknown as typeof jsqr.default;
const LINK = 'https://arena.example/track#tl=0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10.Zm9vYmFyYmF6cXV4Zm9vYmFyYm';

/** What a phone would see of it: the drawing as pixels. */
async function seen(svg: Element, background: string): Promise<string | undefined> {
  const copy = svg.cloneNode(true) as Element;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '300');
  copy.setAttribute('height', '300');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 300 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = background;
  context.fillRect(0, 0, 300, 300);
  context.drawImage(image, 0, 0);
  return decode(context.getImageData(0, 0, 300, 300).data, 300, 300)?.data;
}

describe('a QR code', () => {
  let place: HTMLElement;
  const draw = (text: string) => {
    render(qr(text, 'QR code that opens report 7K3F-9QXM'), place);
    return place.querySelector('svg') as SVGElement;
  };

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => place.remove());

  it('is read as exactly the link it was made of, on light and on dark', async () => {
    const drawn = draw(LINK);
    expect(await seen(drawn, '#fff')).to.equal(LINK);
    expect(await seen(drawn, '#111714')).to.equal(LINK);
  });

  it('is drawn anew for another link', async () => {
    draw(LINK);
    expect(await seen(draw(`${LINK}x`), '#fff')).to.equal(`${LINK}x`);
  });

  it('is left out where no code could hold the text', () => {
    expect(draw('x'.repeat(2_331))).not.to.equal(null);
    expect(draw('é'.repeat(1_166))).to.equal(null);
  });

  it('has a name, and nothing in it that a strict policy for styles forbids', async () => {
    const drawn = draw(LINK);
    expect(drawn.getAttribute('aria-label')).to.equal('QR code that opens report 7K3F-9QXM');
    expect(drawn.outerHTML).not.to.match(/\sstyle=|<style/);
    await expect(place).to.be.accessible();
  });
});
