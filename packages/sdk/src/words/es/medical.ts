import type { QuestionWords } from '../words.ts';

const medical: QuestionWords = {
  callNow: {
    label: '¿Hay peligro? Llame ahora al {emergencyNumber}.',
    hint: 'Luego díganos aquí dónde está. Enviamos ayuda de inmediato.',
  },
  'emergency.callNow': { label: '¿Hay peligro de muerte? Llame ahora al {emergencyNumber}.' },
  conscious: {
    label: '¿Está consciente la persona?',
    required: 'Responda, por favor. También vale “No lo sé”.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No|No lo sé',
  },
  breathing: {
    label: '¿Respira con normalidad la persona?',
    required: 'Responda, por favor. También vale “No lo sé”.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No|No lo sé',
  },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  canWalk: {
    label: '¿Puede caminar la persona?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  what: { label: '¿Qué es?', required: 'Díganos qué es.', invalid: 'Máximo: 300 caracteres.' },
  'injury.what': {
    label: '¿Qué parte está lesionada?',
    hint: 'Por ejemplo: tobillo torcido, corte en la mano.',
  },
  symptoms: {
    label: '¿Qué siente?',
    required: 'Elija al menos una opción.',
    invalid: 'Elija al menos una respuesta.',
  },
  'unwell.symptoms': {
    options:
      'Dolor de pecho o dificultad para respirar|Mareo o sensación de desmayo|Mucho calor, dolor de cabeza|Frío y temblores|Náuseas o vómitos|Pánico o miedo|Otra cosa',
  },
  need: {
    label: '¿Qué necesita?',
    required: 'Elija lo que necesita.',
    invalid: 'Elija una de las respuestas.',
  },
  'medicine.need': {
    label: '¿De qué se trata?',
    options:
      'Conservar medicamentos en frío|Entrar con medicamentos o aparatos|Un lugar privado para usarlos|Olvidé mi medicación|Agujas usadas|Otra cosa',
  },
  'quiet_baby.need': {
    label: '¿Qué busca?',
    options: 'Cambiador|Lugar para alimentar al bebé|Agua tibia para el biberón|Lugar tranquilo|Otra cosa',
  },
};

export default medical;
