import { firstChoices, subcategoryOf } from '@touchline/sdk';
import type { Language } from '@touchline/sdk/words';
import type { TouchlineKiosk } from '@touchline/widget';
import { byKeys } from './by-keys.ts';
import { drawn, press, until, withWords, written } from './hand.ts';
import { Eyes } from './look.ts';
import type { Walker } from './page.ts';
import { unwalked, walkTo, type Walked } from './walked.ts';

/** No subcategory asks more. */
const PATIENCE = 20;
const SEND = '[part~=button-primary]';

/** A standing screen, and the person in front of it. */
export function standHere(): Walker {
  const kiosk = document.createElement('touchline-kiosk');
  const attributes = { venue: 'north-arena', event: 'final', asset: 'kiosk-1', languages: 'en zh-Hans ar' };
  for (const [name, value] of Object.entries(attributes)) kiosk.setAttribute(name, value);
  kiosk.setAttribute('endpoint', `/${crypto.randomUUID()}`);
  // A machine without voices would leave the fullest row of buttons away.
  kiosk.reader.speaks = () => true;
  document.body.append(kiosk);

  const eyes = new Eyes('kiosk', () => kiosk.shadowRoot?.querySelector('main') as HTMLElement);
  const besides = new Set<string>();
  return {
    ...byKeys(() => kiosk),
    open,
    async walk(subcategories, language, axed) {
      await open(language);
      eyes.axed = axed;
      const walked: Walked[] = [];
      for (const subcategory of subcategories) walked.push(await walk(kiosk, subcategory, language, eyes));
      const [first] = walked;
      if (first && !besides.has(language)) await asides(kiosk, first, eyes);
      besides.add(language);
      return walked;
    },
  };

  /** It rests, and greets in this language first. */
  async function open(language: string): Promise<void> {
    await until(() => kiosk.later && kiosk.at !== 'elsewhere', 'the kiosk');
    document.documentElement.lang = language;
    kiosk.setAttribute('languages', [...new Set([language, 'en', 'ar', 'zh-Hans'])].join(' '));
    await kiosk.wipe();
    kiosk.enter('rest');
    await drawn(kiosk);
  }
}

