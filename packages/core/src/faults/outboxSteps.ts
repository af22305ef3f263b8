import fc from 'fast-check'

/** What a person, a browser and a network do to an outbox; tabs and forms are named by place. */
export type OutboxStep =
  | {
      readonly do: 'type' | 'edit' | 'attach' | 'send' | 'send twice'
      readonly tab: number
      readonly form: number
    }
  | {
      readonly do: 'retry' | 'cancel' | 'close' | 'crash' | 'return' | 'leave'
      readonly tab: number
    }
  | { readonly do: 'log out' | 'log in'; readonly tab: number }
  | { readonly do: 'open' }
  | { readonly do: 'wait' | 'jump'; readonly ms: number }
  | { readonly do: 'network'; readonly isThere: boolean; readonly browserKnows: boolean }

const tab = fc.nat({ max: 2 })
/** The form for new tickets, and the reply boxes of two tickets. */
const form = fc.nat({ max: 2 })

function inForm(weight: number, ...verbs: ('type' | 'edit' | 'attach' | 'send' | 'send twice')[]) {
  return { weight, arbitrary: fc.record({ do: fc.constantFrom(...verbs), tab, form }) }
}

function inTab(
  weight: number,
  ...verbs: Extract<OutboxStep, { readonly tab: number; readonly form?: never }>['do'][]
) {
  return {
    weight,
    arbitrary: fc.record({ do: fc.constantFrom(...verbs), tab }) as fc.Arbitrary<OutboxStep>,
  }
}

const DAY_MS = 86_400_000

const step: fc.Arbitrary<OutboxStep> = fc.oneof(
  inForm(12, 'type'),
  inForm(3, 'edit'),
  inForm(3, 'attach'),
  inForm(14, 'send', 'send', 'send twice'),
  inTab(4, 'retry', 'cancel'),
  { weight: 3, arbitrary: fc.constant({ do: 'open' as const }) },
  inTab(5, 'close', 'crash', 'return', 'leave'),
  inTab(2, 'log out'),
  inTab(3, 'log in'),
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 20, 300, 1_500, 5_000, 40_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      ms: fc.constantFrom(-DAY_MS, -60_000, 60_000, DAY_MS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      isThere: fc.boolean(),
      browserKnows: fc.boolean(),
    }),
  },
)

/** A schedule of at least 25 commands (T-OB1). */
export const outboxSteps = fc.array(step, { minLength: 25, maxLength: 50, size: 'max' })
