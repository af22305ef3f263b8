import type { Backend } from '../../ports/Backend.js'
import {
  type Bench,
  codeOf,
  file,
  fileTicket,
  given,
  type Kit,
  newReply,
  someBytes,
  textsOf,
} from './kit.js'

export function checkOwnership({ check, expect }: Kit): void {
  check('X14: a person lists the tickets of nobody else', async (bench) => {
    const hers = await fileTicket(bench, bench.alice)
    const his = await fileTicket(bench, bench.bob)
    const other = await fileTicket(bench, bench.carol)
    await bench.settle()
    expect(await listedIds(bench.alice)).toContain(hers.id)
    expect(await listedIds(bench.alice)).not.toContain(his.id)
    expect(await listedIds(bench.alice)).not.toContain(other.id)
    expect(await listedIds(bench.carol)).toEqual(expect.arrayContaining([other.id]))
    expect(await listedIds(bench.carol)).not.toContain(hers.id)
  })

  check("X14: somebody else's ticket is as unknown as one that never was", async (bench) => {
    const hers = await fileTicket(bench, bench.alice)
    const [first] = (await bench.alice.listMessages(hers.id, {})).items
    for (const stranger of strangersOf(bench)) {
      for (const verb of verbsOn(bench, stranger, given(first, 'message').id)) {
        const codes = [await codeOf(verb(hers.id)), await codeOf(verb('no-such-ticket'))]
        expect(codes).toEqual(['not_found', 'not_found'])
      }
    }
    const after = await bench.alice.getTicket(hers.id)
    expect(after).toEqual(hers)
  })

  check("X14: the file of somebody else's ticket cannot be read", async (bench) => {
    bench.needsTrait('file_bytes')
    const upload = await bench.alice.upload(file(someBytes(10)), { id: bench.key() })
    const ticket = await fileTicket(bench, bench.alice, { uploadIds: [upload.id] })
    const [message] = textsOf((await bench.alice.listMessages(ticket.id, {})).items)
    const attachmentId = given(message?.attachments[0], 'attachment').id
    expect(await codeOf(bench.alice.readAttachment(attachmentId))).toBe('resolved')
    expect(await codeOf(bench.carol.readAttachment(attachmentId))).toBe('not_found')
    expect(await codeOf(bench.carol.readAttachment('no-such-file'))).toBe('not_found')
  })

  check("X14: somebody else's upload cannot be sent along", async (bench) => {
    bench.needsTrait('owned_uploads')
    const upload = await bench.alice.upload(file(someBytes(10)), { id: bench.key() })
    const theft = fileTicket(bench, bench.carol, { uploadIds: [upload.id] })
    expect(await codeOf(theft)).not.toBe('resolved')
    const own = await fileTicket(bench, bench.alice, { uploadIds: [upload.id] })
    expect(own.id).toBeTruthy()
  })

  check('X14: two persons who pick the same file have an upload each', async (bench) => {
    const id = bench.key()
    const [hers, others] = [someBytes(2000, 1), someBytes(2000, 2)]
    const first = await bench.alice.upload(file(hers), { id })
    const second = await bench.carol.upload(file(others), { id })
    expect(second.id).not.toBe(first.id)
  })
}

/** Where colleagues are shown, Bob is no stranger to Alice's tickets. */
function strangersOf({ alice, bob, carol }: Bench): readonly Backend[] {
  return alice.can.organization ? [carol] : [bob, carol]
}

async function listedIds(backend: Backend): Promise<readonly string[]> {
  return (await backend.listTickets({ limit: 100 })).items.map(({ id }) => id)
}

function verbsOn(bench: Bench, backend: Backend, messageId: string) {
  const call = () => ({ idempotencyKey: bench.key() })
  const { can } = backend
  return [
    (id: string) => backend.getTicket(id),
    (id: string) => backend.listMessages(id, {}),
    (id: string) => backend.reply(id, newReply(bench.key()), call()),
    ...(can.close ? [(id: string) => backend.closeTicket(id, {}, call())] : []),
    ...(can.reopen ? [(id: string) => backend.reopenTicket(id, call())] : []),
    ...(can.rate ? [(id: string) => backend.rateTicket(id, { score: 5 }, call())] : []),
    ...(can.markRead ? [(id: string) => backend.markRead(id, messageId)] : []),
    ...(can.solution
      ? [(id: string) => backend.judgeSolution(id, { messageId, helped: true }, call())]
      : []),
    ...(can.category
      ? [(id: string) => backend.setCategory(id, { categoryId: 'any', typeId: null }, call())]
      : []),
    ...(can.access ? [(id: string) => backend.setAccess(id, { granted: true }, call())] : []),
    ...(can.escalate ? [(id: string) => backend.escalate(id, {}, call())] : []),
    ...(can.notes ? [(id: string) => backend.setNote(id, { text: 'Mine' }, call())] : []),
    ...(can.asks
      ? [
          (id: string) => {
            const answer = { askId: 'any', text: 'Yes', uploadIds: [], submissionId: bench.key() }
            return backend.answerAsk(id, { messageId, ...answer }, call())
          },
        ]
      : []),
  ]
}