/** Touch > language > what > which > one question a screen > check and send > handover, with the needed answers given. */
function walk(kiosk: TouchlineKiosk, subcategory: string, language: string, eyes: Eyes): Promise<Walked> {
  const walked = unwalked(subcategory, language);
  const root = kiosk.shadowRoot as ShadowRoot;
  const { category, index, stages } = subcategoryOf(subcategory) ?? { category: '', index: 0, stages: [] };
  const look = async (screen: string, once?: string) => {
    await drawn(kiosk);
    await eyes.look(walked, screen, once);
  };
  /** Touches what says this; where it is not shown, touches what leads on until it is. */
  const tap = async (selector: string, words: string, onward: string) => {
    for (let turn = 0; turn < PATIENCE; turn++) {
      const wanted = withWords(root, selector, words);
      if (wanted) {
        wanted.click();
        return drawn(kiosk);
      }
      const on = [...root.querySelectorAll<HTMLElement>(selector)].find((one) =>
        one.textContent?.trim().startsWith(onward),
      );
      on?.click();
      await drawn(kiosk);
    }
    throw new Error(`“${words}” is nowhere.`);
  };

  return walkTo(walked, root, async () => {
    if (kiosk.at !== 'rest') {
      await kiosk.wipe();
      kiosk.enter('rest');
    }
    await look('rest');
    press(root, '.begin');
    await until(() => kiosk.at === 'language', 'the languages');
    await look('language');
    (await until(() => root.querySelector<HTMLElement>(`.languages [lang="${language}"]`), language)).click();
    await until(() => kiosk.at === 'asking' && root.querySelector('[part~=tile]'), 'what can be helped with');
    const live = stages.filter((stage) => /^(entry|watch|food|exit)$/.test(stage));
    kiosk.setStage(live.find((stage) => firstChoices(stage).includes(category)) ?? live[0] ?? 'entry');
    await look('what', `what ${kiosk.stage}`);
    walked.steps++;
    await tap('[part~=tile]', kiosk.topicOf(category), kiosk.t('home.more'));
    if (subcategory !== `${category}.${category}`) {
      await look('which', `which ${category} ${kiosk.stage}`);
      walked.steps++;
      await tap('[part~=choice]', kiosk.labelOf(subcategory), kiosk.k('kiosk.more'));
    }
    await until(
      () => kiosk.subcategory === subcategory && kiosk.isReady && root.querySelector('.frame.details'),
      `the questions of ${subcategory}`,
    );
    await drawn(kiosk);
    const { length } = kiosk.steps;
    walked.steps += length > 0 ? 1 : 0;
    walked.required = kiosk.questions().filter(({ required, path }) => required && path).length;
    for (let turn = 0; turn < length; turn++) await answerOne(turn);
    if (kiosk.index !== length) throw new Error(`It stays at question ${kiosk.index + 1} of ${length}.`);
    await look('check', `check ${subcategory}`);
    walked.steps++;
    press(root, SEND);
    await until(() => kiosk.screen === 'receipt' || Object.keys(kiosk.errors).length, 'the handover');
    if (kiosk.screen !== 'receipt')
      throw new Error(`It asks again: ${Object.keys(kiosk.errors).join(', ')}.`);
    await until(() => kiosk.issue(kiosk.issueId)?.delivery === 'received', 'the receipt');
    const along = ['.qr', '.spoken'].every((one) => root.querySelector(one)?.checkVisibility());
    if (!along) throw new Error('There is nothing to take along.');
    await look('handover', `handover ${category} ${index % 2}`);
    press(root, '.finish');
    await until(() => kiosk.at === 'cleared', 'that it is cleared');
    await look('cleared');
    // It clears for seconds; the next person does not come that soon.
    await kiosk.wipe();
    kiosk.enter('rest');
    await drawn(kiosk);
  });

  async function answerOne(place: number) {
    const one = kiosk.steps[place];
    if (!one) return;
    await look('question', `question ${subcategory} ${one.path}`);
    const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('.touch .field');
    const choice = root.querySelector<HTMLElement>('.touch .grid [part~=choice]');
    if (choice) {
      choice.click();
      await drawn(kiosk);
      if (kiosk.index === place) press(root, SEND);
    } else {
      if (!field) throw new Error(`${one.key} cannot be answered.`);
      if (one.required) type(field, written(kiosk, one));
      await drawn(kiosk);
      press(root, SEND);
    }
    await drawn(kiosk);
    if (kiosk.index !== place + 1)
      throw new Error(`${one.key} holds it up: ${String(kiosk.errors[one.path])}.`);
  }

  /** With the keys on the screen; what they lack comes from those of the device. */
  function type(field: HTMLInputElement | HTMLTextAreaElement, words: string) {
    for (const letter of words) {
      const key = [...root.querySelectorAll<HTMLElement>('[data-key]')].find(
        (one) => one.dataset['key']?.toLowerCase() === letter.toLowerCase(),
      );
      if (key) key.click();
      else field.setRangeText(letter, field.value.length, field.value.length, 'end');
    }
    if (field.value.toLowerCase() !== words.toLowerCase()) field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

/** What stands beside the way: danger, the staff corner, out of use, and whether somebody is still there. */
async function asides(kiosk: TouchlineKiosk, walked: Walked, eyes: Eyes): Promise<void> {
  const { language } = walked;
  const look = async (screen: string) => {
    await drawn(kiosk);
    await eyes.look(walked, screen);
  };
  await kiosk.begin(language as Language);
  for (const at of ['danger', 'staff', 'off'] as const) {
    kiosk.enter(at);
    await look(at);
  }
  kiosk.enter('staff');
  kiosk.staff.unlocked = true;
  await kiosk.staff.look();
  await look('figures');
  await kiosk.wipe();
  await kiosk.begin(language as Language);
  const { haste } = kiosk;
  const warned = Object.getOwnPropertyDescriptor(kiosk, 'warnedMs');
  if (!warned) Object.defineProperty(kiosk, 'warnedMs', { value: 30_000 });
  kiosk.haste = 0.0001;
  kiosk.enter('asking');
  await until(() => kiosk.shadowRoot?.querySelector('.idle'), 'the question whether somebody is there');
  kiosk.haste = haste;
  await look('idle');
  await kiosk.wipe();
  kiosk.enter('rest');
  await drawn(kiosk);
}
