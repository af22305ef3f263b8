import { readPieces } from '../desk/uploadPieces.js'
import { SupportError } from '../errors/SupportError.js'
import type { DraftAttachment } from '../model/draft.js'
import type { ClientGround } from '../ports/ClientGround.js'
import type { SupportClient } from '../supportClient.js'

/**
 * Reads the bytes of a file that was chosen for a draft, as this device keeps them: for a look at it
 * before it is sent, also after a reload. The whole file comes into memory.
 *
 * Rejects with `file_unreadable` where this device does not have all of it (`attachment.kept` is
 * `false`, or it was sent meanwhile), and with `destroyed` after a switch of person.
 *
 * @param source a client, or the ground under one
 * @returns with the type that the file claims to have: what it holds is for the caller to look at
 * @example
 * const [file] = client.drafts.open('new').get().draft.attachments
 * if (file?.kept) image.src = URL.createObjectURL(await readDraftFile(client, file))
 */
export async function readDraftFile(
  source: Pick<SupportClient, 'extend'> | Pick<ClientGround, 'storage' | 'epoch'>,
  attachment: DraftAttachment,
): Promise<Blob> {
  const { storage, epoch } = 'extend' in source ? source.extend((ground) => ground) : source
  const { scope, isCurrent } = epoch()
  const bytes = await readPieces(storage, scope, attachment, 0, attachment.size)
  if (!isCurrent()) throw new SupportError('destroyed')
  return new Blob([bytes], { type: attachment.type })
}
