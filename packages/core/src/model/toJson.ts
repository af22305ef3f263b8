/** What an object holds under a name, before any `toJSON` was asked. */
function held(this: Readonly<Record<string, unknown>>, name: string): unknown {
  return this[name]
}

/**
 * JSON of plain data by the language's own rules, whatever the page has done to its prototypes:
 * Prototype.js before 1.7 puts a `toJSON` on lists, which then travel as texts.
 */
export function toJson(value: unknown): string {
  return JSON.stringify(value, held)
}
