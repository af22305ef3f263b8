// Old wrappers of what makes random numbers.
Object.defineProperty(window, 'crypto', {
  configurable: true,
  value: { getRandomValues: crypto.getRandomValues.bind(crypto) },
})
