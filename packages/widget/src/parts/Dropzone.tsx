import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

/** Where an event has what it brings. */
type Carriers = 'dataTransfer' | 'clipboardData'

export type DropzoneProps = {
  /** `Drop to attach` */
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  readonly class?: string
  readonly disabled?: boolean
  readonly children: ComponentChildren
}

/**
 * Takes files that are dropped anywhere on it, or pasted into anything in it. Text passes by, also
 * where a program puts a picture of it beside it.
 */
export function Dropzone({ label, onFiles, disabled = false, children, ...rest }: DropzoneProps) {
  const [isOver, setOver] = useState(false)
  // Enter and leave fire for every child: only the balance tells when the pointer has left.
  const depth = useRef(0)

  function move(event: DragEvent, step: number): void {
    // A dropzone inside of this one takes what is its own.
    if (disabled || event.defaultPrevented) return
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    depth.current += step
    setOver(depth.current > 0)
  }

  function take(event: Event & Partial<Pick<DragEvent & ClipboardEvent, Carriers>>): void {
    depth.current = 0
    setOver(false)
    const pasted = event.clipboardData
    const files = [...((event.dataTransfer ?? pasted)?.files ?? [])]
    if (disabled || event.defaultPrevented || files.length === 0) return
    // Cells and paragraphs bring a picture of themselves; a file brings its own name.
    const text = pasted?.getData('text')
    if (text && !files.some(({ name }) => text.includes(name))) return
    event.preventDefault()
    onFiles(files)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut only; the button does the same
    <div
      {...rest}
      onDragEnter={(event) => move(event, 1)}
      onDragOver={(event) => move(event, 0)}
      onDragLeave={(event) => move(event, -1)}
      onDrop={take}
      onPaste={take}
    >
      {children}
      {isOver && <div class="drop-over">{label}</div>}
    </div>
  )
}

export type FileButtonProps = {
  readonly children: ComponentChildren
  readonly onFiles: (files: readonly File[]) => void
  readonly describedBy?: string
  /** Opens the camera of a phone instead: one picture at a time. */
  readonly camera?: boolean
}

/** Opens the system's chooser: a real file input under a label that looks like a button. */
export function FileButton({ children, onFiles, describedBy, camera = false }: FileButtonProps) {
  return (
    <label class="button file-button">
      <input
        type="file"
        multiple={!camera}
        accept={camera ? 'image/*' : undefined}
        capture={camera ? 'environment' : undefined}
        class="file-input"
        aria-describedby={describedBy}
        onChange={(event) => {
          const input = event.currentTarget
          const files = [...(input.files ?? [])]
          // The same file again is a change only if the input forgets it.
          input.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      {children}
    </label>
  )
}
