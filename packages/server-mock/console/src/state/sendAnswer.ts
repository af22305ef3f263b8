import type { TicketStatus } from '@deskside/core'
import { asksOf, type Composer, lackOf, toBase64 } from './composer.js'
import type { DeskApi } from './deskApi.js'

type Sender = { readonly api: DeskApi; readonly agent: string }

/** Sends what stands in the composer. What is typed or chosen while it is on its way stays. */
export async function sendAnswer(
  { api, agent }: Sender,
  composer: Composer,
  ticketId: string,
  status?: TicketStatus,
): Promise<void> {
  if (composer.status.value === 'sending') return
  composer.isTried.value = lackOf(composer) !== null
  if (composer.isTried.value) return
  const { body, files, isInternal, isSolution, asks } = composer
  composer.status.value = 'sending'
  composer.problem.value = null
  try {
    const sent = { body: body.value, files: files.value, asks: asks.value }
    const asked = asksOf(composer)
    await api.answer(ticketId, {
      body: sent.body,
      agent,
      format: 'markdown',
      internal: isInternal.value,
      ...(status === undefined ? {} : { status }),
      ...(isSolution.value && !isInternal.value ? { isSolution: true } : {}),
      ...(asked.length === 0 ? {} : { asks: asked }),
      files: await Promise.all(
        sent.files.map(async ({ file }) => ({
          name: file.name,
          type: file.type,
          base64: await toBase64(file),
        })),
      ),
    })
    if (body.value === sent.body) body.value = ''
    files.value = files.value.filter((chosen) => !sent.files.includes(chosen))
    if (!isInternal.value) {
      isSolution.value = false
      asks.value = asks.value.filter((ask) => !sent.asks.includes(ask))
    }
  } catch (error) {
    composer.problem.value = error instanceof Error ? error.message : String(error)
  }
  composer.status.value = 'idle'
}
