// A tool that looks into every shadow root, and keeps roots closed.
{
  const { attachShadow } = Element.prototype
  const roots = []
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'closed' })
    roots.push(root)
    return root
  }
}
