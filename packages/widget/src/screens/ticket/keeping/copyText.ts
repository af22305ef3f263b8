/**
 * Copies a text that has yet to be read. Safari allows it only as a promise that is handed over in
 * the moment of the press; where there is no clipboard for pages (plain http), by the old command.
 *
 * @returns did the browser let us? Rejects with what `read` rejects with.
 */
export async function copyText(read: () => Promise<string>, page: Document): Promise<boolean> {
  const view = page.defaultView
  const clipboard = view?.navigator.clipboard
  const Item = view?.ClipboardItem
  const reading = read()
  if (clipboard?.write && Item) {
    try {
      const blob = reading.then((text) => new Blob([text], { type: 'text/plain' }))
      await clipboard.write([new Item({ 'text/plain': blob })])
      return true
    } catch {
      // What could not be read is said by `reading`; what could not be copied is tried once more.
    }
  }
  return copyByCommand(await reading, page)
}

function copyByCommand(text: string, page: Document): boolean {
  let isTaken = false
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  page.addEventListener('copy', put, { capture: true })
  page.execCommand?.('copy')
  page.removeEventListener('copy', put, { capture: true })
  return isTaken
}
