import type { Sections } from '../messages.js'

/** Gentle words on what somebody is writing, in French. */
export const hints: Sections['hints'] = {
  label: 'Avant l’envoi',
  duplicate: 'Vous avez déjà une demande ouverte semblable :',
  number: (number) => `Nº ${number}`,
  goOn: 'Continuer là-bas',
  show: 'Afficher',
  wentOn: 'Votre texte est maintenant dans votre réponse.',
  several:
    'Il semble y avoir plus d’une question ici. Une demande par question reçoit une réponse plus rapide.',
  problems:
    'Il semble y avoir plus d’un problème ici. Une demande par problème reçoit une réponse plus rapide.',
  steps: 'Quelles étapes y mènent ? Nous pourrons alors le voir aussi.',
  address: 'Sur quelle page cela s’est-il produit ? Son adresse nous aide à chercher.',
  screenshot: 'Une capture d’écran est souvent plus parlante.',
  more: 'Afficher la suite',
  dismiss: 'Masquer ce conseil',
}
