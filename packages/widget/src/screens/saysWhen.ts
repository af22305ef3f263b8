import type { DeskConfig } from '@deskside/core'

/** Does a desk say when it answers, or what becomes of what it is told? */
export function saysWhen({ support }: Pick<DeskConfig, 'support'>): boolean {
  const { hours, promises, promise, confidentiality } = support
  return Boolean(hours || promises.length > 0 || promise || confidentiality)
}
