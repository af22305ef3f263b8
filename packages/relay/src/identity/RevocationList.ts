/**
 * Tokens that are refused before they expire, by their `jti`: hand `isRevoked` to
 * `jwtAuthenticator`, and call `revoke` when somebody signs out.
 */
export interface RevocationList {
  /** @param expiresAt the token's own end, in milliseconds since 1970: later nobody has to know */
  revoke(tokenId: string, expiresAt: number): Promise<void>
  isRevoked(tokenId: string | undefined): Promise<boolean>
}
