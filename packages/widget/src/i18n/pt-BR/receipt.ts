import type { Sections } from '../messages.js'

/** Words of what becomes of something sent by an address alone, in Brazilian Portuguese. */
export const receipt: Sections['receipt'] = {
  guest: (email) => `A resposta chega somente por e-mail, para ${email}.`,
  track: 'Cadastre-se para acompanhar seus chamados aqui também.',
  register: 'Cadastrar-se',
}
