import { expect } from '@open-wc/testing';
import type { Session } from '../../controllers/session.ts';
import { LATER_COLOURS } from '../../styles/later-tokens.ts';
import { COLOURS } from '../../styles/tokens.ts';
import { fakeTouchline, venue } from '../../testing/fake-touchline.ts';
import { putPanel } from '../../testing/put-panel.ts';
import type { TouchlinePanel } from '../panel/panel.ts';
import { readable, weak } from './contrast.ts';

const rows = (COLOURS + LATER_COLOURS)
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
const look = (column: 1 | 2, other: Record<string, string> = {}) =>
  weak((name) => other[name] ?? rows.find(([one]) => one === name)?.[column] ?? '');

describe('colours that a page gives', () => {
  it('are our own until it does, and those can be read, light and dark', () => {
    expect([look(1), look(2)]).to.deep.equal([[], []]);
  });

  it('are measured however they are written, and what is no colour is left alone', () => {
    const pairs = (other: Record<string, string>) =>
      look(1, other).map(([front, behind]) => `${front} ${behind}`);
    expect(pairs({ accent: 'yellow' })).to.deep.equal(['accent surface', 'on-accent accent']);
    expect(pairs({ 'text-muted': 'rgb(170 170 170)' })).to.deep.equal([
      'text-muted surface',
      'text-muted surface-sunken',
    ]);
    expect(pairs({ 'on-now': 'oklch(0.63 0.2 25)' })).to.deep.equal(['on-now now']);
    expect(pairs({ accent: 'none of these', text: '' })).to.deep.equal([]);
  });

  it('are replaced until all go together: a dark page that forgot one is not left half dark', () => {
    const dark = { surface: '#222', 'surface-sunken': '#1a1a1a', text: '#eee', 'text-muted': '#bbb' };
    const more = { 'control-line': '#999', accent: '#7fd6b0', 'on-accent': '#000', focus: '#fff' };
    const own = (name: string) => rows.find(([one]) => one === name)?.[1] ?? '';
    const colours = new Map(rows.map(([name = '']) => [name, own(name)]));
    for (const [name, colour] of Object.entries({ ...dark, ...more })) colours.set(name, colour);
    expect(readable(colours, own).map(([front, behind]) => `${front} ${behind}`)).to.include(
      'text accent-soft',
    );
    expect(weak((name) => colours.get(name) ?? '')).to.deep.equal([]);
  });

  describe('in a panel', () => {
    let session: Session;
    let panel: TouchlinePanel;
    const said: string[] = [];
    const { warn } = console;

    before(() => {
      console.warn = (words: string) => void said.push(words);
    });
    after(() => {
      console.warn = warn;
    });
    afterEach(() => {
      panel.remove();
      session.end();
    });

    it('give way to ours where nobody could read them, and the author is told once', async () => {
      ({ session, panel } = putPanel(fakeTouchline(venue(Date.now())), { theme: 'light' }));
      panel.style.setProperty('--touchline-accent', 'gold');
      panel.style.setProperty('--touchline-on-accent', 'white');
      panel.style.setProperty('--touchline-radius', '2px');
      await panel.open();
      const accent = () => getComputedStyle(panel).getPropertyValue('--_accent').trim();
      while (accent() !== '#0a7d4f') await new Promise((resolve) => setTimeout(resolve, 10));
      panel.close();
      await panel.open();
      expect(accent()).to.equal('#0a7d4f');
      const own = said.filter((words) => words.includes('--touchline-on-accent on --touchline-accent '));
      expect(own).to.have.length(1);
      // A colour that can be read is taken at the next opening.
      panel.close();
      panel.style.setProperty('--touchline-accent', '#5b2a86');
      await panel.open();
      expect(accent()).to.equal('#5b2a86');
    });
  });
});
