import config from '../playwright.config.js'
import { test } from './fixtures.js'
import { mountAThousandTimes } from './whatMountsLeave.js'

/**
 * The engine compiles over and over what runs a thousand times, and its code lies in the same heap:
 * 100 to 300 kB that nobody holds. Interpreted, only what somebody holds is left.
 */
const { launchOptions } = config.use ?? {}
test.use({
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--js-flags=--jitless'],
  },
})

const MOST_KILOBYTES = 100

test('mounted, opened and destroyed 1,000 times, nothing is left in the page T-HO4 X11', async ({
  page,
  visitHost,
  heard,
}) => {
  await mountAThousandTimes({ page, visitHost, heard }, MOST_KILOBYTES)
})
