import type { Attachment } from '@deskside/core'
import { useEffect, useState } from 'preact/hooks'
import { toByteWords } from '../parts/bytes.js'
import { Icon } from '../parts/Icon.js'
import { useConsole } from '../state/context.js'

const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])
/** Beyond this a preview costs more than it tells. */
const PREVIEW_BYTES = 20_000_000

export function Attachments({ files }: { readonly files: readonly Attachment[] }) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <AttachedFile file={file} />
        </li>
      ))}
    </ul>
  )
}

function AttachedFile({ file }: { readonly file: Attachment }) {
  const { api } = useConsole()
  const isPicture = PICTURES.has(file.type) && file.size <= PREVIEW_BYTES
  const picture = usePicture(file, isPicture)
  const download = async (): Promise<void> => {
    const bytes = await api.readAttachment(file.id)
    const url = URL.createObjectURL(bytes)
    const link = document.createElement('a')
    link.href = url
    link.download = file.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return (
    <button
      class={picture === null ? 'file' : 'file file-picture'}
      type="button"
      onClick={() => void download()}
    >
      {picture !== null && <img src={picture} alt="" />}
      <span class="file-line">
        <Icon name={file.type.startsWith('video/') ? 'video' : 'file'} size={16} />
        <span class="visually-hidden">Download </span>
        <span class="file-name" title={file.name}>
          {file.name}
        </span>
        <span class="file-size">{toByteWords(file.size)}</span>
        <Icon name="download" size={16} />
      </span>
    </button>
  )
}

/** The picture's bytes behind an address of this page; let go when it is no longer shown. */
function usePicture(file: Attachment, isWanted: boolean): string | null {
  const { api } = useConsole()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let url: string | null = null
    let isGone = false
    api.readAttachment(file.id).then(
      (bytes) => {
        if (isGone) return
        // The desk sends bytes without a type; the browser must not guess one.
        url = URL.createObjectURL(new Blob([bytes], { type: file.type }))
        setAddress(url)
      },
      () => {},
    )
    return () => {
      isGone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [file.id, isWanted])
  return address
}
