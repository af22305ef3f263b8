/** The style of one shadow root: a single sheet that screens loaded later add to. */
export interface Sheet {
  /** The same text is added once. */
  add(...css: readonly string[]): void
}

/**
 * Joins all style into one constructable sheet, which passes `style-src 'self'`. Where a browser
 * cannot adopt one, a `<style>` with the page's nonce takes its place.
 */
export function createSheet(root: ShadowRoot, nonce?: string): Sheet {
  const texts = new Set<string>()
  const write = adopt(root) ?? append(root, nonce)
  return {
    add(...css) {
      const before = texts.size
      for (const text of css) texts.add(text)
      if (texts.size > before) write([...texts].join('\n'))
    },
  }
}

type Write = (css: string) => void

function adopt(root: ShadowRoot): Write | undefined {
  try {
    const view = root.ownerDocument.defaultView ?? window
    const sheet = new view.CSSStyleSheet()
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return (css) => sheet.replaceSync(css)
  } catch {
    return undefined
  }
}

function append(root: ShadowRoot, nonce: string | undefined): Write {
  const style = root.ownerDocument.createElement('style')
  if (nonce) style.nonce = nonce
  root.prepend(style)
  return (css) => {
    style.textContent = css
  }
}
