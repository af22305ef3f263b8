import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { PasswordHasher } from '../accounts/PasswordHasher.js'
import { pbkdf2Hasher } from '../accounts/pbkdf2Hasher.js'

export type ScryptOptions = {
  /** How much memory and time, as the exponent of N: 15 is 32 MiB. @default 15 */
  readonly logN?: number
  /** How many times over. @default 3, as OWASP asks for with 32 MiB */
  readonly p?: number
  /** Who reads hashes that were made before. @default `pbkdf2Hasher`, the one of the root entry */
  readonly older?: readonly PasswordHasher[]
}

type Work = { readonly logN: number; readonly r: number; readonly p: number }

const BLOCK_SIZE = 8
const SALT_BYTES = 16
const KEY_BYTES = 32
const FORM = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w+/=]+)\$([\w+/=]+)$/
/** What a planted hash may ask of this machine at most: 128 MiB. */
const MOST = { logN: 17, r: 8, p: 16 } as const

/**
 * scrypt by Node (RFC 7914): it needs memory as well as time, so graphics cards help less against
 * it than against PBKDF2. At most four run at once, as many as Node has threads for it.
 *
 * Hashes of `pbkdf2Hasher` are read too, and become scrypt at the next sign-in.
 *
 * @throws RangeError for less work than N = 2^13 or more than 2^17
 */
export function scryptHasher(options: ScryptOptions = {}): PasswordHasher {
  const { logN = 15, p = 3, older = [pbkdf2Hasher()] } = options
  const work = { logN, r: BLOCK_SIZE, p }
  if (logN < 13 || !isBearable(work)) throw new RangeError('scrypt: give 13 to 17, and p up to 16')
  const ours = `scrypt$${logN}$${BLOCK_SIZE}$${p}$`

  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES)
      const key = await derive(password, salt, work)
      return `${ours}${salt.toString('base64')}$${key.toString('base64')}`
    },
    async verify(password, hash) {
      const [, n, r, times, salt = '', expected = ''] = FORM.exec(hash) ?? []
      if (n === undefined) return verifyOlder(older, password, hash)
      const given = { logN: Number(n), r: Number(r), p: Number(times) }
      if (!isBearable(given)) return false
      const key = await derive(password, Buffer.from(salt, 'base64'), given)
      const wanted = Buffer.from(expected, 'base64')
      return wanted.length === key.length && timingSafeEqual(wanted, key)
    },
    isOutdated: (hash) => !hash.startsWith(ours),
  }
}

async function verifyOlder(
  older: readonly PasswordHasher[],
  password: string,
  hash: string,
): Promise<boolean> {
  for (const hasher of older) if (await hasher.verify(password, hash)) return true
  return false
}

function isBearable({ logN, r, p }: Work): boolean {
  const isWhole = [logN, r, p].every((number) => Number.isInteger(number) && number > 0)
  return isWhole && logN <= MOST.logN && r <= MOST.r && p <= MOST.p
}

function derive(password: string, salt: Buffer, { logN, r, p }: Work): Promise<Buffer> {
  const N = 2 ** logN
  // What it needs, and a little: Node's own bound of 32 MiB would refuse it.
  const maxmem = 128 * r * (N + p + 2)
  // The same letters typed on another keyboard may be other code points (RFC 8265).
  const text = password.normalize('NFC')
  return new Promise((resolve, reject) => {
    scrypt(text, salt, KEY_BYTES, { N, r, p, maxmem }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
