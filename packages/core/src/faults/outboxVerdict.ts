import type { Message } from '../wire/index.js'
import type { Life } from './outboxLife.js'

/** Everything that is wrong at the end of a life; empty means that each promise was kept. */
export async function outboxVerdict(life: Life): Promise<readonly string[]> {
  const { rig, ledger, ticketIds, last } = life
  const { agent } = rig.world
  const sent = agent.list().flatMap(({ id }) => agent.messages(id).filter(isText))
  const wrong: string[] = []
  const bodies = sent.map(({ body }) => body).filter((body) => body.startsWith('text '))
  const forms = ['new', ...ticketIds.map((id) => `reply:${id}`)] as const
  const typed = forms.map((key) => last.drafts.open(key as 'new').get().draft)
  const inForms = typed.map(({ body }) => body)
  const left = last.outbox.submissions.get()
  const isInForm = (text: string) => inForms.includes(text)
  // A refused text that is back in its form is shown in both places: it is one.
  const refused = left.map(({ draft }) => draft).filter(({ body }) => !isInForm(body))
  const failed = refused.map(({ body }) => body)

  wrong.push(...placesWrong([...bodies, ...inForms.filter((text) => text !== ''), ...failed]))
  wrong.push(...linesWrong())
  const gone = namesIn([...sent, ...refused])
  for (const { body, attachments } of sent) {
    const there = attachments.map(({ name }) => name)
    const belong = ledger.owed().may.get(body) ?? []
    // A file that had left already, with the text before an edit in that very moment, is not missed;
    // nor is it where that text was refused and rests, with its file, to be tried again.
    const missed = belong.filter((name) => !gone.includes(name))
    const strange = there.filter((name) => !belong.includes(name))
    if (missed.length + strange.length > 0) wrong.push(`«${body}»: files ${there}, not ${belong}`)
  }
  // What is not sent yet may still be: a file in two places would go out twice.
  const names = [...gone, ...namesIn(typed)]
  if (new Set(names).size < names.length) wrong.push(`a file is there twice: ${names}`)
  const unsettled = left.filter(({ status }) => status !== 'failed')
  if (unsettled.length > 0) wrong.push(`not at rest: ${JSON.stringify(unsettled)}`)
  last.destroy()
  await life.device.clock.settle()
  const timers = life.device.clock.pending()
  if (timers > 0) wrong.push(`${timers} timers are left`)
  return wrong

  function placesWrong(places: readonly string[]): readonly string[] {
    const { must, may } = ledger.owed()
    return [
      ...must.filter((text) => !places.includes(text)).map((text) => `lost: «${text}»`),
      ...places
        .filter((text, place) => places.indexOf(text) !== place)
        .map((text) => `twice: «${text}»`),
      ...places.filter((text) => !may.has(text)).map((text) => `never written: «${text}»`),
    ]
  }

  function linesWrong(): readonly string[] {
    return ticketIds.flatMap((id) => {
      const line = ledger.lineFor(id)
      const there = agent.messages(id).filter(isText)
      const order = there.map(({ body }) => body).filter((body) => line.includes(body))
      const promised = line.filter((body) => order.includes(body))
      return String(order) === String(promised) ? [] : [`order: sent ${promised}, there ${order}`]
    })
  }
}

function namesIn(
  texts: readonly { readonly attachments: readonly { readonly name: string }[] }[],
): readonly string[] {
  return texts.flatMap(({ attachments }) => attachments.map(({ name }) => name))
}

function isText<M extends Message>(message: M): message is M & { readonly kind: 'message' } {
  return message.kind === 'message'
}
