// A page that takes away every child of its body that it does not know.
addEventListener('DOMContentLoaded', () => {
  const known = new Set(document.body.children)
  window.removals = 0
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (known.has(node) || node.nodeType !== 1) continue
        window.removals += 1
        node.remove()
      }
    }
  }).observe(document.body, { childList: true })
})
