import type { Sections } from '../messages.js'

/** Words of what only some desks ask or say in their form, in Spanish. */
export const deskForm: Sections['deskForm'] = {
  scope: {
    in_scope: 'Le ayudamos con esto.',
    up_to_limit: 'Le ayudamos con esto hasta cierto límite.',
    limited: 'Podemos ayudarle con esto en parte.',
    out_of_scope: 'Esto queda fuera de lo que podemos atender.',
  },
  guide: 'Ayúdenme a describirlo',
  guideAdded: 'El esquema está en su mensaje.',
  advice: 'Para recibir antes una respuesta',
  delays: 'Qué puede retrasar una respuesta',
  chooseFiles: 'Elegir archivos',
  otherPage: 'Se trata de otra página',
  thisPage: 'Usar la dirección de esta página',
  malformed: {
    email: 'Introduzca una dirección de correo.',
    url: 'Introduzca la dirección de una página.',
    number: 'Introduzca un número.',
    date: 'Introduzca una fecha.',
    consent: 'Primero debe dar su consentimiento.',
  },
  between: (min, max) => `Debe estar entre ${min} y ${max}.`,
  atLeast: (min) => `Como mínimo ${min}.`,
  atMost: (max) => `Como máximo ${max}.`,
}
