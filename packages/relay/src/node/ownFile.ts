import { constants } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'

/** Windows has none, and asks for a privilege before anybody makes a link. */
const NO_LINK = constants.O_NOFOLLOW ?? 0

const FLAGS = {
  read: constants.O_RDONLY,
  change: constants.O_RDWR,
  /** There must be nothing of that name yet. */
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  replace: constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC,
} as const

/**
 * Opens a file that is ours, for this user alone. A link that somebody has planted under its name
 * is refused and not followed: it could lead out of the folder.
 */
export function openOwnFile(path: string, how: keyof typeof FLAGS): Promise<FileHandle> {
  return open(path, FLAGS[how] | NO_LINK, 0o600)
}

/** Is it a file, and no link to one? */
export async function isOwnFile(path: string): Promise<boolean> {
  return (await lstat(path)).isFile()
}
