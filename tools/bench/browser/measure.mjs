import { CLOSE, OPEN, WATCH } from './inPage.mjs'

/** 1.6 Mbit/s and 150 ms, as browsers call it «slow 4G». */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
}

/** One page of one variant from nothing, on a processor four times slower. */
export async function measureStart(browser, url, { field, close }) {
  const { page, cdp, end } = await openPage(browser, { cpu: 4 })
  const sent = countBytes(cdp)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(1_500)
  const start = await look(cdp)
  const found = {
    requests: sent.requests,
    kilobytes: sent.bytes() / 1_000,
    mainThreadMs: start.taskMs,
    longTasks: await ask(cdp, 'window.longTasks.length'),
    nodes: await ask(cdp, 'document.body.querySelectorAll("*").length'),
    keys: await ask(cdp, 'localStorage.length + sessionStorage.length + document.cookie.length'),
    heapIdle: start.heap,
  }
  if (field) Object.assign(found, await measureOpen(page, cdp, sent, { field, close }))
  await end()
  return found
}

async function measureOpen(page, cdp, sent, { field, close }) {
  await hover(cdp)
  await page.waitForTimeout(1_500)
  const open = () => ask(cdp, `(${OPEN})(${JSON.stringify(field)})`)
  const shut = async () => {
    await ask(cdp, `(${CLOSE})(${JSON.stringify(close)})`)
    await page.waitForTimeout(300)
  }
  const before = await workMs(cdp)
  const openMs = await open()
  const openWorkMs = (await workMs(cdp)) - before
  await page.waitForTimeout(300)
  const { heap: heapOpen } = await look(cdp)
  const kilobytesOpen = sent.bytes() / 1_000
  await shut()
  const reopenMs = await open()
  await shut()
  const { heap: warm } = await look(cdp)
  for (let time = 0; time < 10; time += 1) {
    await open()
    await shut()
  }
  const { heap: after } = await look(cdp)
  return { openMs, openWorkMs, reopenMs, heapOpen, kilobytesOpen, growth: (after - warm) / warm }
}

/**
 * What ten more openings leave that somebody holds: in a browser that interprets, since the code which
 * an engine compiles of what runs often lies in the same heap, and nobody holds it.
 */
export async function measureHeld(browser, url, { field, close }) {
  const { page, cdp, end } = await openPage(browser, {})
  await page.goto(url, { waitUntil: 'load' })
  await hover(cdp)
  await page.waitForTimeout(1_500)
  const heaps = []
  for (let time = 0; time < 12; time += 1) {
    await ask(cdp, `(${OPEN})(${JSON.stringify(field)})`)
    await ask(cdp, `(${CLOSE})(${JSON.stringify(close)})`)
    await page.waitForTimeout(300)
    heaps.push((await look(cdp)).heap)
  }
  await end()
  return { held: (heaps.at(-1) - heaps[1]) / heaps[1] }
}

/** Help is pressed before anything could be fetched for it. */
export async function measureCold(browser, url, { field }) {
  const { page, cdp, end } = await openPage(browser, { cpu: 4 })
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(1_500)
  const coldMs = await ask(cdp, `(${OPEN})(${JSON.stringify(field)})`)
  await end()
  return { coldMs }
}

/** A phone on the way: when the host is there, and what pressing Help costs then. */
export async function measureSlow(browser, url, { field }) {
  const found = {}
  for (const isPreloaded of field ? [true, false] : [false]) {
    const { page, cdp, end } = await openPage(browser, { network: SLOW_4G })
    await page.goto(url, { waitUntil: 'load' })
    const readyMs = await ask(cdp, 'performance.getEntriesByType("navigation")[0].loadEventEnd')
    if (field && isPreloaded) {
      await hover(cdp)
      await page.waitForTimeout(4_000)
      found.slowOpenMs = await ask(cdp, `(${OPEN})(${JSON.stringify(field)})`)
    } else {
      found.slowReadyMs = readyMs
      if (field) found.slowColdMs = await ask(cdp, `(${OPEN})(${JSON.stringify(field)})`)
    }
    await end()
  }
  return { ...found, slowUsableMs: found.slowReadyMs + (found.slowColdMs ?? 0) }
}

/** The same phone where the code comes while the page rests: nobody points at Help before. */
export async function measureRested(browser, url, { field }) {
  const { page, cdp, end } = await openPage(browser, { network: SLOW_4G })
  await page.goto(url, { waitUntil: 'load' })
  const slowReadyMs = await ask(cdp, 'performance.getEntriesByType("navigation")[0].loadEventEnd')
  await page.waitForTimeout(4_000)
  const slowOpenMs = await ask(cdp, `(${OPEN})(${JSON.stringify(field)})`)
  await end()
  return { slowReadyMs, slowOpenMs, slowUsableMs: slowReadyMs + slowOpenMs }
}

/** Not by Playwright's verbs: what they put into the page would be weighed with it. */
async function ask(cdp, expression) {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression)
  return result.value
}

async function hover(cdp) {
  const place = 'document.getElementById("help").getBoundingClientRect().toJSON()'
  const { x, y, width, height } = await ask(cdp, place)
  await cdp.send('Input.dispatchMouseEvent', {
    type: 'mouseMoved',
    x: x + width / 2,
    y: y + height / 2,
  })
  await ask(cdp, 'document.getElementById("help").focus()')
}

async function openPage(browser, { cpu = 1, network }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  // What other programs take of the machine is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Network.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (network) await cdp.send('Network.emulateNetworkConditions', network)
  await page.addInitScript(WATCH)
  return { page, cdp, end: () => context.close() }
}

/** Everything that comes after the page itself. */
function countBytes(cdp) {
  const pages = new Set()
  let bytes = 0
  const counter = { requests: 0, bytes: () => bytes }
  cdp.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (request.url.startsWith('data:')) pages.add(requestId)
    else if (type === 'Document') pages.add(requestId)
    else counter.requests += 1
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pages.has(requestId)) bytes += encodedDataLength
  })
  return counter
}

/** Milliseconds of its processor that the page's main thread has had so far. */
async function workMs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000
}

/** Work so far, and kB of heap after collecting. */
async function look(cdp) {
  const taskMs = await workMs(cdp)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return { taskMs, heap: usedSize / 1_000 }
}
