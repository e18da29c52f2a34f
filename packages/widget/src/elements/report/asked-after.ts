import { html, nothing } from 'lit/html.js';
import { isSensitive, type IssueState } from '@touchline/sdk';
import type { Scene } from '../panel/view.ts';
import { isRated, keepAsked, mayAsk, readAsked } from '../survey/asked.ts';

/** Whoever agreed to be asked afterwards can take it back until they answered. */
export function askedAfter(scene: Scene, { id, survey: agreed, category }: IssueState) {
  const { venue } = scene.session.options;
  const asked = readAsked(venue);
  const { done, off = [] } = asked;
  if (!agreed || isSensitive(category) || done.includes(id)) return nothing;
  const turn = (event: Event) => {
    const others = off.filter((one) => one !== id);
    keepAsked(venue, {
      ...asked,
      off: (event.target as HTMLInputElement).checked ? others : [...others, id],
    });
    scene.requestUpdate();
  };
  return html`<label class="switch"
    ><input type="checkbox" role="switch" .checked=${!off.includes(id)} @change=${turn} /><span
      >${scene.t('consent.survey')}</span
    ></label
  >`;
}

let isLoaded = false;

/** A few questions more for whoever rated it and agreed to be asked; once they stand there they stay. */
export function survey(scene: Scene, issue: IssueState): unknown {
  const { config, notes, session } = scene;
  const { id } = issue;
  const { endpoint, venue } = session.options;
  const key = `survey ${id}`;
  const subject = { kind: 'issue', id } as const;
  const may = config && isRated(issue) && mayAsk(subject, readAsked(venue), [issue], config, Date.now());
  // A screen that many people share asks nobody afterwards.
  if (session.shared || !(notes[key] || may)) return undefined;
  if (!isLoaded) {
    import('../survey/survey.ts').then(
      ({ defineSurvey }) => {
        defineSurvey();
        isLoaded = true;
        scene.requestUpdate();
      },
      () => {},
    );
    return undefined;
  }
  notes[key] = 'asked';
  const theme = scene.root.host.getAttribute('theme');
  return html`<touchline-survey
    endpoint=${endpoint}
    venue=${venue}
    issue=${id}
    theme=${theme || nothing}
  ></touchline-survey>`;
}
