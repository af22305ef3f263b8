/** What a `.dockerignore` leaves out: names, and `**` in front for any depth. */
export function parsePatterns(text: string): (path: string) => boolean {
  const patterns = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const escaped = line.replace(/[.+^${}()|[\]\\]/g, '\\$&')
      const any = escaped
        .replace(/\*\*\//g, '§')
        .replace(/\*/g, '[^/]*')
        .replace(/§/g, '(.*/)?')
      return new RegExp(`^${any}(/.*)?$`)
    })
  return (path) => patterns.some((pattern) => pattern.test(path))
}
