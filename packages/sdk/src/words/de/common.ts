import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: { label: 'Was möchten Sie senden?', options: 'Frage|Problem|Beschwerde|Vorschlag|Lob' },
  comment: {
    label: 'Sollten wir noch etwas wissen?',
    hint: 'Nicht nötig. Bitte keine Karten- oder Ausweisnummern.',
  },
  mood: { label: 'Wie geht es Ihnen damit?', options: 'Gut|Ganz in Ordnung|Enttäuscht|Verärgert' },
  reporterName: { label: 'Ihr Name', hint: 'Nicht nötig. Er hilft uns, Sie zu finden.' },
};

export default common;
