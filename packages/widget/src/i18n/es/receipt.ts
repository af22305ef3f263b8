import type { Sections } from '../messages.js'

/** Words of what becomes of something sent by an address alone, in Spanish. */
export const receipt: Sections['receipt'] = {
  guest: (email) => `La respuesta llega solo por correo, a ${email}.`,
  track: 'Regístrese para seguir sus solicitudes también aquí.',
  register: 'Registrarse',
}
