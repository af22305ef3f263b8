import { Skeleton } from '../parts/Skeleton.js'
import { useI18n } from '../state/context.js'
import type { Chunk } from './chunk.js'
import { LazyPart } from './LazyPart.js'
import { Screen } from './Screen.js'

export type LazyScreenProps<P extends object> = { readonly chunk: Chunk<P>; readonly props: P }

/** A screen that is fetched apart; where it does not come, there is a way on. */
export function LazyScreen<P extends object>({ chunk, props }: LazyScreenProps<P>) {
  const { common } = useI18n().messages
  return (
    <LazyPart
      chunk={chunk}
      props={props}
      placeholder={<Skeleton lines={5} label={common.loading} />}
      frame={(inside) => (
        <Screen title={common.help} plain>
          {inside}
        </Screen>
      )}
    />
  )
}
