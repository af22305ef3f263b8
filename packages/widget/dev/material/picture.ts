/** A picture as somebody would attach it: a page of an app with a chart that stops. */
export async function drawScreenshot(width = 1200, height = 750): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws nothing')
  const box = (color: string, x: number, y: number, w: number, h: number, round = 8) => {
    context.fillStyle = color
    context.beginPath()
    context.roundRect(x, y, w, h, round)
    context.fill()
  }
  box('#f4f6fa', 0, 0, width, height, 0)
  box('#1d2433', 0, 0, 220, height, 0)
  for (let row = 0; row < 6; row++)
    box(row === 1 ? '#3d67e0' : '#323c52', 28, 90 + row * 56, 160, 18)
  box('#ffffff', 260, 40, 900, 90)
  box('#c9d2e3', 290, 66, 300, 18)
  box('#e4e9f2', 290, 96, 460, 12)
  box('#ffffff', 260, 160, 900, 380)
  for (let bar = 0; bar < 12; bar++) {
    const tall = bar > 8 ? 6 : 60 + ((bar * 73) % 190)
    box(bar > 8 ? '#e3a0a0' : '#6d8eea', 300 + bar * 68, 500 - tall, 40, tall, 6)
  }
  box('#ffffff', 260, 570, 900, 130)
  box('#fbe3e3', 290, 600, 840, 70)
  box('#c0262d', 310, 626, 420, 16)
  return canvas.convertToBlob({ type: 'image/png' })
}
