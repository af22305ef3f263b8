/**
 * Reads on while what came is still being written: a line that breaks takes back what nobody has
 * read, and a slow store would lose by it what had arrived long ago.
 *
 * It begins at once, also where nobody listens yet. An end, or an error, is given on after
 * everything that came before it.
 *
 * @param mostBytes how much may wait; beyond it the sender waits
 */
export function readAhead(
  pieces: AsyncIterable<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = []
  let bytes = 0
  let end: { readonly error?: unknown; readonly isError: boolean } | undefined
  let isLeft = false
  const more = createBell()
  const room = createBell()

  async function read(): Promise<void> {
    for await (const piece of pieces) {
      // A copy: whoever reads from a socket may use the same memory again.
      waiting.push(piece.slice())
      bytes += piece.length
      more.ring()
      while (bytes >= mostBytes && !isLeft) await room.rung()
      if (isLeft) return
    }
  }

  async function* give(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const piece = waiting.shift()
        if (piece !== undefined) {
          bytes -= piece.length
          room.ring()
          yield piece
        } else if (end?.isError) throw end.error
        else if (end) return
        else await more.rung()
      }
    } finally {
      isLeft = true
      room.ring()
    }
  }

  const isOver = () => {
    end = { isError: false }
  }
  const isBroken = (error: unknown) => {
    end = { error, isError: true }
  }
  void read().then(isOver, isBroken).then(more.ring)
  return give()
}

/** Rung before somebody waits, it is heard too. */
function createBell() {
  let isRung = false
  let hear = () => {}
  return {
    ring(): void {
      isRung = true
      hear()
    },
    async rung(): Promise<void> {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          hear = resolve
        })
      }
      isRung = false
    },
  }
}
