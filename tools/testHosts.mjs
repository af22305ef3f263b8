// npm run test:hosts: hostile hosts, policies, payloads and privacy in a real Chromium, on the built
// packages. Short versions of some of them run in `npm test`.
import { runPlaywrightSuite } from './playwrightSuite.mjs'

await runPlaywrightSuite('hostile hosts', 'hosts')
