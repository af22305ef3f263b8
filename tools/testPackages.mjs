// npm run test:packages: what npm would publish, installed into fresh projects, typed, built and looked at
// in a real Chromium; and what README tells a newcomer, done word for word.
import { runPlaywrightSuite } from './playwrightSuite.mjs'

await runPlaywrightSuite('packages in fresh projects', 'packages', [])
