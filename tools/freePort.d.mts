/** A port of this machine that nobody has. */
export function freePort(): Promise<number>
