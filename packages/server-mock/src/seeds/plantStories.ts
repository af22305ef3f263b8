import type { NewTicket } from '@deskside/core'
import { memoryBackend } from '@deskside/core/testing'
import { liveStep } from './liveStep.js'
import { officeTime } from './officeTime.js'
import type { SeedGround } from './seed.js'
import type { Story } from './story.js'
import { uploadAll } from './uploadAll.js'

/**
 * Lives through all stories in the order in which things happened.
 *
 * @param zone where the desk is, for one that sleeps at night. @default stories keep their hours
 */
export async function plantStories(
  ground: SeedGround,
  stories: readonly Story[],
  zone?: string,
): Promise<void> {
  const now = Date.parse(ground.timeOf(0))
  const ids = new Map<Story, string>()
  const events = stories.flatMap((story) => [
    { agoMs: story.agoMs, run: async () => void ids.set(story, await begin(ground, story)) },
    ...story.steps.map((step, index) => ({
      agoMs: step.agoMs,
      run: () => liveStep(ground, story, step, ids.get(story) ?? '', `${story.id}-${index}`),
    })),
  ])
  for (const { agoMs, run } of events.sort((a, b) => b.agoMs - a.agoMs)) {
    ground.travelTo(zone === undefined ? agoMs : officeTime(agoMs, now, zone))
    await run()
  }
}

async function begin({ world }: SeedGround, story: Story): Promise<string> {
  const { person, madeBy, ticket } = story
  if (madeBy !== undefined) {
    const { subject = '', body, categoryId = null, typeId = null } = ticket
    const made = { subject, body, categoryId, typeId, agent: madeBy, format: 'markdown' } as const
    return world.agent.createFor(person, made).id
  }
  const uploadIds = await uploadAll(world, person, story.files ?? [], story.id)
  const input: NewTicket = {
    subject: '',
    categoryId: null,
    typeId: null,
    priority: null,
    projectId: null,
    fields: {},
    source: 'help-menu',
    locale: 'en',
    followUpOf: null,
    ...ticket,
    submissionId: story.id,
    uploadIds,
  }
  const backend = memoryBackend(world, person)
  return (await backend.createTicket(input, { idempotencyKey: story.id })).id
}
