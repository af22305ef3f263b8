import type { Backend } from '@deskside/core'
import { memoryBackend, type WorldAgent } from '@deskside/core/testing'
import type { SeedGround } from './seed.js'
import type { AskReply, Step, Story } from './story.js'
import { uploadAll } from './uploadAll.js'

type StepOf<K extends Step['does']> = Extract<Step, { readonly does: K }>
type PersonKind = Exclude<Step['does'], AgentKind>
type AgentKind = 'answer' | 'take' | 'enter' | 'status' | 'decline' | 'agree' | 'refuse'

type AgentDeeds = {
  readonly [K in AgentKind]: (agent: WorldAgent, ticketId: string, step: StepOf<K>) => unknown
}

const AGENT_DEEDS: AgentDeeds = {
  answer: (agent, id, { does: _does, agoMs: _agoMs, ...input }) => agent.reply(id, input),
  take: (agent, id, step) => agent.take(id, step.agent),
  enter: (agent, id, step) => agent.enterProject(id, step.agent),
  status: (agent, id, step) => agent.setStatus(id, step.status, step.agent),
  decline: (agent, id, step) => agent.decline(id, step.reason, step.agent),
  agree: (agent, id, step) => agent.acceptCategory(id, step.agent),
  refuse: (agent, id, step) => agent.refuseCategory(id, step.reason, step.agent),
}

/** One ticket of one person, in the middle of a step. */
type Scene = {
  readonly ground: SeedGround
  readonly story: Story
  readonly backend: Backend
  readonly id: string
  /** Names what is written, for good. */
  readonly key: string
  readonly call: { readonly idempotencyKey: string }
}

type PersonDeeds = {
  readonly [K in PersonKind]: (scene: Scene, step: StepOf<K>) => Promise<unknown>
}

const PERSON_DEEDS: PersonDeeds = {
  async reply({ ground, story, backend, id, key, call }, { body, files = [] }) {
    const uploadIds = await uploadAll(ground.world, story.person, files, key)
    await backend.reply(id, { body, uploadIds, submissionId: key }, call)
  },
  async read({ ground, backend, id }) {
    const last = ground.world.agent.messages(id).findLast(({ internal }) => !internal)
    if (last !== undefined) await backend.markRead(id, last.id)
  },
  close: ({ backend, id, call }, { rating }) => backend.closeTicket(id, { rating }, call),
  rate: ({ backend, id, call }, { rating }) => backend.rateTicket(id, rating, call),
  reopen: ({ backend, id, call }) => backend.reopenTicket(id, call),
  answer_ask: (scene, step) => answerAsk(scene, step.reply),
  async judge({ ground, backend, id, call }, { helped }) {
    const words = messagesOf(ground, id)
    const solution = words.findLast((each) => each.isSolution && each.helped === null)
    await backend.judgeSolution(id, { messageId: solution?.id ?? '', helped }, call)
  },
  wish_category: ({ backend, id, call }, { categoryId, typeId }) =>
    backend.setCategory(id, { categoryId, typeId }, call),
  grant: ({ ground, backend, id, call }, { agoMs, forMs }) =>
    backend.setAccess(
      id,
      { granted: true, until: forMs === null ? null : ground.timeOf(agoMs - forMs) },
      call,
    ),
  withdraw: ({ backend, id, call }) => backend.setAccess(id, { granted: false }, call),
  escalate: ({ backend, id, call }, { reason }) => backend.escalate(id, { reason }, call),
  keep_note: ({ backend, id, call }, { text }) => backend.setNote(id, { text }, call),
  tell_manager: ({ backend, id, call }, { body }) =>
    backend.contactManager({ ticketId: id, body }, call),
}

/** Lets one step of a story happen at the moment to which the ground has travelled. */
export async function liveStep(
  ground: SeedGround,
  story: Story,
  step: Step,
  id: string,
  key: string,
): Promise<void> {
  const { does } = step
  if (isAgentKind(does)) {
    const act = AGENT_DEEDS[does] as (agent: WorldAgent, id: string, step: Step) => unknown
    act(ground.world.agent, id, step)
    return
  }
  const backend = memoryBackend(ground.world, story.person)
  const scene = { ground, story, backend, id, key, call: { idempotencyKey: key } }
  await (PERSON_DEEDS[does] as (scene: Scene, step: Step) => Promise<unknown>)(scene, step)
}

function isAgentKind(does: Step['does']): does is AgentKind {
  return Object.hasOwn(AGENT_DEEDS, does)
}

async function answerAsk(scene: Scene, given: AskReply): Promise<void> {
  const { ground, story, backend, id, key, call } = scene
  const asked = messagesOf(ground, id).flatMap((message) =>
    message.asks.filter(({ answer }) => answer === null).map((ask) => ({ message, ask })),
  )
  const { message, ask } = asked[0] ?? {}
  const { option, files = [], ...said } = given
  const optionId = ask?.options.find(({ label }) => label === option)?.id
  const answer = {
    ...said,
    ...(optionId === undefined ? {} : { optionId }),
    messageId: message?.id ?? '',
    askId: ask?.id ?? '',
    uploadIds: await uploadAll(ground.world, story.person, files, key),
    submissionId: key,
  }
  await backend.answerAsk(id, answer, call)
}

function messagesOf({ world }: SeedGround, ticketId: string) {
  return world.agent
    .messages(ticketId)
    .flatMap((each) => (each.kind === 'message' && !each.internal ? [each] : []))
}
