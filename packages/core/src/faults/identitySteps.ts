import fc from 'fast-check'

/** What happens at a shared computer; persons and tabs are named by place. */
export type IdentityStep =
  | { readonly do: 'become'; readonly tab: number; readonly who: number }
  | {
      readonly do:
        | 'sign out'
        | 'write'
        | 'attach'
        | 'send'
        | 'cancel'
        | 'look'
        | 'look away'
        | 'put aside'
        | 'come back'
        | 'crash'
      readonly tab: number
    }
  | { readonly do: 'answer' }
  | { readonly do: 'wait'; readonly ms: number }

type InTab = Exclude<Extract<IdentityStep, { readonly tab: number }>, { readonly do: 'become' }>

const tab = fc.nat({ max: 1 })

function inTab(weight: number, ...verbs: InTab['do'][]) {
  const arbitrary = fc.record({ do: fc.constantFrom(...verbs), tab }) as fc.Arbitrary<IdentityStep>
  return { weight, arbitrary }
}

const step: fc.Arbitrary<IdentityStep> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('become' as const), tab, who: fc.nat({ max: 1 }) }),
  },
  inTab(3, 'sign out'),
  inTab(6, 'write'),
  inTab(2, 'attach'),
  inTab(8, 'send'),
  inTab(2, 'cancel'),
  inTab(4, 'look', 'look', 'look away'),
  inTab(2, 'put aside'),
  inTab(3, 'come back'),
  inTab(1, 'crash'),
  { weight: 2, arbitrary: fc.constant({ do: 'answer' as const }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 10, 200, 900, 7_000),
    }),
  },
)

export const identitySteps = fc.array(step, { minLength: 10, maxLength: 30, size: 'max' })
