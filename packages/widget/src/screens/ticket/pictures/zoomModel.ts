/** 1: the whole picture is seen. */
export const WHOLE = 1
const LARGEST = 6
const STEPS = [WHOLE, 1.5, 2, 3, 4, LARGEST] as const

export type Point = { readonly x: number; readonly y: number }

export function withinZoom(zoom: number): number {
  return Math.min(LARGEST, Math.max(WHOLE, zoom))
}

export function zoomIn(now: number): number {
  return STEPS.find((step) => step > now + 0.01) ?? LARGEST
}

export function zoomOut(now: number): number {
  return STEPS.findLast((step) => step < now - 0.01) ?? WHOLE
}

/** Where a key leads; `null` for one that does not zoom. `=` and `_` share their keys with `+` and `-`. */
export function zoomOfKey(key: string, now: number): number | null {
  if (key === '+' || key === '=') return zoomIn(now)
  if (key === '-' || key === '_') return zoomOut(now)
  return key === '0' ? WHOLE : null
}

/** A trackpad says many small steps, a wheel few large ones: both double it in about the same way. */
export function zoomOfWheel(deltaY: number, now: number): number {
  return withinZoom(now * Math.exp(-Math.max(-120, Math.min(120, deltaY)) / 240))
}

const PAN: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -80, y: 0 },
  ArrowRight: { x: 80, y: 0 },
  ArrowUp: { x: 0, y: -80 },
  ArrowDown: { x: 0, y: 80 },
}

/** Where a key moves an enlarged picture; `null` for one that moves nothing. */
export function panOfKey(key: string, zoom: number): Point | null {
  return zoom > WHOLE ? (PAN[key] ?? null) : null
}
