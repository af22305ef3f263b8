import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '../parts/Button.js'
import { Notice } from '../parts/Notice.js'
import { Skeleton } from '../parts/Skeleton.js'
import { useI18n, useWidget } from '../state/context.js'
import type { Chunk } from './chunk.js'
import { Screen } from './Screen.js'

export type LazyScreenProps<P extends object> = { readonly chunk: Chunk<P>; readonly props: P }

/** A screen that is fetched apart; where it does not come, there is a way on. */
export function LazyScreen<P extends object>({ chunk, props }: LazyScreenProps<P>) {
  const { report } = useWidget()
  const { common } = useI18n().messages
  const status = useSignal<'loading' | 'ready' | 'failed'>(chunk.view() ? 'ready' : 'loading')

  async function start(): Promise<void> {
    status.value = 'loading'
    try {
      await chunk.load()
      status.value = 'ready'
    } catch (error) {
      status.value = 'failed'
      report(error)
    }
  }

  useEffect(() => {
    // Not «has it come?»: it may have come between the render and this moment.
    if (status.peek() === 'loading') start()
  }, [])

  const isLoading = status.value === 'loading'
  const View = chunk.view()
  if (View) return <View {...props} />
  return (
    <Screen title={common.help} plain>
      {isLoading ? (
        <Skeleton lines={5} label={common.loading} />
      ) : (
        <Notice tone="error" action={<Button onPress={start}>{common.retry}</Button>}>
          {common.chunkFailed}
        </Notice>
      )}
    </Screen>
  )
}
