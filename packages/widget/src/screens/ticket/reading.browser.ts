import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import {
  body,
  bottomGap,
  come,
  find,
  frames,
  many,
  message,
  threadsOfATest,
} from '../../testing/threadPanel.js'

const openThread = threadsOfATest()

const shot = { id: 'shot', name: 'shot.png', type: 'image/png', size: 70 }
const picture = () => find<HTMLImageElement>('.picture img')

/** An answer whose picture takes its time, in a thread that is read at its end. */
async function answerWithPicture(target?: HTMLElement) {
  let release = () => {}
  const files = new Promise<void>((resolve) => {
    release = resolve
  })
  const { script } = await openThread(many(30), {}, { files, ...(target && { target }) })
  const answer = () => come(script, message(30, { attachments: [shot] }))
  return { answer, release }
}

function inlineTarget(marginTop: string): HTMLElement {
  const target = document.createElement('main')
  target.style.marginTop = marginTop
  document.body.append(target)
  return target
}

test.each([
  ['a panel', () => undefined],
  ['a page', () => inlineTarget('0')],
  ['a page whose end is below the fold', () => inlineTarget('3000px')],
])('a new answer with a picture is whole in sight at the end of %s', async (_name, target) => {
  const { answer, release } = await answerWithPicture(target())
  answer()
  await frames()
  release()
  // A picture out of sight is fetched once it comes near: its place is kept all the same.
  await expect.poll(() => find('.picture')).not.toBeNull()
  await frames()
  // Between a render and the frame that shows it nothing is settled.
  await expect.poll(bottomGap).toBeLessThan(2)
  expect(find('.pill')).toBeNull()
})

test('what grows below before the word of a scroll comes takes nobody from the end', async () => {
  await openThread(many(30))
  await frames()
  const lines = find('.thread')
  const late = document.createElement('p')
  late.style.minHeight = '400px'
  lines.append(late)
  // A browser tells of the jump to the end a frame later than it jumps.
  body().dispatchEvent(new Event('scroll'))
  await frames()
  expect(bottomGap()).toBeLessThan(2)
})

test('who has scrolled up is not moved by a picture that comes', async () => {
  const { answer, release } = await answerWithPicture()
  body().scrollTop -= 90
  await frames()
  const place = body().scrollTop
  answer()
  release()
  await expect.poll(() => find('.picture')).not.toBeNull()
  await frames()
  expect(body().scrollTop).toBe(place)
})

test('the newest message stays in sight when the reply box grows or a keyboard comes up', async () => {
  await openThread(many(30))
  find('.footer').style.minHeight = '240px'
  await frames()
  expect(bottomGap()).toBeLessThan(2)
})

test('the place of a picture is kept from the moment its message comes until it is seen, and the end stays in sight', async () => {
  const { answer, release } = await answerWithPicture()
  const heights = new Set<number>()
  const observer = new MutationObserver(() => {
    const files = find('.message:last-child .attachments')
    if (files) heights.add(files.offsetHeight)
  })
  observer.observe(find('.thread'), { childList: true, subtree: true })
  answer()
  await expect.poll(() => find('.picture-wait')).not.toBeNull()
  await frames()
  observer.disconnect()
  expect([...heights]).toEqual([find('.message:last-child .attachments').offsetHeight])
  expect([...heights][0]).toBeGreaterThan(168)
  release()
  // A picture of one pixel needs less than was kept for it.
  await expect.poll(() => find('.picture-link')?.offsetHeight).toBe(64)
  expect(picture().naturalWidth).toBe(1)
  await expect.poll(bottomGap).toBeLessThan(2)
})

test.each([
  ['a page that grows with it', ''],
  ['a page with a height of its own', '480px'],
])(
  'with the details beside it a thread is read at its end, and the reply box is in sight: %s',
  async (_name, height) => {
    await page.viewport(1200, 800)
    const target = inlineTarget('0')
    target.style.inlineSize = '1100px'
    target.style.blockSize = height
    await openThread(many(30), {}, { target })
    await expect.poll(() => find('.side .fact')).not.toBeNull()
    await expect.poll(bottomGap).toBeLessThan(2)
    expect(body().clientHeight).toBeGreaterThan(200)
    expect(body().scrollHeight).toBeGreaterThan(body().clientHeight)
    const end = height ? target.getBoundingClientRect().bottom : innerHeight
    expect(find('.footer').getBoundingClientRect().bottom).toBeLessThanOrEqual(end)
  },
)
