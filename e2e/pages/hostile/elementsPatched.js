// A registry of elements that refuses, and a createElement that dresses up what it makes.
{
  customElements.define = () => {
    throw new DOMException('refused', 'NotSupportedError')
  }
  customElements.get = () => class {}
  const { createElement } = Document.prototype
  Document.prototype.createElement = function (...given) {
    const made = createElement.apply(this, given)
    made.setAttribute('data-made-by-host', '')
    return made
  }
}
