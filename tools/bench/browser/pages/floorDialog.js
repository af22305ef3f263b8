import { signal } from '@preact/signals'
import { get } from 'idb-keyval'
import ky from 'ky'
import { h, render } from 'preact'

// Named, so that a bundler keeps them.
window.floorUses = [get, ky]

const text = signal('')
let dialog

export function open() {
  if (!dialog) {
    const host = document.createElement('floor-panel')
    document.body.append(host)
    dialog = document.createElement('dialog')
    host.attachShadow({ mode: 'open' }).append(dialog)
    const field = h('textarea', {
      'aria-label': 'Message',
      onInput: (event) => {
        text.value = event.target.value
      },
    })
    const close = h('button', { id: 'close', onClick: () => dialog.close() }, 'Close')
    render(h('form', { method: 'dialog' }, field, close), dialog)
  }
  dialog.show()
  dialog.querySelector('textarea').focus()
}
