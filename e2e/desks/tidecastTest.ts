import { tidecast } from '../../examples/d-campaigns/host.js'
import { Tidecast } from '../models/Tidecast.js'
import { testOf } from './fixtures.js'

/** A test of desk D, with its console in hand. */
export const test = testOf(tidecast).extend<{ console: Tidecast }>({
  console: async ({ page, app }, use) => use(new Tidecast(page, app.url)),
})
