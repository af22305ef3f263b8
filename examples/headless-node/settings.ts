export type Settings = {
  /** The support desk. */
  readonly endpoint: string
  /** Where the product's own server hands out a token for who is signed in there. */
  readonly tokenUrl: string
}

/** Without a word: the demo, as `npm start` runs it. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    endpoint: env.SUPPORT_URL ?? 'http://127.0.0.1:8787',
    tokenUrl: env.TOKEN_URL ?? 'http://localhost:5181/api/support-token',
  }
}
