import { describe, expect, it } from 'vitest'
import { describeBackend } from './testing/describeBackend.js'
import { zendeskUnderTest } from './testing/zendesk/zendeskUnderTest.js'

const PAGE = 'https://app.example.com'

// X14: the end user's own token, where every answer can be read.
describeBackend({ describe, expect, it }, 'zendeskBackend over the emulator', () =>
  zendeskUnderTest(),
)

// X14: the same in a page, which may not read a refusal, nor a file of another host.
describeBackend({ describe, expect, it }, 'zendeskBackend in a page, over the emulator', () =>
  zendeskUnderTest({ origin: PAGE }),
)

describeBackend(
  { describe, expect, it },
  'zendeskBackend over the emulator, where organisations share their tickets',
  () =>
    zendeskUnderTest({
      account: { sharedOrganizations: [501, 502] },
      setup: { sharedOrganizations: true },
    }),
)
