/** Outlines of icons that the first view has no need of, on a grid of 20, drawn by us. */
export const CAMERA =
  'M3 6.5h2.8l1.4-2h5.6l1.4 2H17A1.5 1.5 0 0 1 18.5 8v7a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 15V8A1.5 1.5 0 0 1 3 6.5Zm10 4.8a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z'
export const DOWNLOAD =
  'M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M3.5 13.5V15A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-1.5'
export const FILE =
  'M11.5 2.5H6A1.5 1.5 0 0 0 4.5 4v12A1.5 1.5 0 0 0 6 17.5h8a1.5 1.5 0 0 0 1.5-1.5V6.5l-4-4Zm0 0v4h4'
export const IMAGE =
  'M4 3.5h12A1.5 1.5 0 0 1 17.5 5v10a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 15V5A1.5 1.5 0 0 1 4 3.5Zm-1.3 11 4-4 3 3 3-3 4.6 4.5M7 7.6v.1'
export const INBOX =
  'M2.5 11 5 4.4a1.5 1.5 0 0 1 1.4-.9h7.2a1.5 1.5 0 0 1 1.4.9L17.5 11v4a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 15v-4Zm0 0H7l1 2.5h4l1-2.5h4.5'
export const OFFLINE =
  'm3 3 14 14M6.5 15.5h8M4.9 9.1a3.3 3.3 0 0 0 1.6 6.4M8 5.4a4.7 4.7 0 0 1 6.5 3.7 3.3 3.3 0 0 1 2 5.3'
export const PAUSE = 'M7 5v10M13 5v10'
export const PEN =
  'm12.8 4.4 2.8 2.8M3.5 16.5l.8-3.7 8.6-8.6a1.6 1.6 0 0 1 2.3 0l.6.6a1.6 1.6 0 0 1 0 2.3l-8.6 8.6-3.7.8Z'
export const PLAY = 'M6.5 4.8v10.4l8.5-5.2-8.5-5.2Z'
export const RETRY =
  'M16 4v4h-4M4 10a6 6 0 0 1 11.3-2.8L16 8m-12 8v-4h4m8-2a6 6 0 0 1-11.3 2.8L4 12'
export const SEARCH = 'm13 13 4 4M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z'
export const STAR = 'm10 2.8 2.2 4.6 5 .7-3.6 3.5.9 5L10 14.2l-4.5 2.4.9-5L2.8 8.1l5-.7L10 2.8Z'
export const FILTER = 'M3.5 5.5h13M6 10h8M8.5 14.5h3'
