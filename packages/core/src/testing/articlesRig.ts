import { createArticles } from '../articles/createArticles.js'
import type { SupportClientOptions } from '../supportClient.js'
import { clientRig, type RigOptions } from './clientRig.js'

const DESK = { name: 'Desk', articles: { feedback: true } }

/** One browser in front of a desk with twelve articles, `a1` to `a12`, about rows and columns. */
export function articlesRig(options: RigOptions = {}) {
  const rig = clientRig({ desk: DESK, ...options })
  for (let n = 1; n <= 12; n++) {
    const about = n % 2 === 0 ? 'rows' : 'columns'
    rig.world.agent.publish({
      id: `a${n}`,
      title: `Article ${n} about ${about}`,
      body: `All ${n}.`,
    })
  }
  function open(own: SupportClientOptions = {}) {
    const client = rig.open(own)
    return { client, articles: createArticles(client) }
  }
  const queries = () =>
    rig.flaky.calls.flatMap(({ verb, given }) =>
      verb === 'searchArticles' ? [(given[0] as { q: string }).q] : [],
    )
  return { ...rig, open, queries }
}
