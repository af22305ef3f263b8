/** Outlines of icons that only articles need, on a grid of 20, drawn by us. */
export const PAGE =
  'M4.5 5.5A2 2 0 0 1 6.5 3.5h9v10h-9a2 2 0 0 0-2 2m0-10v10a2 2 0 0 0 2 2h9v-4M8 7h4.5'
export const OUTWARD =
  'M8 4.5H5.5A1.5 1.5 0 0 0 4 6v8.5A1.5 1.5 0 0 0 5.5 16H14a1.5 1.5 0 0 0 1.5-1.5V12M11.5 4H16v4.5M16 4l-6.5 6.5'
/** 😞 😐 😁 drawn with the same pen as all icons: an emoji is a picture of whoever made the font. */
export const SAD =
  'M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM6.8 13.6c1.7-2 4.7-2 6.4 0M7.5 8v.2M12.5 8v.2'
export const UNSURE = 'M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM7 12.7h6M7.5 8v.2M12.5 8v.2'
export const GLAD =
  'M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM6.3 11.3h7.4a3.7 3.7 0 0 1-7.4 0ZM7.5 7.7v.2M12.5 7.7v.2'
