import type { CategoryChoice, DeskConfig } from '../../wire/index.js'
import { allMessages, type Bench, codeOf, deskOf, fileTicket, type Kit } from './kit.js'

export function checkCategories({ check, expect }: Kit): void {
  check('D9: before the work begins the person changes the category', async (bench) => {
    const { desk, other } = await twoCategories(bench)
    bench.needs(desk.categoryChange.open === 'change', 'change of an open ticket')
    const ticket = await fileTicket(bench, bench.alice)
    expect(ticket.actions).toContain('change_category')
    await bench.alice.setCategory(ticket.id, other, bench.call())
    expect(await bench.alice.getTicket(ticket.id)).toMatchObject(other)
    const events = (await allMessages(bench.alice, ticket.id)).flatMap((message) =>
      message.kind === 'event' ? [message.event] : [],
    )
    expect(events.at(-1)).toMatchObject({ type: 'category', to: other.categoryId })
  })

  check('D9: while the work goes on it is a request that staff agree to', async (bench) => {
    const { id, other, answerCategory } = await requested(bench)
    const waiting = await bench.alice.getTicket(id)
    expect(waiting.categoryId).not.toBe(other.categoryId)
    expect(waiting.categoryRequest).toMatchObject(other)
    await answerCategory(id, null)
    const agreed = await bench.alice.getTicket(id)
    expect(agreed).toMatchObject({ ...other, categoryRequest: null })
  })

  check('D9: staff may refuse it and say why', async (bench) => {
    const { id, other, answerCategory } = await requested(bench)
    await answerCategory(id, 'It is an error, not a question.')
    const kept = await bench.alice.getTicket(id)
    expect(kept.categoryRequest).toBeNull()
    expect(kept.categoryId).not.toBe(other.categoryId)
    const thread = JSON.stringify(await allMessages(bench.alice, id))
    expect(thread).toContain('It is an error, not a question.')
  })

  check('D9: after closing the category stays as it is', async (bench) => {
    const { desk, other } = await twoCategories(bench)
    bench.needs(desk.categoryChange.closed === 'never', 'end of changes at closing')
    bench.needs(bench.alice.can.close, 'closing')
    const { id } = await fileTicket(bench, bench.alice)
    await bench.alice.closeTicket(id, {}, bench.call())
    const closed = await bench.alice.getTicket(id)
    expect(closed.actions).not.toContain('change_category')
    expect(closed.actions).not.toContain('request_category')
    expect(await codeOf(bench.alice.setCategory(id, other, bench.call()))).toBe('conflict')
    expect((await bench.alice.getTicket(id)).categoryId).toBe(closed.categoryId)
  })

  check('D9: a category that the desk does not have is refused by name', async (bench) => {
    await twoCategories(bench)
    const { id, categoryId } = await fileTicket(bench, bench.alice)
    const made = { categoryId: 'made-up', typeId: null }
    expect(await codeOf(bench.alice.setCategory(id, made, bench.call()))).toBe('invalid')
    expect((await bench.alice.getTicket(id)).categoryId).toBe(categoryId)
  })
}

async function twoCategories(bench: Bench) {
  bench.needs(bench.alice.can.category, 'other category for a ticket')
  const desk = await deskOf(bench)
  const other = otherCategory(desk, bench.ticket?.categoryId)
  bench.needs(other !== undefined, 'second category')
  return { desk, other: other as CategoryChoice }
}

function otherCategory(
  { form }: DeskConfig,
  not: string | null | undefined,
): CategoryChoice | undefined {
  const found = form.categories.find(({ id }) => id !== not)
  return found && { categoryId: found.id, typeId: found.types[0]?.id ?? null }
}

async function requested(bench: Bench) {
  const { desk, other } = await twoCategories(bench)
  bench.needs(desk.categoryChange.in_progress === 'request', 'request for another category')
  const { answerCategory, reply } = bench.agentDoor()
  bench.needs(answerCategory !== undefined, 'staff who answer a request')
  const { id } = await fileTicket(bench, bench.alice)
  await reply(id, { body: 'On it.', status: 'in_progress' })
  await bench.alice.setCategory(id, other, bench.call())
  return { id, other, answerCategory: answerCategory as NonNullable<typeof answerCategory> }
}
