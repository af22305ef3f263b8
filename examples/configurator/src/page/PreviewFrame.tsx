import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import {
  isMessage,
  type ListeningMessage,
  type ShowMessage,
  type Shown,
} from '../preview/message.js'

type Props = {
  readonly kind: 'phone' | 'desktop'
  readonly title: string
  /** CSS pixels inside; it is shown as large as there is room for. */
  readonly width: number
  readonly height: number
  readonly shown: Shown
}

/** A host page of a fixed size, scaled to the room there is. */
export function PreviewFrame({ kind, title, width, height, shown }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [isListening, setListening] = useState(false)
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return
      if (isMessage<ListeningMessage>(data, 'deskside-listening')) setListening(true)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  useEffect(() => {
    if (!isListening || !frame.current) return
    const message: ShowMessage = { type: 'deskside-show', shown }
    frame.current.contentWindow?.postMessage(message, location.origin)
  }, [isListening, shown])
  useLayoutEffect(() => {
    const node = box.current
    if (!node) return
    const observer = new ResizeObserver(() => {
      const scale = node.clientWidth / width
      if (scale > 0) node.style.setProperty('--scale', String(scale))
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [width])
  return (
    <figure class={`device ${kind}`}>
      <div class="glass" ref={box} style={{ aspectRatio: `${width} / ${height}` }}>
        <iframe ref={frame} title={title} src="./preview.html" width={width} height={height} />
      </div>
    </figure>
  )
}
