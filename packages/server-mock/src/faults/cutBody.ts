type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** The first bytes of a body, and then a broken line. */
export function cutBody(body: Bytes, afterBytes: number): Bytes {
  const reader = body.getReader()
  let left = afterBytes
  return new ReadableStream(
    {
      async pull(controller) {
        if (left === 0) return controller.error(new Error('The line was cut'))
        const { done, value } = await reader.read()
        if (done) return controller.close()
        const piece = value.subarray(0, left)
        left -= piece.byteLength
        controller.enqueue(piece)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing ahead of the reader: an error would throw away what waits in the queue.
    { highWaterMark: 0 },
  )
}
