import { render } from '@testing-library/preact'
import { options } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { keepPropsOwn } from './ownProps.js'

const everything = Object.prototype as unknown as Record<string, unknown>
const NAMES = ['dangerouslySetInnerHTML', 'is', 'each', 'children', 'title']
const { vnode } = options
afterEach(() => {
  for (const name of NAMES) delete everything[name]
  Object.assign(options, { vnode })
})

function Greeting({ title, name }: { readonly title?: string; readonly name: string }) {
  return (
    <p ref={() => {}} lang="en">
      {title ?? 'Hello'} {name}
    </p>
  )
}

test('on a page that pollutes nothing Preact stays as it is', () => {
  expect(keepPropsOwn()).toEqual([])
  expect(options.vnode).toBe(vnode)
})

test('row 38: what every object inherits is no property of ours T-HO1 X11', () => {
  everything.dangerouslySetInnerHTML = { __html: '<img src=x onerror=alert(1)>' }
  everything.is = 'x-polluted'
  everything.title = 'polluted'
  everything.each = () => {}
  expect(keepPropsOwn()).toEqual(['dangerouslySetInnerHTML', 'is', 'title'])
  const { container, rerender } = render(<Greeting name="Maya" />)
  // The `is` that keeps a browser from the inherited one.
  expect(container.innerHTML).toBe('<p is="none" lang="en">Hello Maya</p>')
  rerender(<Greeting name="Ben" title="Bye" />)
  expect(container.innerHTML).toBe('<p is="none" lang="en">Bye Ben</p>')
})

test('methods that everything inherits are guarded against and not reported', () => {
  everything.each = () => {}
  expect(keepPropsOwn()).toEqual([])
  expect(options.vnode).not.toBe(vnode)
  const guard = options.vnode
  keepPropsOwn()
  expect(options.vnode).toBe(guard)
})
