/**
 * Where `npm start` begins to look for free ports: the index has the first one, every app one of those
 * after it, and every app's support desk one from `support` on, both in the order of `hosts`.
 */
export const FIRST_PORTS = { index: 5180, support: 8787 } as const
