// What a page can be left with, counted from before everything else: timers, addresses of blobs,
// channels between tabs.
window.left = { timers: new Set(), urls: new Set(), channels: new Set() }
{
  const { left } = window
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window
  window.setTimeout = (run, ...more) => {
    const id = setTimeout(
      (...values) => {
        left.timers.delete(id)
        run(...values)
      },
      ...more,
    )
    left.timers.add(id)
    return id
  }
  window.setInterval = (...given) => {
    const id = setInterval(...given)
    left.timers.add(id)
    return id
  }
  window.clearTimeout = (id) => left.timers.delete(id) | clearTimeout(id)
  window.clearInterval = (id) => left.timers.delete(id) | clearInterval(id)
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (blob) => {
    const url = createObjectURL(blob)
    left.urls.add(url)
    return url
  }
  URL.revokeObjectURL = (url) => left.urls.delete(url) | revokeObjectURL(url)
  const Channel = window.BroadcastChannel
  window.BroadcastChannel = class extends Channel {
    id = {}
    constructor(name) {
      super(name)
      left.channels.add(this.id)
    }
    close() {
      left.channels.delete(this.id)
      super.close()
    }
  }
}
window.countLeft = async () => ({
  timers: window.left.timers.size,
  urls: window.left.urls.size,
  channels: window.left.channels.size,
  locks: (await navigator.locks.query()).held.length,
})

/** Mounts, opens and destroys, so many times one after the other. */
window.mountTimes = async (times) => {
  const endpoint = new URLSearchParams(location.search).get('endpoint')
  const getToken = () =>
    window.hostFetch('/token?user=maya', { method: 'POST' }).then(({ token }) => token)
  const entry = document.querySelector('#help')
  for (let turn = 0; turn < times; turn += 1) {
    const help = window.Deskside
    help('init', { endpoint, getToken, user: { id: 'maya' } })
    help('attach', entry)
    const opened = new Promise((resolve) => help('on', 'open', resolve))
    help('open')
    await opened
    help('destroy')
  }
}
