import type { NewTicket, Rating, SupportUser, TicketStatus, UploadSource } from '@deskside/core'
import { type AgentFile, memoryBackend, type NewAsk } from '@deskside/core/testing'
import type { SeedGround } from './seed.js'

type Step = { readonly agoMs: number } & (
  | { readonly does: 'reply'; readonly body: string; readonly files?: readonly AgentFile[] }
  | { readonly does: 'read' }
  | { readonly does: 'close'; readonly rating: Rating | null }
  | {
      readonly does: 'answer'
      readonly agent: string
      readonly body: string
      readonly format?: 'text' | 'markdown'
      readonly internal?: boolean
      readonly status?: TicketStatus
      readonly files?: readonly AgentFile[]
      readonly isSolution?: boolean
      readonly asks?: readonly NewAsk[]
    }
  | { readonly does: 'take'; readonly agent: string }
  | { readonly does: 'decline'; readonly agent: string; readonly reason: string }
)

/** What happened to one ticket, from its first word on. */
export type Story = {
  /** Names it for good: the same seed gives the same ids of submissions. */
  readonly id: string
  readonly person: SupportUser
  readonly agoMs: number
  readonly ticket: Pick<NewTicket, 'subject' | 'body'> & Partial<NewTicket>
  readonly files?: readonly AgentFile[]
  readonly steps: readonly Step[]
}

/** Lives through all stories in the order in which things happened. */
export async function plantStories(ground: SeedGround, stories: readonly Story[]): Promise<void> {
  const ids = new Map<Story, string>()
  const events = stories.flatMap((story) => [
    { agoMs: story.agoMs, run: async () => void ids.set(story, await begin(ground, story)) },
    ...story.steps.map((step, index) => ({
      agoMs: step.agoMs,
      run: () => live(ground, story, step, ids.get(story) ?? '', `${story.id}-${index}`),
    })),
  ])
  for (const { agoMs, run } of events.sort((a, b) => b.agoMs - a.agoMs)) {
    ground.travelTo(agoMs)
    await run()
  }
}

async function begin({ world }: SeedGround, story: Story): Promise<string> {
  const backend = memoryBackend(world, story.person)
  const uploadIds = await uploadAll(world, story.person, story.files ?? [], story.id)
  const input: NewTicket = {
    categoryId: null,
    typeId: null,
    priority: null,
    projectId: null,
    fields: {},
    source: 'help-menu',
    locale: 'en',
    followUpOf: null,
    ...story.ticket,
    submissionId: story.id,
    uploadIds,
  }
  return (await backend.createTicket(input, { idempotencyKey: story.id })).id
}

async function live(
  { world }: SeedGround,
  { person }: Story,
  step: Step,
  ticketId: string,
  key: string,
): Promise<void> {
  const backend = memoryBackend(world, person)
  const call = { idempotencyKey: key }
  const { agent } = world
  switch (step.does) {
    case 'reply': {
      const uploadIds = await uploadAll(world, person, step.files ?? [], key)
      await backend.reply(ticketId, { body: step.body, uploadIds, submissionId: key }, call)
      return
    }
    case 'read': {
      const last = agent.messages(ticketId).findLast(({ internal }) => !internal)
      if (last !== undefined) await backend.markRead(ticketId, last.id)
      return
    }
    case 'close':
      await backend.closeTicket(ticketId, { rating: step.rating }, call)
      return
    case 'answer': {
      const { does: _does, agoMs: _agoMs, ...input } = step
      agent.reply(ticketId, input)
      return
    }
    case 'take':
      agent.take(ticketId, step.agent)
      return
    case 'decline':
      agent.decline(ticketId, step.reason, step.agent)
  }
}

async function uploadAll(
  world: SeedGround['world'],
  person: SupportUser,
  files: readonly AgentFile[],
  key: string,
): Promise<string[]> {
  const backend = memoryBackend(world, person)
  const ids: string[] = []
  for (const [index, file] of files.entries()) {
    ids.push((await backend.upload(toSource(file), { id: `${key}-file-${index}` })).id)
  }
  return ids
}

function toSource({ name, type, bytes }: AgentFile): UploadSource {
  return {
    name,
    type,
    size: bytes.byteLength,
    read: async (from, to) => new Uint8Array(bytes.subarray(from, to)),
  }
}
