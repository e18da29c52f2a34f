import {
  loadQuestions,
  subcategoryOf,
  type IssueState,
  type Question,
  type VenueConfig,
  type Zone,
} from '@touchline/sdk';
import {
  labelOf,
  loadLabels,
  loadQuestionWords,
  type Labels,
  type QuestionWords,
} from '@touchline/sdk/words';
import { TemplateElement } from '../../controllers/template-element.ts';
import { addIcons } from '../../icons/icon.ts';
import {
  languageOf,
  loadStrings,
  translator,
  type Key,
  type Language,
  type Strings,
} from '../../strings/strings.ts';
import type { Times } from '../../strings/times.ts';
import { KINDS, placeOf } from './draft.ts';
import type { Answers, Asked, Form, Later } from './view.ts';

/** What a panel says, and in which language: texts of its own, names of topics, words of questions, the venue's places. */
export abstract class SpokenElement extends TemplateElement {
  category = '';
  subcategory = '';
  config: VenueConfig | undefined;
  later: Later | undefined;
  times!: Times;
  t = translator('en', []);

  protected labels: Labels = {};
  protected spoken: Language | undefined;
  readonly #strings: { core?: Strings; later?: Strings } = {};
  #words: Record<string, QuestionWords> = {};
  #language = 'en';

  /** Any tag a person reads; the nearest language that is spoken is taken. */
  get language(): string {
    return this.spoken ?? this.#language;
  }

  set language(wanted: string) {
    // Said again by the page, it does not undo what somebody chose.
    const known = this.#language;
    this.#language = wanted;
    if (this.spoken && wanted !== known) void this.act(() => this.learn(languageOf([wanted])));
  }

  /** Loads what this language needs before it is spoken. */
  protected async learn(language: Language) {
    const [core, labels, words] = await Promise.all([
      loadStrings(language, 'core'),
      loadLabels(language),
      loadQuestionWords(language, this.category),
    ]);
    this.#strings.core = core;
    this.labels = labels;
    this.#words = { [this.category]: words };
    this.spoken = language;
    if (this.later) this.#strings.later = await loadStrings(language, 'later');
    this.retell();
  }

  /** Says everything anew: words came, or the venue did. */
  protected retell() {
    const { config } = this;
    const language = this.spoken ?? 'en';
    this.t = translator(language, [this.#strings.core, this.#strings.later, config?.texts?.[language]]);
    if (this.later) this.times = this.later.timesIn(language, config?.venue.timeZone, Date.now);
    this.requestUpdate();
  }

  /** The screens after a report, with their look and words. */
  protected async needLater(this: SpokenElement & Form) {
    const [later, strings] = await Promise.all([
      import('../report/report.ts'),
      loadStrings(this.spoken ?? 'en', 'later'),
    ]);
    if (!this.later) this.root.adoptedStyleSheets.push(later.sheet());
    this.later = later;
    this.#strings.later = strings;
    addIcons(later.moreIcons);
    this.retell();
    later.recall(this).catch(() => {});
  }

  /** Questions of a category, and what they say. */
  async needWords(category: string) {
    const language = this.spoken ?? 'en';
    const [words] = await Promise.all([
      this.#words[category] ?? loadQuestionWords(language, category),
      loadQuestions(category),
    ]);
    if (this.spoken === language) this.#words[category] = words;
    // What is fetched ahead of need changes nothing on the screen.
    if (category === this.category) this.requestUpdate();
  }

  topicOf(category: string) {
    return labelOf(this.labels, category);
  }

  labelOf(id: string) {
    const one = subcategoryOf(id);
    return one ? labelOf(this.labels, one.category, one.index) : id;
  }

  nameOf({ labels, id }: Zone) {
    return labels[this.language] ?? labels['en'] ?? id;
  }

  zonesFor(kind = ''): Zone[] {
    const fits = KINDS[kind] ?? new RegExp(`^${kind}$`);
    return this.config?.zones.filter((zone) => fits.test(zone.kind)) ?? [];
  }

  placeOf(this: Form, location: IssueState['location'] | Answers) {
    return placeOf(this, location);
  }

  get isReady() {
    return !!this.#words[this.category];
  }

  wordsOf(this: SpokenElement & Form, question: Question): Asked {
    const { t, subcategory, category } = this;
    const { key, path } = question;
    const words = this.#words[category] ?? {};
    const { label, hint, options, required, invalid } = {
      ...words[key],
      ...words[`${subcategory.split('.')[1]}.${key}`],
    };
    const { emergency, controlRoom = '' } = this.config?.phones ?? {};
    const fill = (text = '') => text.replace('{emergencyNumber}', emergency ?? controlRoom);
    return {
      label: fill(label) || t(key as Key),
      hint: fill(hint),
      options: options?.split('|') ?? [],
      required: required ?? t('field.required'),
      invalid: invalid ?? t('field.required'),
      // A topic may ask for a description of something, too.
      ...(path === 'description' && { label: t('details.text'), hint: '' }),
      ...this.later?.hintFor(this, question),
    };
  }

  speak(language: Language) {
    return this.act(() => this.learn(language));
  }

  /** Does something that may fail, and says so where it does. */
  abstract act(what: () => Promise<unknown>, said?: Key): Promise<void>;
}
