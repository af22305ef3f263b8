/** Outlines on a square of 24. */
export const ORDERS = ['M5 8h14l-1 11a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1z', 'M9 8V7a3 3 0 0 1 6 0v1']
export const GOODS = ['M4 8l8-4 8 4-8 4z', 'M4 8v8l8 4 8-4V8', 'M12 12v8']
export const GLOBE = [
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
  'M4.5 12h15',
  'M12 4c3 3 3 13 0 16c-3-3-3-13 0-16',
]
export const HELP = [
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
  'M9.8 9.6a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2 1-1.2 1.8',
  'M12 16.4v.1',
]
export const BOOK = [
  'M5 5h5a2 2 0 0 1 2 2v12a2 2 0 0 0-2-2H5z',
  'M19 5h-5a2 2 0 0 0-2 2v12a2 2 0 0 1 2-2h5z',
]
export const LOUPE = ['M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11', 'M14.6 14.6L19 19']
export const TICK = ['M6 12.5l4 4 8-9']
export const PENCIL = ['M5 19l1-4L16 5l3 3L9 18z', 'M14 7l3 3']
/** A shop's awning: the mark of the brand. */
export const AWNING = [
  'M5 5h14l2 5c0 2-3 2-3 0c0 2-3 2-3 0c0 2-3 2-3 0c0 2-3 2-3 0c0 2-3 2-3 0c0 2-3 2-3 0z',
]
export const STALL = ['M6 13v6h12v-6', 'M10 19v-4h4v4']
