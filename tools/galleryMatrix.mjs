/** Sizes of the window, and how the panel stands in it. */
export const sizes = {
  phone: { width: 390, height: 844, layout: 'floating', touch: true },
  panel: { width: 1280, height: 800, layout: 'floating', touch: false },
  drawer: { width: 1024, height: 768, layout: 'drawer', touch: false },
  page: { width: 1280, height: 900, layout: 'page', touch: false },
  narrow: { width: 320, height: 640, layout: 'page', touch: true },
}

const LIGHT = ['light']
const BOTH = ['light', 'dark']

/**
 * What is looked at. Shapes change with words and sizes, colours with the theme and the host's own
 * accent: to see every pair of them once is to see what all of their products would show.
 */
export const matrix = [
  { size: 'phone', locale: 'en-GB', themes: BOTH },
  { size: 'phone', locale: 'ar', themes: LIGHT },
  { size: 'page', locale: 'ru', themes: BOTH },
  { size: 'panel', locale: 'en-XA', themes: BOTH, accent: '#ffd400', density: '0.8' },
  { size: 'drawer', locale: 'ar', themes: ['dark'], accent: '#000' },
  { size: 'narrow', locale: 'de', themes: LIGHT, accent: '#808080' },
]
