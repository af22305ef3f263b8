import { type Attachment, cleanFileName } from '@deskside/core'
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

type Size = readonly [width: number, height: number]

/** How large the pictures are that were seen once, by attachment: they have their room at once. */
const createKnownSizes = () => new Map<string, Size>()

/** As high as its aspect asks, within bounds. */
function roomFor([width, height]: Size) {
  return {
    aspectRatio: `${width}/${height}`,
    blockSize: 'auto',
    maxBlockSize: `min(320px, ${height}px)`,
  } as const
}

type PictureProps = MessageFileProps & { readonly onRefused: () => void }

function Picture({ attachment, ticketId, onRefused }: PictureProps) {
  const lightBox = useMemo(createLightBox, [])
  const opener = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const words = useSection('threadParts', english)
  const url = usePicture(attachment, frame, onRefused)
  const sizes = useWidget().extend(createKnownSizes)
  const [size, setSize] = useState(sizes.get(attachment.id))
  const room = size && roomFor(size)

  function see({ naturalWidth, naturalHeight }: HTMLImageElement): void {
    const seen: Size = [naturalWidth, naturalHeight]
    sizes.set(attachment.id, seen)
    setSize(seen)
  }

  return (
    <div class="picture" ref={frame}>
      {url === null ? (
        <div class="picture-wait" style={room} />
      ) : (
        <button
          type="button"
          // Of a page that goes on and on, the top.
          class={size && size[1] > size[0] * 2.5 ? 'picture-link long' : 'picture-link'}
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
  const { name, size, type } = attachment
  return (
    <a
      class="file attachment"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={words.openImage(name)}
    >
      <span class="file-icon">
        <Icon name={type.startsWith('image/') ? IMAGE : FILE} />
      </span>
      <span class="grow">
        <FileName name={name} />
        <span class="file-detail">{i18n.bytes(size)}</span>
      </span>
    </a>
  )
}

function DownloadChip({ attachment }: { readonly attachment: Attachment }) {
  const { client, clock, report } = useWidget()
  const i18n = useI18n()
  const words = useSection('threadParts', english)
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')
  const { id, name, size, type } = attachment

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
      <span class="file-icon">
        <Icon name={type.startsWith('image/') ? IMAGE : FILE} />
      </span>
      <span class="grow">
        <span class="hidden">{words.download}</span> <FileName name={name} />
        <span class="file-detail">
          {state === 'failed' ? words.downloadFailed : i18n.bytes(size)}
        </span>
      </span>
      {state === 'loading' ? <span class="spinner" /> : <Icon name={DOWNLOAD} />}
    </button>
  )
}
