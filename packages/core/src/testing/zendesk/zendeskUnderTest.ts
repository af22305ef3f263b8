import { type ZendeskSetup, zendeskBackend } from '../../zendesk.js'
import type { BackendUnderTest } from '../backendKit/kit.js'
import { fakeClock } from '../fakeClock.js'
import { FIELDS, FORMS, STATUSES, type ZendeskUser } from './account.js'
import { zendeskAgentDoor } from './agentDoor.js'
import { json, UPLOAD_LIFE_MS, type ZendeskEmulatorOptions } from './emulatorContext.js'
import { pageFetch } from './pageFetch.js'
import { createZendeskEmulator, type ZendeskEmulator } from './zendeskEmulator.js'

/** All that an account can be set up for. */
export const WHOLE_SETUP: ZendeskSetup = {
  desk: { name: 'Acme' },
  fields: {
    submission: FIELDS.submission,
    priority: FIELDS.urgency,
    project: FIELDS.project,
    declineReason: FIELDS.declineReason,
  },
  declinedStatuses: [STATUSES.declined],
  satisfaction: true,
  helpCenter: true,
}

export type UnderTestOptions = {
  /** Of the page that asks; `null` is no page, and reads everything. @default null */
  readonly origin?: string | null
  readonly account?: Partial<ZendeskEmulatorOptions>
  readonly setup?: Partial<ZendeskSetup>
}

/** Zendesk's emulator and the people at it, for `describeBackend`. */
export function zendeskUnderTest(options: UnderTestOptions = {}): BackendUnderTest {
  const { origin = null, account, setup } = options
  const clock = fakeClock()
  const emulator = createZendeskEmulator({
    clock,
    assignsNewTickets: true,
    callsAMinute: 10_000,
    searchLagMs: 4_000,
    ...account,
  })
  publish(emulator)
  const asked: string[] = []
  const door = (user: ZendeskUser) =>
    zendeskBackend({
      ...WHOLE_SETUP,
      ...setup,
      url: emulator.url,
      clock,
      fetch: pageFetch(emulator.handler, origin),
      getToken({ reason }) {
        if (user.name === 'Alice') asked.push(reason)
        return emulator.issueToken(user)
      },
    })
  const { alice, bob, carol } = emulator.people
  return {
    alice: door(alice),
    bob: door(bob),
    carol: door(carol),
    agent: zendeskAgentDoor(emulator),
    ticket: { categoryId: String(FORMS.question) },
    settle: () => clock.advance(5_000),
    loseNextAnswer: () => emulator.faults.loseNextAnswer(/POST|PUT/, /^\/requests/),
    ignoreNextWrite: () => emulator.faults.ignoreNextWrite(),
    expireUploads: () => clock.advance(UPLOAD_LIFE_MS),
    ...(origin === null
      ? readableRefusals(emulator, asked)
      : { lacks: { file_bytes: 'zendesk has no files that a page may read' } }),
  }
}

/** A page cannot read them, and so hears nothing of them. */
function readableRefusals(
  { faults }: ZendeskEmulator,
  asked: readonly string[],
): Partial<BackendUnderTest> {
  return {
    tokens: {
      refuse(times) {
        for (let left = times; left > 0; left--) {
          faults.answerNext(/./, /./, () => json(401, { error: 'invalid_token' }))
        }
      },
      asked: () => asked,
    },
    refuseNextAsTooFast(seconds) {
      faults.answerNext(/./, /./, () => {
        const response = json(429, { error: 'APIRateLimitExceeded' })
        response.headers.set('retry-after', String(seconds))
        return response
      })
    },
  }
}

function publish({ account }: ZendeskEmulator): void {
  account.articles.push(
    { id: 31, title: 'Why is my export empty?', html: '<p>Look at the <b>dates</b>.</p>' },
    { id: 32, title: 'Inviting a colleague', html: '<p>Open Team.</p><p>Press Invite.</p>' },
  )
}
