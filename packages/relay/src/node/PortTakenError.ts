/** Somebody else listens there. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
  /** As Node says it. */
  readonly code = 'EADDRINUSE'

  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is taken: something else listens there. Stop it, or choose another port.`,
    )
  }
}
