/** Words of what becomes of something sent by an address alone, in English. */
export const receipt = {
  guest: (email: string) => `The answer comes by e-mail only, to ${email}.`,
  track: 'Register to follow your requests here as well.',
  register: 'Register',
}
