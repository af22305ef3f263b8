import { useEffect, useState } from 'preact/hooks'

type Props = {
  readonly text: string
  readonly label: string
  readonly isMain?: boolean
  /** Why there is nothing to copy now. */
  readonly refusal?: string | null
}

type Word = 'idle' | 'copied' | 'failed'

const SAID_MS = 2_000

/** Copies, and says so in its own place. */
export function CopyButton({ text, label, isMain = false, refusal = null }: Props) {
  const [word, setWord] = useState<Word>('idle')
  useEffect(() => {
    if (word === 'idle') return
    const timer = setTimeout(() => setWord('idle'), SAID_MS)
    return () => clearTimeout(timer)
  }, [word])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setWord('copied')
    } catch {
      setWord('failed')
    }
  }
  const said = { idle: '', copied: 'Copied', failed: 'Not allowed here' }[word]
  return (
    <>
      <button
        type="button"
        class={isMain ? 'button main' : 'button'}
        onClick={copy}
        disabled={refusal !== null}
        title={refusal ?? undefined}
      >
        {said || label}
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  )
}
