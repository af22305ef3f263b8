import type { Sections } from '../messages.js'

/** Words of what only some desks ask or say in their form, in Brazilian Portuguese. */
export const deskForm: Sections['deskForm'] = {
  scope: {
    in_scope: 'Ajudamos com isso.',
    up_to_limit: 'Ajudamos com isso até certo limite.',
    limited: 'Podemos ajudar com isso em parte.',
    out_of_scope: 'Isso está fora do que podemos atender.',
  },
  guide: 'Ajuda para descrever',
  guideAdded: 'O roteiro está na sua mensagem.',
  advice: 'Para ter uma resposta mais rápida',
  delays: 'O que pode atrasar uma resposta',
  chooseFiles: 'Escolher arquivos',
  otherPage: 'É sobre outra página',
  thisPage: 'Usar o endereço desta página',
  malformed: {
    email: 'Informe um endereço de e-mail.',
    url: 'Informe o endereço de uma página.',
    number: 'Informe um número.',
    date: 'Informe uma data.',
    consent: 'Primeiro é preciso concordar.',
  },
  between: (min, max) => `Use um valor entre ${min} e ${max}.`,
  atLeast: (min) => `No mínimo ${min}.`,
  atMost: (max) => `No máximo ${max}.`,
}
