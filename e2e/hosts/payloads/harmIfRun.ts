/** What harms where it runs: the page of the tests keeps `hostErrors`, which has to stay empty. */
export const RUN = 'hostErrors.push(1)'
export const EVIL = 'https://evil.example'
