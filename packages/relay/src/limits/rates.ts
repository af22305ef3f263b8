import { SupportError, type SupportUser } from '@deskside/core'
import type { Bucket, BucketStore } from './BucketStore.js'

/** So many at once, and so many a minute for as long as one likes. */
export type Rate = { readonly burst: number; readonly perMinute: number }

/** Requests beyond these are answered with 429 and `Retry-After`; `false` takes a limit away. */
export type RateLimits = {
  /** Of one person, on all devices. @default 600 at once, 600 a minute */
  readonly person?: Rate | false
  /** Of all people of one organisation. @default 12000 at once, 12000 a minute */
  readonly organization?: Rate | false
  /**
   * Of one network address, by everybody who has not proved who they are: guests, visitors, wrong
   * tokens, sign-ins. @default 600 at once, 600 a minute
   */
  readonly address?: Rate | false
  /** New guests and sign-ups from one address; each may send a mail. @default 60 at once, 1 a minute */
  readonly newcomers?: Rate | false
}

/** What counts where nobody says otherwise. */
export const RATES = {
  person: { burst: 600, perMinute: 600 },
  organization: { burst: 12_000, perMinute: 12_000 },
  address: { burst: 600, perMinute: 600 },
  newcomers: { burst: 60, perMinute: 1 },
} as const satisfies RateLimits

/** Who asks, as far as it is known. */
export type Caller = {
  readonly person: SupportUser | null
  /** `null` where the server does not say. */
  readonly address: string | null
  /** Asks to become somebody: a guest, a new account. */
  readonly isNewcomer: boolean
}

/**
 * @param rates `false` lets everything pass
 * @returns rejects with `rate_limited` whoever asks too often, and counts all others
 */
export function createRateGate(
  buckets: BucketStore,
  rates: RateLimits | false = {},
): (caller: Caller) => Promise<void> {
  if (rates === false) return async () => {}
  const limits = { ...RATES, ...rates }
  return async (caller) => {
    const asked = bucketsOf(caller, limits)
    const waitMs = asked.length === 0 ? 0 : await buckets.take(asked)
    if (waitMs > 0) throw new SupportError('rate_limited', undefined, { retryAfterMs: waitMs })
  }
}

function bucketsOf({ person, address, isNewcomer }: Caller, limits: Required<RateLimits>) {
  const organizationId = person?.organization?.id
  // A guest's address proves nothing: whoever types it must not use up what is another one's.
  const isKnown = person !== null && person.isGuest !== true
  return [
    ...bucket('person', limits.person, person && [organizationId ?? '', person.id]),
    ...bucket('organization', limits.organization, organizationId),
    ...bucket('address', limits.address, isKnown ? null : address),
    ...bucket('newcomers', limits.newcomers, isNewcomer ? address : null),
  ]
}

function bucket(name: string, rate: Rate | false, whose: unknown): readonly Bucket[] {
  if (rate === false || whose === null || whose === undefined) return []
  const { burst, perMinute } = rate
  return [{ key: JSON.stringify([name, whose]), burst, everyMs: 60_000 / perMinute }]
}
