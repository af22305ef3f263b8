import { acceptTicket } from '../../config/index.js'
import { type FieldProblem, SupportError } from '../../errors/SupportError.js'
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
  const { limits } = world.desk
  refuse([
    required('/body', input.body, input.uploadIds.length === 0),
    tooLong('/body', input.body, limits.bodyCharacters),
    tooMany(input.uploadIds, limits.files),
  ])
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

function refuse(problems: readonly (FieldProblem | null)[]): void {
  const fields = problems.filter((problem) => problem !== null)
  if (fields.length > 0) throw new SupportError('invalid', 'The form has mistakes', { fields })
}

function required(pointer: string, text: string, isRequired: boolean): FieldProblem | null {
  return isRequired && text.trim() === '' ? { pointer, code: 'required' } : null
}

function tooLong(pointer: string, text: string, limit: number): FieldProblem | null {
  return text.length > limit ? { pointer, code: 'too_long' } : null
}

function tooMany(uploadIds: readonly string[], limit: number): FieldProblem | null {
  return uploadIds.length > limit ? { pointer: '/uploadIds', code: 'too_many_files' } : null
}
