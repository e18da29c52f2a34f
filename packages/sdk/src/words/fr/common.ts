import type { QuestionWords } from '../words.ts';

/** Words of what every report may carry. */
const common: QuestionWords = {
  issueKind: {
    label: 'Que souhaitez-vous envoyer ?',
    options: 'Question|Problème|Réclamation|Suggestion|Compliment',
  },
  comment: {
    label: 'Avez-vous autre chose à préciser ?',
    hint: 'Facultatif. N’écrivez aucun numéro de carte ni de pièce d’identité.',
  },
  mood: {
    label: 'Quel est votre sentiment ?',
    options: 'Satisfaction|Ça va|Déception|Colère',
  },
  reporterName: {
    label: 'Votre nom',
    hint: 'Facultatif. Cela nous aide à vous trouver.',
  },
};

export default common;
