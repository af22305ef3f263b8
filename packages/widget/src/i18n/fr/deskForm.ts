import type { Sections } from '../messages.js'

/** Words of what only some desks ask or say in their form, in French. */
export const deskForm: Sections['deskForm'] = {
  scope: {
    in_scope: 'Nous vous aidons sur ce sujet.',
    up_to_limit: 'Nous vous aidons sur ce sujet dans une certaine limite.',
    limited: 'Nous pouvons vous aider en partie.',
    out_of_scope: 'Ce sujet ne relève pas de notre assistance.',
  },
  guide: 'M’aider à décrire',
  guideAdded: 'Le plan est dans votre message.',
  advice: 'Pour obtenir une réponse plus vite',
  delays: 'Ce qui peut retarder une réponse',
  chooseFiles: 'Choisir des fichiers',
  otherPage: 'Il s’agit d’une autre page',
  thisPage: 'Reprendre l’adresse de cette page',
  malformed: {
    email: 'Veuillez saisir une adresse e-mail.',
    url: 'Veuillez saisir l’adresse d’une page.',
    number: 'Veuillez saisir un nombre.',
    date: 'Veuillez saisir une date.',
    consent: 'Veuillez d’abord donner votre accord.',
  },
  between: (min, max) => `Restez entre ${min} et ${max}.`,
  atLeast: (min) => `${min} au minimum.`,
  atMost: (max) => `${max} au maximum.`,
}
