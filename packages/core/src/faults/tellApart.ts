import type { IdentityLife, IdentityTab } from './identityLife.js'
import { markOf, PERSONS } from './identityLife.js'
import { holdsToken } from './sharedDesk.js'

/** Everything of one person that is where another one is; empty means that nothing is. */
export async function tellApart(life: IdentityLife): Promise<readonly string[]> {
  const { tabs, desk, words } = life
  return [
    ...tabs.flatMap(shownOf),
    ...desk.seen.flatMap(({ tab, person, text }) =>
      PERSONS.filter((other) => other.id !== person && text.includes(markOf(other))).map(
        (other) => `tab ${tab} sent ${other.id}'s text as «${person}»`,
      ),
    ),
    ...desk.seen.filter(({ text }) => holdsToken(text)).map(() => 'a token in an address or body'),
    ...[JSON.stringify(words)].flatMap((said) => [
      ...(holdsToken(said) ? ['a token in a word between tabs'] : []),
      ...PERSONS.filter((person) => said.includes(markOf(person))).map(
        ({ id }) => `tabs talk about ${id}'s text`,
      ),
    ]),
    ...(await keptOf(life)),
    ...mixedTickets(life),
  ]
}

/** What a tab shows is of the one who is there. */
function shownOf({ client, person, opened }: IdentityTab): readonly string[] {
  const shown = JSON.stringify([
    client.tickets.list.get(),
    [...opened].map((id) => client.tickets.open(id).get()),
    client.drafts.open('new').get(),
    client.outbox.submissions.get(),
    client.uploads.states.get(),
    client.unread.get(),
  ])
  const others = PERSONS.filter((other) => other.id !== person?.id)
  return [
    ...(holdsToken(shown) ? ['a token in a store'] : []),
    ...others
      .filter((other) => shown.includes(markOf(other)))
      .map((other) => `${person?.id ?? 'nobody'} sees what is ${other.id}'s`),
  ]
}

/** Each row lies in the scope of its person, and nowhere once that person has signed out. */
async function keptOf({ device, mayKeep }: IdentityLife): Promise<readonly string[]> {
  const wrong: string[] = []
  const owners = new Map<string, Set<string>>()
  for (const { key, text } of await device.rows()) {
    if (holdsToken(text)) wrong.push(`a token on the device: ${key}`)
    for (const person of PERSONS) {
      if (!text.includes(markOf(person))) continue
      const scope = key.split('/')[1] ?? ''
      owners.set(scope, (owners.get(scope) ?? new Set()).add(person.id))
      if (!mayKeep(person)) wrong.push(`${person.id} has signed out, and ${key} is left`)
    }
  }
  for (const persons of owners.values()) if (persons.size > 1) wrong.push('two persons in a scope')
  return wrong
}

function mixedTickets({ desk }: IdentityLife): readonly string[] {
  const { agent } = desk.world
  return agent.list().flatMap(({ id, requester }) => {
    const text = JSON.stringify(agent.messages(id))
    return PERSONS.filter((one) => one.id !== requester.id && text.includes(markOf(one))).map(
      (one) => `a ticket of ${requester.id} has ${one.id}'s text`,
    )
  })
}
