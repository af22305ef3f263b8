/** Remembers small things of this browser: the agent's name, what was looked at. */
export interface Keeper {
  read<T>(key: string): T | null
  write(key: string, value: unknown): void
}

const PREFIX = 'deskside-console:'

export function localKeeper(): Keeper {
  return {
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
      } catch {
        return null
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(PREFIX + key, JSON.stringify(value))
      } catch {
        // Blocked storage: it is forgotten with the page.
      }
    },
  }
}
