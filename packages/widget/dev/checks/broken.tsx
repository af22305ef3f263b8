import type { PartScene } from '../scenes/scene.js'
import type { Finding } from './finding.js'

/** A fault to be found: a check that does not see it is no check. */
export type Broken = PartScene & { readonly fault: Finding['check'] | 'console' }

const style = (css: string) => (element: HTMLElement | null) => {
  if (element) element.style.cssText = css
}

/** One fault each, with the check that must find it. Nobody else sees them. */
export const broken: readonly Broken[] = [
  {
    name: 'broken-wide',
    title: 'Wider than the panel',
    fault: 'overflow',
    part: () => (
      <p class="row" ref={style('width: 3000px')}>
        Wide
      </p>
    ),
  },
  {
    name: 'broken-cut',
    title: 'Words cut at the side, without an ellipsis',
    fault: 'clipped',
    part: () => (
      <p ref={style('width: 60px; overflow: hidden; white-space: nowrap')}>
        Words that are too long
      </p>
    ),
  },
  {
    name: 'broken-low',
    title: 'A box lower than its line',
    fault: 'clipped',
    part: () => <p ref={style('height: 9px; overflow: hidden')}>Words</p>,
  },
  {
    name: 'broken-over',
    title: 'One text over another',
    fault: 'overlap',
    part: () => (
      <div>
        <p>First words</p>
        <p ref={style('margin-top: -18px')}>Second words</p>
      </div>
    ),
  },
  {
    name: 'broken-faint',
    title: 'Grey on white',
    fault: 'contrast',
    part: () => <p ref={style('color: #999; background: #fff')}>Words</p>,
  },
  {
    name: 'broken-faded',
    title: 'Dark, and then made see-through',
    fault: 'contrast',
    part: () => <p ref={style('color: #444; background: #fff; opacity: 0.5')}>Words</p>,
  },
  {
    name: 'broken-name',
    title: 'A button that says nothing',
    fault: 'missing',
    part: () => (
      <p>
        Words <button type="button" class="icon-button" />
      </p>
    ),
  },
  {
    name: 'broken-words',
    title: 'A word that a program left',
    fault: 'missing',
    part: () => <p>{`Hello ${String(undefined)}`}</p>,
  },
  {
    name: 'broken-torn',
    title: 'A column too narrow for its word',
    fault: 'torn',
    part: () => <p ref={style('width: 30px')}>Question</p>,
  },
  {
    name: 'broken-small',
    title: 'Too small for a finger',
    fault: 'target',
    part: () => (
      <button type="button" ref={style('display: block; width: 14px; height: 14px')}>
        x
      </button>
    ),
  },
  {
    name: 'broken-loud',
    title: 'An error on the console',
    fault: 'console',
    part: () => {
      console.error('Something went wrong')
      return <p>Words</p>
    },
  },
]
