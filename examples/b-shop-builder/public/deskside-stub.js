// Remembers what the page says to the widget before its script is there.
window.Deskside ??= Object.assign((...call) => window.Deskside.q.push(call), { q: [] })
