/** Icons of the pictures alone: they come with them. */
export const MINUS = 'M5 10h10'
export const PLUS = 'M10 5v10M5 10h10'
