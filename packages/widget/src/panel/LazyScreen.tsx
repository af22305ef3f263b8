import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../parts/Button.js'
import { Notice } from '../parts/Notice.js'
import { Skeleton } from '../parts/Skeleton.js'
import { Screen } from '../screens/Screen.js'
import { useI18n, useWidget } from '../state/context.js'

export type LazyScreenProps<P extends object> = {
  readonly load: () => Promise<ComponentType<P>>
  readonly props: P
}

/** A screen that is a chunk of its own; where the chunk does not come, there is a way on. */
export function LazyScreen<P extends object>({ load, props }: LazyScreenProps<P>) {
  const { report } = useWidget()
  const { common } = useI18n().messages
  const loaded = useSignal<{ readonly view: ComponentType<P> } | 'loading' | 'failed'>('loading')

  async function start(): Promise<void> {
    loaded.value = 'loading'
    try {
      loaded.value = { view: await load() }
    } catch (error) {
      loaded.value = 'failed'
      report(error)
    }
  }

  useEffect(() => {
    start()
  }, [])

  const now = loaded.value
  if (typeof now === 'object') return <now.view {...props} />
  return (
    <Screen title={now === 'loading' ? common.loading : common.help}>
      {now === 'loading' ? (
        <Skeleton lines={5} label={common.loading} />
      ) : (
        <Notice tone="error" action={<Button onPress={start}>{common.retry}</Button>}>
          {common.chunkFailed}
        </Notice>
      )}
    </Screen>
  )
}
