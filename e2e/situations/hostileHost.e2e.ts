import { expect, test } from '../hosts/fixtures.js'
import { sendAndReadAnswer } from '../hosts/flow.js'

// All of them, and the rest of e2e/hosts, run in `npm run test:hosts`.
test('row 38: with Prototype.js, polluted prototypes and blocked storage a ticket is sent and answered T-HO1 X11', async ({
  visitHost,
  help,
  agent,
  heard,
}) => {
  await visitHost({ scripts: ['prototypeJs', 'enumerablePrototypes', 'storageBlocked'] })
  await sendAndReadAnswer(help, agent, 'On a hostile host')
  expect(await heard()).toEqual({ errors: [], reported: [] })
})
