import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Point, panOfKey, WHOLE, withinZoom, zoomOfKey, zoomOfWheel } from './zoomModel.js'

/** A finger that trembles has not moved. */
const STILL = 4

/** A picture in a box that scrolls: how large it is, and the keys, wheel and fingers that say so. */
export function useZoom() {
  const stage = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState(WHOLE)
  /** Brings what lay under the middle of the change back there: a picture in the middle of its box has space around it. */
  const settle = useRef(() => {})
  /** How wide it is as a whole, in CSS pixels. */
  const whole = useRef(0)
  const shown = useRef(WHOLE)
  const hasDragged = useRef(false)

  function zoomTo(next: number, at: Point | null = null): void {
    const box = stage.current
    const image = box?.querySelector('img')
    if (!box || !image) return
    if (shown.current === WHOLE) whole.current = image.offsetWidth
    const { x = box.clientWidth / 2, y = box.clientHeight / 2 } = at ?? {}
    const before = box.getBoundingClientRect()
    const from = image.getBoundingClientRect()
    const across = (before.x + x - from.x) / from.width
    const down = (before.y + y - from.y) / from.height
    settle.current = () => {
      const to = image.getBoundingClientRect()
      box.scrollBy(to.x + to.width * across - before.x - x, to.y + to.height * down - before.y - y)
    }
    setZoom(withinZoom(next))
  }

  useLayoutEffect(() => {
    shown.current = zoom
    settle.current()
  }, [zoom])

  useEffect(() => {
    const box = stage.current
    if (!box) return undefined
    const abort = new AbortController()
    const { signal } = abort
    const pointOf = ({ clientX, clientY }: Place): Point => {
      const { left, top } = box.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    function onWheel(event: WheelEvent): void {
      event.preventDefault()
      zoomTo(zoomOfWheel(event.deltaY, shown.current), pointOf(event))
    }
    // Not by a property: one that prevents has to be registered as such.
    box.addEventListener('wheel', onWheel, { passive: false, signal })
    watchFingers(box, signal, {
      onPan(by, total) {
        hasDragged.current = total > STILL
        box.scrollBy(-by.x, -by.y)
      },
      onPinch(ratio, at) {
        hasDragged.current = true
        zoomTo(shown.current * ratio, pointOf(at))
      },
      onStart() {
        hasDragged.current = false
      },
    })
    // A window of another size has another whole.
    addEventListener('resize', () => setZoom(WHOLE), { signal })
    return () => abort.abort()
  }, [])

  return {
    stage,
    zoom,
    zoomTo,
    /** Was the click that comes now the end of a drag? */
    isDrag: () => hasDragged.current,
    /** Says whether the key was one of its. */
    onKey(key: string): boolean {
      const next = zoomOfKey(key, zoom)
      const pan = panOfKey(key, zoom)
      if (next !== null) zoomTo(next)
      else if (pan) stage.current?.scrollBy(pan.x, pan.y)
      return next !== null || pan !== null
    },
    style: zoom === WHOLE ? {} : { inlineSize: `${whole.current * zoom}px` },
  }
}

type Place = Pick<MouseEvent, 'clientX' | 'clientY'>

type Fingers = {
  onStart(): void
  /** `total`: how far it has come since the finger was put down. */
  onPan(by: Point, total: number): void
  onPinch(ratio: number, at: Place): void
}

/** One that moves drags, two pinch; a mouse with its button pressed is one. */
function watchFingers(
  box: HTMLElement,
  signal: AbortSignal,
  { onStart, onPan, onPinch }: Fingers,
): void {
  const down = new Map<number, PointerEvent>()
  let total = 0
  const distance = ([one, other]: readonly PointerEvent[]) =>
    one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0

  function onDown(event: PointerEvent): void {
    if (event.button !== 0) return
    if (down.size === 0) onStart()
    total = 0
    down.set(event.pointerId, event)
  }
  function onMove(event: PointerEvent): void {
    const before = down.get(event.pointerId)
    if (!before) return
    const apart = distance([...down.values()])
    down.set(event.pointerId, event)
    if (down.size === 2 && apart > 0) {
      const fingers = [...down.values()]
      onPinch(distance(fingers) / apart, middleOf(fingers))
      return
    }
    const by = { x: event.clientX - before.clientX, y: event.clientY - before.clientY }
    total += Math.abs(by.x) + Math.abs(by.y)
    onPan(by, total)
  }
  const onUp = (event: PointerEvent) => void down.delete(event.pointerId)
  box.addEventListener('pointerdown', onDown, { signal })
  box.addEventListener('pointermove', onMove, { signal })
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    box.addEventListener(name, onUp, { signal })
  }
}

function middleOf(fingers: readonly Place[]): Place {
  const mean = (side: keyof Place) =>
    fingers.reduce((sum, finger) => sum + finger[side], 0) / fingers.length
  return { clientX: mean('clientX'), clientY: mean('clientY') }
}
