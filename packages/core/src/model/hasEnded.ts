const ENDED: readonly string[] = ['solved', 'closed', 'declined']

/** Is the matter over, done or not? A status that a server calls otherwise goes on. */
export function hasEnded(status: string): boolean {
  return ENDED.includes(status)
}
