/** What desks and hosts of these tests sign their tokens with. */
export const SECRET = 'a secret for end-to-end tests only'
