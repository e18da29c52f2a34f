import type { QuestionWords } from '../words.ts';

const access: QuestionWords = {
  issue: {
    label: '¿Cuál es el problema?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Máximo: 300 caracteres.',
  },
  'wheelchair_space.issue': {
    label: '¿Qué pasa con el espacio?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Elija una de las respuestas.',
    options:
      'No hay espacio libre|Mi acompañante está en otro sitio|No veo|Hay algo en el espacio|Quiero reservar un espacio|Otra cosa',
  },
  block: {
    label: '¿Qué sector?',
    hint: 'Está en su entrada y en el cartel de la escalera.',
    required: 'Indique el sector.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  photo: {
    label: 'Añada una foto',
    hint: 'Si puede, evite que se vean caras.',
    required: 'Añada una foto, por favor.',
    invalid: 'Este archivo no se puede enviar. Elija una foto.',
  },
  here: {
    label: '¿Dónde está ahora?',
    hint: 'Mire un cartel cercano y escriba el sector o la puerta.',
    required: 'Díganos dónde está para que podamos encontrarle.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  target: {
    label: '¿Adónde quiere ir?',
    required: 'Díganos adónde quiere ir.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  zone: {
    label: '¿En qué parte del recinto?',
    required: 'Elija la zona.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'step_free.zone': { label: '¿Dónde está bloqueado el paso?' },
  need: {
    label: '¿Qué necesita?',
    required: 'Elija lo que necesita.',
    invalid: 'Elija una de las respuestas.',
  },
  'assist.need': {
    label: '¿Qué le ayudaría?',
    options: 'Que empujen mi silla de ruedas|Que alguien me guíe|Ayuda para llevar cosas|Otra cosa',
  },
  'toilet.issue': {
    label: '¿Qué problema hay allí?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Elija una de las respuestas.',
    options: 'Cerrado o sin llave|Lo usan de almacén|Algo está roto|Sucio|No lo encuentro|Otra cosa',
  },
  'hearing.need': {
    label: '¿Qué le ayudaría?',
    options: 'Bucle magnético|Subtítulos|Lengua de señas|Préstamo de auriculares|Otra cosa',
  },
  'sight.need': {
    label: '¿Qué le ayudaría?',
    options: 'Audiodescripción|Lugar para perro guía|Letra grande o braille|Que alguien me guíe|Otra cosa',
  },
  now: {
    label: '¿Necesita ayuda ahora mismo?',
    required: 'Responda sí o no.',
    invalid: 'Elija una de las respuestas.',
    options: 'Sí|No',
  },
  'sensory.now': { label: '¿Necesita ahora un lugar tranquilo?' },
  'parking.issue': {
    label: '¿Cuál es el problema?',
    required: 'Díganos cuál es el problema.',
    invalid: 'Elija una de las respuestas.',
    options:
      'No hay plazas libres|Mi plaza está ocupada|Dejar o recoger a alguien|Quiero reservar una plaza|Otra cosa',
  },
  place: {
    label: '¿De qué lugar se trata?',
    required: 'Indique el lugar.',
    invalid: 'No conocemos este lugar. Elíjalo en la lista.',
  },
  'parking.place': { label: '¿Qué estacionamiento o punto de bajada?' },
};

export default access;
