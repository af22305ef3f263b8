// npm run test:access: scans of every kind of screen, the keyboard, geometry and effort (T-AX1, 2, 4
// and 5) in a real Chromium. T-AX3 and a ticket's whole life by keyboard and by the accessibility
// tree run in `npm test`.
import { runPlaywrightSuite } from './playwrightSuite.mjs'

await runPlaywrightSuite('accessibility', 'access')
