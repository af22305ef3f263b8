import type { SupportUser } from '@deskside/core'

/**
 * The owner of uploads, keys and ETags: organisation and person as one word.
 *
 * A guest gets another id on each page, and is told by the address: a ticket that was sent before
 * a reload, and whose answer got lost, must not become two. Knowing an address opens nothing by
 * that, because keys and ids of uploads cannot be guessed.
 */
export function ownerOf({ id, organization, isGuest, email }: SupportUser): string {
  if (isGuest === true && email !== undefined) return JSON.stringify(['guest', '', email])
  return JSON.stringify([organization?.id ?? '', id])
}
