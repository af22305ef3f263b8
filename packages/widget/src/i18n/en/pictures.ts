/** Words of pictures that are looked at, in English. */
export const pictures = {
  title: 'Pictures',
  count: (now: number, all: number) => `${now} of ${all}`,
  next: 'Next picture',
  previous: 'Previous picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  /** A button behind which stands how large it is: `Whole picture: 200%`. */
  whole: 'Whole picture',
  failed: 'This picture cannot be shown here. You can download it.',
}
