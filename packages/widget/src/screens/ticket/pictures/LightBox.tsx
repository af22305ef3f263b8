import type { Attachment } from '@deskside/core'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { pictures as english } from '../../../i18n/en/pictures.js'
import { threadParts } from '../../../i18n/en/threadParts.js'
import { IconButton } from '../../../parts/Button.js'
import { DOWNLOAD } from '../../../parts/outlines.js'
import { useI18n, useSection, useStyle, useWidget } from '../../../state/context.js'
import { saveFile } from '../saveFile.js'
import { usePicture } from '../usePicture.js'
import { picturesOf, stepOf } from './galleryModel.js'
import css from './LightBox.css?inline'
import { MINUS, PLUS } from './outlines.js'
import { useZoom } from './useZoom.js'
import { WHOLE, zoomIn, zoomOut } from './zoomModel.js'

export type LightBoxProps = {
  readonly ticketId: string
  /** The one that was pressed. */
  readonly attachment: Attachment
  readonly onClose: () => void
}

/**
 * The pictures of a thread over everything, one at a time: arrows, Home and End go on, `+`, `-` and
 * `0` zoom, arrows move what is enlarged, Escape closes. The browser's own modal dialog keeps the
 * focus in and gives it back.
 */
export function LightBox({ ticketId, attachment, onClose }: LightBoxProps) {
  useStyle(css)
  const { client, clock, report } = useWidget()
  const {
    locale,
    messages: { common },
  } = useI18n()
  const words = useSection('pictures', english)
  const { download: save } = useSection('threadParts', threadParts)
  const dialog = useRef<HTMLDialogElement>(null)
  // As they are now: a new answer must not move the picture under one's eyes.
  const [all] = useState(() => {
    const found = picturesOf(client.tickets.open(ticketId).get().messages)
    return found.some(({ id }) => id === attachment.id) ? found : [attachment]
  })
  const [at, setAt] = useState(() => all.findIndex(({ id }) => id === attachment.id))
  const now = all[at] ?? attachment
  const zoom = useZoom()
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom.zoom)
  useModal(dialog, at)

  function goTo(next: number): void {
    zoom.zoomTo(WHOLE)
    setAt(next)
  }

  function handleKey(event: KeyboardEvent): void {
    // The panel below has keys of its own.
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
      return
    }
    if (!event.ctrlKey && !event.metaKey && zoom.onKey(event.key)) {
      event.preventDefault()
      return
    }
    const isRtl = dialog.current?.matches(':dir(rtl)') ?? false
    const next = stepOf(event.key, at, all.length, isRtl)
    if (next === null) return
    event.preventDefault()
    goTo(next)
  }

  async function download(): Promise<void> {
    try {
      const { bytes } = await client.tickets.readAttachment(now.id)
      saveFile(bytes, now.name, clock)
    } catch (error) {
      report(error)
    }
  }

  return (
    <dialog
      class="light-box"
      ref={dialog}
      tabIndex={-1}
      aria-label={words.title}
      onKeyDown={handleKey}
      onCancel={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
      onClick={(event) => {
        const isBeside = (event.target as Element).matches('.light-box-stage, .light-box-picture')
        if (isBeside && !zoom.isDrag()) onClose()
      }}
    >
      <div class="light-box-bar">
        <div class="grow" aria-live="polite">
          <p class="clip">{now.name}</p>
          {all.length > 1 && <p class="small">{words.count(at + 1, all.length)}</p>}
        </div>
        <IconButton
          icon={MINUS}
          label={words.zoomOut}
          onPress={() => zoom.zoomTo(zoomOut(zoom.zoom))}
        />
        <button
          type="button"
          class="icon-button light-box-zoom"
          aria-label={`${words.whole}: ${percent}`}
          onClick={() => zoom.zoomTo(WHOLE)}
        >
          {percent}
        </button>
        <IconButton
          icon={PLUS}
          label={words.zoomIn}
          onPress={() => zoom.zoomTo(zoomIn(zoom.zoom))}
        />
        <IconButton icon={DOWNLOAD} label={`${save}: ${now.name}`} onPress={download} />
        <IconButton icon="close" label={common.close} onPress={onClose} />
      </div>
      <div class="light-box-stage">
        <Picture key={now.id} attachment={now} zoom={zoom} />
        {at > 0 && (
          <span class="light-box-step back">
            <IconButton icon="back" label={words.previous} onPress={() => goTo(at - 1)} />
          </span>
        )}
        {at < all.length - 1 && (
          <span class="light-box-step next">
            <IconButton icon="forward" label={words.next} onPress={() => goTo(at + 1)} />
          </span>
        )}
      </div>
    </dialog>
  )
}

/** Opens it above everything, and keeps the focus in it when the button that had it is gone. */
function useModal(dialog: { readonly current: HTMLDialogElement | null }, at: number): void {
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    if (element.showModal) element.showModal()
    else element.setAttribute('open', '')
    return () => element.close?.()
  }, [])
  useLayoutEffect(() => {
    const root = dialog.current?.getRootNode() as Document | ShadowRoot | undefined
    if (!dialog.current?.contains(root?.activeElement ?? null)) dialog.current?.focus()
  }, [at])
}

type PictureProps = {
  readonly attachment: Attachment
  readonly zoom: ReturnType<typeof useZoom>
}

function Picture({ attachment, zoom }: PictureProps) {
  const { common } = useI18n().messages
  const words = useSection('pictures', english)
  const [isRefused, setRefused] = useState(false)
  const url = usePicture(attachment, zoom.stage, () => setRefused(true))
  return (
    <div class={`light-box-picture${zoom.zoom > WHOLE ? ' enlarged' : ''}`} ref={zoom.stage}>
      {isRefused ? (
        <p role="alert">{words.failed}</p>
      ) : url === null ? (
        <span class="spinner" role="img" aria-label={common.loading} />
      ) : (
        <img
          src={url}
          alt={attachment.name}
          style={zoom.style}
          draggable={false}
          onError={() => setRefused(true)}
          onDblClick={() => zoom.zoomTo(zoom.zoom > WHOLE ? WHOLE : 2)}
        />
      )}
    </div>
  )
}
