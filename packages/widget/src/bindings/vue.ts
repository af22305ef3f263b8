import * as Vue from 'vue'
import type { HelpEvents, HelpWidget } from '../launcher/contract.js'
import { followHelp } from './followHelp.js'
import { EVENTS, type HelpProps, PROPS } from './helpProps.js'

export type { HelpProps }
export type HelpExposed = { readonly help: HelpWidget | undefined }
type Emits = { [E in keyof HelpEvents]: (payload: HelpEvents[E]) => void }

/**
 * Puts help behind what stands in its slot, for Vue 3.3 or later; what happens is an event of its
 * own: `@unread`. A template's `ref` is `HelpExposed`. An `inline` one has no slot.
 */
export const DesksideHelp = Vue.defineComponent<Omit<HelpProps, 'on' | 'onError'>, Emits>(
  (props, { emit, slots, expose }) => {
    const place = Vue.ref<HTMLElement>()
    const help = Vue.shallowRef<HelpWidget>()
    const say = emit as (event: string, fact: unknown) => void
    const on = Object.fromEntries(EVENTS.map((event) => [event, (fact: never) => say(event, fact)]))
    Vue.onMounted(() => {
      const { follow, leave } = followHelp(place.value as HTMLElement)
      const now = () => ({ ...props, on })
      Vue.watch(now, (next) => (help.value = follow(next)), { immediate: true, flush: 'post' })
      Vue.onBeforeUnmount(leave)
    })
    expose({ help })
    return () => Vue.h('span', { ref: place, style: 'display: contents' }, slots.default?.())
  },
  { name: 'DesksideHelp', emits: EVENTS as never, props: PROPS as never },
)
