import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { OtherWays } from '../notices/OtherWays.js'
import { Button } from '../parts/Button.js'
import { Notice } from '../parts/Notice.js'
import { useI18n, useWidget } from '../state/context.js'
import type { Chunk } from './chunk.js'

export type LazyPartProps<P extends object> = {
  readonly chunk: Chunk<P>
  readonly props: P
  /** Stands there until it has come. */
  readonly placeholder?: ComponentChildren
  /** A help that nobody has asked for: where it does not come, nothing stands there. */
  readonly isQuiet?: boolean
  /** What goes around placeholder and failure, and not around the part itself. */
  readonly frame?: (inside: ComponentChildren) => ComponentChildren
}

/** Something that is fetched apart; where it does not come, there is a way on. */
export function LazyPart<P extends object>({ chunk, props, ...rest }: LazyPartProps<P>) {
  const { client, report, needLaterWords } = useWidget()
  const i18n = useI18n()
  const { common } = i18n.messages
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading')
  // Words that come late are waited for: English would flash by.
  const hasWords = !chunk.hasLaterWords || i18n.later === null
  const View = hasWords ? chunk.view() : null

  async function start(): Promise<void> {
    setStatus('loading')
    try {
      await Promise.all([chunk.load(), chunk.hasLaterWords && needLaterWords()])
      setStatus('ready')
    } catch (error) {
      setStatus('failed')
      report(error)
    }
  }

  useEffect(() => {
    // Also where it came between the render and this moment: `start` renders it then.
    if (!View) start()
  }, [])

  if (View) return <View {...props} />
  const inside =
    status === 'failed' && !rest.isQuiet ? (
      <Notice
        tone="error"
        action={
          <>
            <Button onPress={start}>{common.retry}</Button>
            <OtherWays {...client.drafts.open('new').get().draft} />
          </>
        }
      >
        {common.chunkFailed}
      </Notice>
    ) : (
      status !== 'failed' && rest.placeholder
    )
  return rest.frame ? rest.frame(inside) : inside
}
