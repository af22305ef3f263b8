/** Turns passwords into what may be kept. */
export interface PasswordHasher {
  /** With a new salt each time. */
  hash(password: string): Promise<string>
  /** Takes as long for a wrong password as for the right one; `false` for a hash of no one. */
  verify(password: string, hash: string): Promise<boolean>
  /**
   * Was it made in another way, or with less work, than `hash` does now? Then the account gets a
   * new one at its next sign-in. @default never
   */
  readonly isOutdated?: (hash: string) => boolean
}
