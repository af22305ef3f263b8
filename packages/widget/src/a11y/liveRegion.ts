/** Where a screen reader hears of what changed. It must be there before there is something to say. */
export interface LiveRegion {
  say(text: string): void
}

export function createLiveRegion(parent: HTMLElement): LiveRegion {
  const region = parent.ownerDocument.createElement('div')
  region.className = 'hidden'
  region.setAttribute('role', 'status')
  parent.append(region)
  return {
    say(text) {
      // The same words again are a change only if something about them differs.
      region.textContent = region.textContent === text ? `${text}\u00a0` : text
    },
  }
}
