import { expect } from '@open-wc/testing';
import type { IssueState, VenueConfig } from '@touchline/sdk';
import { provideTouchline } from '../../controllers/session.ts';
import { LANGUAGES } from '../../strings/strings.ts';
import { loadSurveyStrings } from '../../strings/survey/survey.ts';
import { fakeTouchline, venue, type FakeTouchline } from '../../testing/fake-touchline.ts';
import { dayOf, mayAsk, type Subject } from './asked.ts';
import { defineSurvey, type TouchlineSurvey } from './survey.ts';

const HOUR = 3_600_000;
const hours = (count: number) => new Date(Date.now() + count * HOUR).toISOString();
const OVER = { id: 'final', labels: { en: 'The final' }, doors: hours(-6), start: hours(-5), end: hours(-2) };
const EVENT: Subject = { kind: 'event', id: 'final' };
const config = (more: Partial<VenueConfig> = {}) => venue(Date.now(), { events: [OVER], ...more });

describe('the survey', () => {
  let touchline: FakeTouchline;
  let survey: TouchlineSurvey | undefined;
  let place: string;
  let count = 0;

  before(() => defineSurvey());
  beforeEach(() => (place = `survey-${(count += 1)}-${crypto.randomUUID()}`));
  afterEach(() => {
    survey?.remove();
    localStorage.removeItem(`touchline-survey ${place}`);
  });

  function put(attributes: Record<string, string> = {}, more: Partial<VenueConfig> = {}) {
    survey?.remove();
    touchline = fakeTouchline(config(more));
    provideTouchline(() => touchline);
    survey = document.createElement('touchline-survey');
    for (const [name, value] of Object.entries({ venue: place, lang: 'en', ...attributes }))
      survey.setAttribute(name, value);
  }
  async function show(attributes: Record<string, string> = {}, more: Partial<VenueConfig> = {}) {
    put(attributes, more);
    document.body.append(survey as TouchlineSurvey);
    await until(() => text());
  }
  const issue = (changes: Partial<IssueState>) => {
    touchline.change('issue-9', {
      id: 'issue-9',
      reference: '7K3F-9QXM',
      category: 'entry.scan_fail',
      location: {},
      capturedAt: Date.now(),
      delivery: 'received',
      kept: 'device',
      attempts: 0,
      pending: [],
      trackingLink: '',
      survey: true,
      ...changes,
    });
    touchline.tell('issue-9', { status: 'resolved' });
  };
  const root = () => survey?.shadowRoot;
  const text = () => root()?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const radios = (name: string) => [
    ...(root()?.querySelectorAll<HTMLInputElement>(`input[name=${name}]`) ?? []),
  ];
  const choose = (name: string, value: number) =>
    radios(name)
      .find((one) => one.value === `${value}`)
      ?.click();
  async function tap(words: string) {
    const button = [...(root()?.querySelectorAll('button') ?? [])].find(
      (one) => one.textContent?.trim() === words,
    );
    if (!button) throw new Error(`Nothing is called ${words}: ${text()}`);
    button.click();
    await new Promise((resolve) => setTimeout(resolve));
    await survey?.updateComplete;
  }
  async function until(holds: () => unknown) {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('asks one group a screen, chooses nothing beforehand, and sends what was said', async () => {
    await show();
    expect(text()).to.contain('How likely are you to recommend North Arena to a friend?');
    expect(radios('nps').map(({ value }) => Number(value))).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(radios('nps').some(({ checked }) => checked)).to.equal(false);
    expect(radios('nps')[0]?.getAttribute('aria-label')).to.equal('0, Not at all likely');
    await expect(survey).to.be.accessible();
    choose('nps', 9);
    // Choosing moves nothing on.
    expect(text()).to.contain('Step 1 of 3');
    await tap('Continue');
    await expect(survey).to.be.accessible();
    choose('empathy', 5);
    choose('responsiveness', 2);
    await tap('Continue');
    const box = root()?.querySelector('textarea') as HTMLTextAreaElement;
    box.value = 'Keep the stewards.';
    box.dispatchEvent(new Event('input'));
    await tap('Send');
    await until(() => text().includes('Thank you for your time.'));
    expect(touchline.done).to.deep.equal([
      'survey {"nps":9,"dimensions":{"empathy":5,"responsiveness":2},"answers":{"comment":"Keep the stewards.","event":"final"}}',
    ]);
    await expect(survey).to.be.accessible();
  });

  it('asks how an issue was met, with satisfaction, effort and speed', async () => {
    put({ issue: 'issue-9' });
    issue({});
    document.body.append(survey as TouchlineSurvey);
    await until(() => text());
    choose('csat', 4);
    await tap('Continue');
    expect(radios('ces')).to.have.length(7);
    choose('ces', 6);
    await tap('Continue');
    choose('speed', 3);
    await tap('Continue');
    await tap('Send');
    await until(() => text().includes('Thank you'));
    expect(touchline.done).to.deep.equal([
      'survey {"dimensions":{"csat":4,"ces":6,"speed":3},"answers":{}} issue-9',
    ]);
  });

  it('sends nothing where nothing was said, and does not ask again', async () => {
    await show();
    await tap('Continue');
    await tap('Continue');
    await tap('Send');
    await until(() => text().includes('Thank you'));
    expect(touchline.done).to.deep.equal([]);
    expect(JSON.parse(localStorage.getItem(`touchline-survey ${place}`) ?? '')).to.deep.equal({
      done: ['final'],
      day: dayOf(Date.now()),
    });
  });

  it('keeps nothing before somebody answers, and lets go for the day when asked to', async () => {
    await show();
    expect(localStorage.getItem(`touchline-survey ${place}`)).to.equal(null);
    await tap('Not now');
    expect(text()).to.equal('');
    expect(JSON.parse(localStorage.getItem(`touchline-survey ${place}`) ?? '')).to.deep.equal({
      done: [],
      day: dayOf(Date.now()),
    });
  });

  it('keeps the answers where they cannot be saved', async () => {
    await show();
    choose('nps', 3);
    await tap('Continue');
    await tap('Continue');
    touchline.failure = new Error('full');
    await tap('Send');
    await until(() => text().includes('This did not work'));
    await tap('Send');
    await until(() => text().includes('Thank you'));
    expect(touchline.done[0]).to.contain('"nps":3');
  });

  it('gives what the venue gives, and tells what came of earlier answers', async () => {
    const texts = { en: { 'survey.gift': 'Code LANTERN.', 'survey.done': 'Gate C has two more lanes.' } };
    await show({}, { texts });
    for (const words of ['Continue', 'Continue', 'Send']) await tap(words);
    await until(() => text().includes('LANTERN'));
    expect(text()).to.contain('You said, we did');
    expect(text()).to.contain('two more lanes');
  });

  it('asks never twice, once a day, not before the end, and nobody who was hurt', () => {
    const now = Date.now();
    const known = (category: string) => [{ category }] as IssueState[];
    const asks = (...about: [done: string[], day?: string]) =>
      mayAsk(EVENT, { done: about[0], ...(about[1] && { day: about[1] }) }, [], config(), now);
    expect(asks([])).to.equal(true);
    expect(asks(['final'])).to.equal(false);
    expect(asks([], dayOf(now))).to.equal(false);
    expect(asks([], dayOf(now - 24 * HOUR))).to.equal(true);
    expect(mayAsk(EVENT, { done: [] }, known('safety.harassment'), config(), now)).to.equal(false);
    expect(mayAsk(EVENT, { done: [] }, known('medical.emergency'), config(), now)).to.equal(false);
    expect(mayAsk(EVENT, { done: [] }, known('food.queue'), config(), now)).to.equal(true);
    expect(mayAsk(EVENT, { done: [] }, [], venue(now), now)).to.equal(false);
  });

  it('asks about a report only whoever agreed to it, and has not taken that back', () => {
    const about: Subject = { kind: 'issue', id: 'issue-9' };
    const asks = (agreed: boolean, off: string[] = []) => {
      const known = {
        id: 'issue-9',
        category: 'food.queue',
        view: { status: 'closed' },
        ...(agreed && { survey: true }),
      };
      return mayAsk(about, { done: [], off }, [known as IssueState], config(), Date.now());
    };
    expect(asks(true)).to.equal(true);
    expect(asks(false)).to.equal(false);
    expect(asks(true, ['issue-9'])).to.equal(false);
  });

  it('is complete in every language', async () => {
    const en = await loadSurveyStrings('en');
    for (const language of LANGUAGES) {
      const own = await loadSurveyStrings(language);
      expect(Object.keys(own), language).to.deep.equal(Object.keys(en));
      expect(Object.values(own).every(Boolean), language).to.equal(true);
      for (const key of ['survey.recommend', 'survey.reward'])
        expect(own[key], language).to.contain('{venue}');
    }
  });

  it('runs from the right in Arabic', async () => {
    await show({ lang: 'ar' });
    expect(root()?.querySelector('section')?.dir).to.equal('rtl');
    await expect(survey).to.be.accessible();
  });
});
