import { createSupportClient, type DeskConfigInput, systemClock } from '@deskside/core'
import { createWorld, memoryBackend } from '@deskside/core/testing'
import { desk } from './material/desk.js'
import type { Scene } from './scenes/scene.js'

/**
 * `?scene=live`: the real client over a desk in memory; `world.agent` answers from the console.
 * `&desk=b-shop-builder` is one of the examples, `&plan=premium` and `&roles=owner` say for whom,
 * `&source=back-office` from where, `&view=new` what is shown.
 */
export async function liveScene(query: URLSearchParams): Promise<Scene> {
  const wholeDesks = import.meta.glob<DeskConfigInput>('../../../examples/*/desk.json', {
    import: 'default',
  })
  const whole = await wholeDesks[`../../../examples/${query.get('desk')}/desk.json`]?.()
  const world = createWorld({
    clock: systemClock(),
    createId: () => crypto.randomUUID(),
    desk: whole ?? { name: 'Help', ...desk },
  })
  Object.assign(window, { world })
  const [plan, roles, source] = ['plan', 'roles', 'source'].map((key) => query.get(key))
  const user = {
    id: 'maya',
    name: 'Maya',
    ...(plan && { plan }),
    ...(roles && { roles: roles.split(' ') }),
  }
  return {
    name: 'live',
    title: 'The real client over a desk in memory',
    view: { name: 'home' },
    client: () =>
      createSupportClient({
        backend: memoryBackend(world, user),
        user,
        ...(source && { source }),
        page: () => ({ url: 'https://ulun-tea.example/cart', title: 'Cart' }),
      }),
  }
}
