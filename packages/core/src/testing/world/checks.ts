import { acceptTicket, checkReply } from '../../config/index.js'
import { SupportError } from '../../errors/SupportError.js'
import type { NewReply, NewTicket } from '../../wire/index.js'
import type { FileRecord, WorldContext } from './state.js'

/**
 * The ticket as the desk's form lets it through. Rejects with `invalid` and every rule that it
 * breaks.
 */
export function acceptNewTicket(
  world: WorldContext,
  personId: string,
  input: NewTicket,
): NewTicket {
  return acceptTicket(world.desk, input, world.state.persons.get(personId) ?? { id: personId })
}

/** A reply needs words or a file. */
export function checkNewReply(world: WorldContext, input: NewReply): void {
  checkReply(world.desk, input)
}

/** The uploads that a message takes along: the person's own, whole, and not used before. */
export function takeableUploads(
  world: WorldContext,
  personId: string,
  uploadIds: readonly string[],
): readonly FileRecord[] {
  const files = [...new Set(uploadIds)].map((id) => {
    const file = world.state.files.get(id)
    if (file === undefined || file.personId !== personId || !file.complete) {
      throw new SupportError('upload_expired', 'No such upload')
    }
    if (file.ticketId !== null) throw new SupportError('conflict', 'The upload is in use already')
    return file
  })
  const limitBytes = world.desk.limits.ticketBytes
  if (files.reduce((sum, file) => sum + file.size, 0) > limitBytes) {
    throw new SupportError('too_large', 'The files together are too large', { limitBytes })
  }
  return files
}
