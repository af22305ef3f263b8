import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from '../parts/Button.js'
import { useI18n, useWidget } from '../state/context.js'
import { useStore } from '../state/useStore.js'

export type ScreenProps = {
  /** The heading; it takes the focus when the screen comes up. */
  readonly title: string
  /** Under the heading, small: a number, a status. */
  readonly subtitle?: ComponentChildren
  /** At the end of the header, before «Close». */
  readonly actions?: ComponentChildren
  /** Stays in sight below what scrolls: the reply box, «Send». */
  readonly footer?: ComponentChildren
  /** The title is only for screen readers: the screen has a bigger one of its own. */
  readonly plain?: boolean
  /** Takes the focus in place of the heading, where there is a keyboard at hand. */
  readonly firstField?: () => HTMLElement | null | undefined
  readonly children: ComponentChildren
}

/** On a phone the focus in a field brings up the keyboard, over half of what there is to read. */
const POINTER = '(hover: hover) and (pointer: fine)'

/** The frame of every screen: header with the way back, what scrolls, and a footer. */
export function Screen({
  title,
  subtitle,
  actions,
  footer,
  plain,
  firstField,
  children,
}: ScreenProps) {
  const { navigation, layout, close, enter } = useWidget()
  const { common } = useI18n().messages
  const canGoBack = useStore(navigation.canGoBack)
  const isPage = useStore(layout) === 'page'
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const isSettled = useRef(false)
  useLayoutEffect(() => {
    if (heading.current) enter(heading.current)
  }, [])
  // A field may come later, with the desk or in a chunk: until the person goes elsewhere.
  useLayoutEffect(() => {
    const title = heading.current
    const isWanted = !isSettled.current && firstField && globalThis.matchMedia?.(POINTER)?.matches
    if (!isWanted || !title || !body.current) return
    const root = title.getRootNode() as ShadowRoot
    const observer = new MutationObserver(look)
    function look() {
      const { activeElement: at } = root
      const field = at === title && firstField?.()
      if (field) enter(field)
      // Nothing has it while the panel moves in the page.
      isSettled.current = Boolean(field || (at && at !== title))
      if (isSettled.current) observer.disconnect()
    }
    observer.observe(body.current, { childList: true, subtree: true })
    look()
    return () => observer.disconnect()
  })

  return (
    <>
      <div class="header" part="header">
        {canGoBack && <IconButton icon="back" label={common.back} onPress={navigation.back} />}
        <div class="grow titles">
          <h1 class={plain ? 'hidden' : 'title'} part="title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {subtitle && <p class="small muted">{subtitle}</p>}
        </div>
        {actions}
        {!isPage && <IconButton icon="close" label={common.close} onPress={close} />}
      </div>
      <div class="body" part="body" ref={body}>
        {children}
      </div>
      {footer && (
        <div class="footer" part="footer">
          {footer}
        </div>
      )}
    </>
  )
}
