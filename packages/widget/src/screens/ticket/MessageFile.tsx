import { type Attachment, cleanFileName } from '@deskside/core'
import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { threadParts as english } from '../../i18n/en/threadParts.js'
import { safeUrl } from '../../markdown/safeUrl.js'
import { FileName } from '../../parts/FileName.js'
import { Icon } from '../../parts/Icon.js'
import { DOWNLOAD, FILE, IMAGE } from '../../parts/outlines.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { createChunk } from '../chunk.js'
import { LazyPart } from '../LazyPart.js'
import { mayPreview } from '../pictures/mayPreview.js'
import css from './MessageFile.css?inline'
import { saveFile } from './saveFile.js'
import { usePicture } from './usePicture.js'

export type MessageFileProps = { readonly attachment: Attachment; readonly ticketId: string }

/** A file of a message: a look at it where that is safe, and always a way to save it. */
export function MessageFile({ attachment: given, ticketId }: MessageFileProps) {
  useStyle(css)
  // Not every helpdesk cleans the names of files: one that hides its ending is a program.
  const attachment = { ...given, name: cleanFileName(given.name) }
  const [isRefused, setRefused] = useState(false)
  const href = safeUrl(attachment.url ?? '')
  if (href !== null) return <FileLink attachment={attachment} href={href} />
  if (!mayPreview(attachment) || isRefused) return <DownloadChip attachment={attachment} />
  const refuse = () => setRefused(true)
  return <Picture attachment={attachment} ticketId={ticketId} onRefused={refuse} />
}

const createLightBox = () =>
  createChunk(() => import('./pictures/LightBox.js').then((chunk) => chunk.LightBox), true)

/** The room of pictures that were seen once, by attachment: they have it at once. */
const createRooms = () => new Map<string, ReturnType<typeof roomFor>>()

/** As high as its aspect asks, within bounds. */
function roomFor({ naturalWidth, naturalHeight }: HTMLImageElement) {
  return {
    aspectRatio: naturalWidth / naturalHeight,
    blockSize: 'auto',
    maxBlockSize: `${Math.min(naturalHeight, 320)}px`,
  }
}

type PictureProps = MessageFileProps & { readonly onRefused: () => void }

function Picture({ attachment, ticketId, onRefused }: PictureProps) {
  const lightBox = useMemo(createLightBox, [])
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const words = useSection('threadParts', english)
  const url = usePicture(attachment, frame, onRefused)
  const rooms = useWidget().extend(createRooms)
  const [room, setRoom] = useState(rooms.get(attachment.id))

  function see(image: HTMLImageElement): void {
    const seen = roomFor(image)
    rooms.set(attachment.id, seen)
    setRoom(seen)
  }

  return (
    <div class="picture" ref={frame}>
      {url === null ? (
        <div class="picture-wait" style={room} />
      ) : (
        <button
          type="button"
          // Of a page that goes on and on, the top.
          class={room && room.aspectRatio < 0.4 ? 'picture-link long' : 'picture-link'}
          style={room}
          ref={opener}
          aria-label={words.enlarge(attachment.name)}
          onClick={() => setOpen(true)}
        >
          {/* Where the page's `img-src` has no `blob:`, it is a file like any other. */}
          <img
            src={url}
            alt=""
            onError={onRefused}
            onLoad={({ currentTarget }) => see(currentTarget)}
          />
        </button>
      )}
      {isOpen && (
        <LazyPart
          chunk={lightBox}
          props={{
            ticketId,
            attachment,
            onClose: () => {
              setOpen(false)
              opener.current?.focus({ preventScroll: true })
            },
          }}
        />
      )}
      <DownloadChip attachment={attachment} />
    </div>
  )
}

/** Its bytes cannot be read from this page: only a tab of its own shows them. */
function FileLink({
  attachment,
  href,
}: {
  readonly attachment: Attachment
  readonly href: string
}) {
  const i18n = useI18n()
  const words = useSection('threadParts', english)
  const { name, size } = attachment
  return (
    <a
      class="file attachment"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words.openImage(name)}
    >
      <FileFace attachment={attachment} detail={i18n.bytes(size)} />
    </a>
  )
}

function DownloadChip({ attachment }: { readonly attachment: Attachment }) {
  const { client, clock, report } = useWidget()
  const i18n = useI18n()
  const words = useSection('threadParts', english)
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const { id, name, size } = attachment

  async function download(): Promise<void> {
    if (state === 'loading') return
    setState('loading')
    try {
      const { bytes } = await client.tickets.readAttachment(id)
      saveFile(bytes, name, clock)
      setState('idle')
    } catch (error) {
      setState('failed')
      report(error)
    }
  }

  return (
    <button
      type="button"
      class={state === 'failed' ? 'file file-error attachment' : 'file attachment'}
      aria-busy={state === 'loading' || undefined}
      onClick={download}
    >
      <FileFace
        attachment={attachment}
        verb={<span class="hidden">{words.download}</span>}
        detail={state === 'failed' ? words.downloadFailed : i18n.bytes(size)}
      />
      {state === 'loading' ? <span class="spinner" /> : <Icon name={DOWNLOAD} />}
    </button>
  )
}

type FileFaceProps = Pick<MessageFileProps, 'attachment'> & {
  readonly detail: string
  /** What a press does, for whoever does not see the icon. */
  readonly verb?: ComponentChildren
}

function FileFace({ attachment: { name, type }, detail, verb }: FileFaceProps) {
  return (
    <>
      <span class="file-icon">
        <Icon name={type.startsWith('image/') ? IMAGE : FILE} />
      </span>
      <span class="grow">
        {verb} <FileName name={name} />
        <span class="file-detail">{detail}</span>
      </span>
    </>
  )
}
