import type { Message } from '@deskside/core'
import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { useStore } from '../../state/useStore.js'
import { isFromOthers } from './timelineModel.js'

export type Reading = {
  /** Put on the element that holds the thread. */
  readonly thread: { current: HTMLDivElement | null }
  /** Put on an element that stands over the last lines of the thread. */
  readonly end: { current: HTMLDivElement | null }
  /** Are the last lines seen? */
  readonly isAtEnd: boolean
  /** Messages that came while the reader was further up. */
  readonly missed: number
  showNewest(): void
}

export type ReadingInput = {
  readonly messages: readonly Message[]
  /** A reply of one's own that has just been sent. */
  readonly lastPendingId: string | null
}

const SPACE_ABOVE = 12
/** Whoever sees the last lines reads at the end. */
const NEAR_END = 64

/** Where the reader is in a thread, and what moves them: only their own doing. */
export function useReading({ messages, lastPendingId }: ReadingInput): Reading {
  const thread = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const isAtEnd = useMemo(() => signal(false), [])
  const missed = useMemo(() => signal(0), [])
  const known = useRef<ReadonlySet<string> | null>(null)
  // By the thread's own place, and not by what is seen: a host's page may have its end below the fold.
  const follows = useRef(false)

  const scroller = () => thread.current?.closest<HTMLElement>('.body') ?? null

  function showNewest(): void {
    missed.value = 0
    follows.current = true
    keepEnd()
  }

  function keepEnd(): void {
    const box = scroller()
    if (box && follows.current) box.scrollTop = box.scrollHeight
  }

  // Not before something is there: the first look goes to what is new, else to the newest.
  useLayoutEffect(() => {
    if (messages.length === 0) return
    const isFirst = known.current === null
    const fresh = messages.filter(({ id }) => known.current?.has(id) === false)
    known.current = new Set(messages.map(({ id }) => id))
    const box = scroller()
    if (isFirst && box) {
      const mark = thread.current?.querySelector<HTMLElement>('[data-first-new]')
      box.scrollTop = mark ? mark.offsetTop - heightOfTop(box) - SPACE_ABOVE : box.scrollHeight
      follows.current = isNearEnd(box)
      // A browser that cannot tell what is seen must not leave answers unread for ever.
      isAtEnd.value = !mark || !globalThis.IntersectionObserver
    } else if (follows.current) keepEnd()
    else missed.value += fresh.filter(isFromOthers).length
  }, [messages])

  useLayoutEffect(() => {
    if (lastPendingId !== null && known.current !== null) showNewest()
  }, [lastPendingId])

  useEffect(
    () =>
      watchEnd(end.current, (seen) => {
        isAtEnd.value = seen
        if (seen) missed.value = 0
      }),
    [],
  )

  // Pictures come later than the lines around them, a reply box grows, a keyboard comes up: who is
  // at the end stays there.
  useEffect(() => {
    const box = scroller()
    if (!box || !thread.current) return
    let last = box.scrollTop
    // What grows below takes nobody from the end, though it is seen before the word of a scroll comes.
    const note = () => {
      const isFurtherUp = box.scrollTop < last
      last = box.scrollTop
      follows.current = isNearEnd(box) || (follows.current && !isFurtherUp)
    }
    // Who asks for more of a text reads on there, and is not taken to the end of it.
    const stay = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('.show-more')) follows.current = false
    }
    box.addEventListener('scroll', note)
    box.addEventListener('click', stay)
    const observer = globalThis.ResizeObserver && new ResizeObserver(keepEnd)
    observer?.observe(thread.current)
    observer?.observe(box)
    return () => {
      box.removeEventListener('scroll', note)
      box.removeEventListener('click', stay)
      observer?.disconnect()
    }
  }, [])

  return { thread, end, isAtEnd: useStore(isAtEnd), missed: useStore(missed), showNewest }
}

/** What stays in sight above the thread while it scrolls. */
function heightOfTop(box: HTMLElement): number {
  return box.querySelector<HTMLElement>('[data-stays]')?.offsetHeight ?? 0
}

function isNearEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean {
  return scrollHeight - clientHeight - scrollTop < NEAR_END
}

function watchEnd(
  element: Element | null,
  onChange: (seen: boolean) => void,
): (() => void) | undefined {
  if (!globalThis.IntersectionObserver || element === null) return undefined
  const observer = new IntersectionObserver((entries) => {
    onChange(entries.at(-1)?.isIntersecting ?? false)
  })
  observer.observe(element)
  return () => observer.disconnect()
}
