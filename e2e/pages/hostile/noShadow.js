// A browser, or a polyfill, in which shadow roots cannot be made.
Element.prototype.attachShadow = () => {
  throw new DOMException('not supported', 'NotSupportedError')
}
