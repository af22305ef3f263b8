/** Calls once when the element comes near what is seen; at once where a browser cannot tell. */
export function whenNear(element: Element, then: () => void): () => void {
  if (!globalThis.IntersectionObserver) {
    then()
    return () => {}
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      then()
    },
    { rootMargin: '200px' },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
