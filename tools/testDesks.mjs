// npm run test:desks: the five example desks, each walked through every id that docs/mission.md has
// for it, in a real Chromium, on the built packages and hosts.
import { runPlaywrightSuite } from './playwrightSuite.mjs'

await runPlaywrightSuite('five desks', 'desks')
