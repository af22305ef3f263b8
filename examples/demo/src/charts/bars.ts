import { element } from '../element.js'
import type { Formats } from '../formats.js'

export type Bar = { readonly name: string; readonly value: number }

/** Shares of a whole as a list: a name, a number, a bar. */
export function barList(label: string, shares: readonly Bar[], formats: Formats): HTMLElement {
  const most = Math.max(...shares.map((share) => share.value))
  return element(
    'ul',
    { class: 'bar-list', 'aria-label': label },
    ...shares.map((share) =>
      element(
        'li',
        {},
        element('span', { class: 'bar-name' }, share.name),
        element('span', { class: 'bar-value' }, formats.whole(share.value)),
        bar(share.value / most),
      ),
    ),
  )
}

/** Steps of a funnel: how many are left, and how many of the step before. */
export function funnelList(label: string, steps: readonly Bar[], formats: Formats): HTMLElement {
  const first = steps[0]?.value ?? 1
  return element(
    'ol',
    { class: 'funnel-list', 'aria-label': label },
    ...steps.map((step, index) => {
      const before = steps[index - 1]?.value
      return element(
        'li',
        {},
        element('span', { class: 'bar-name' }, step.name),
        element('span', { class: 'bar-value' }, formats.whole(step.value)),
        element(
          'span',
          { class: 'funnel-rate' },
          before === undefined ? '' : formats.percent((step.value / before) * 100),
        ),
        bar(step.value / first),
      )
    }),
  )
}

function bar(share: number): HTMLElement {
  const fill = element('span', { class: 'bar-fill' })
  // Through the CSSOM: a style attribute is what a strict policy forbids.
  fill.style.setProperty('inline-size', `${Math.max(1.5, share * 100)}%`)
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, fill)
}
