import { Agent, get } from 'node:http'

/**
 * Asks at an even pace, whatever the answers take: a request is due at its own moment, and how late
 * its answer is counts from there. (autocannon sends what is due within a second all at once.)
 *
 * @param {{ url: string, headers: Record<string, string>[], perSecond: number, seconds: number }} how
 * @returns {Promise<{ milliseconds: number[], statuses: Record<string, number> }>} sorted
 */
export async function askEvenly({ url, headers, perSecond, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const most = perSecond * seconds
  const milliseconds = []
  const statuses = {}
  const began = performance.now()
  let sent = 0

  function ask(dueAt) {
    return new Promise((resolve, reject) => {
      get(url, { agent, headers: headers[sent % headers.length] }, (response) => {
        response.resume().once('end', () => {
          milliseconds.push(performance.now() - dueAt)
          statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1
          resolve()
        })
      }).once('error', reject)
    })
  }

  const asked = []
  while (sent < most) {
    const due = Math.min(most, ((performance.now() - began) / 1_000) * perSecond)
    for (; sent < due; sent++) asked.push(ask(began + (sent / perSecond) * 1_000))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(asked)
  agent.destroy()
  return { milliseconds: milliseconds.toSorted((one, other) => one - other), statuses }
}
