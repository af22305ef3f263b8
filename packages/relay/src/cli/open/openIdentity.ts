import { readFile } from 'node:fs/promises'
import { type Authenticate, type JwtOptions, jwtAuthenticator } from '../../identity/jwt.js'
import type { RelayState } from '../../state/RelayState.js'
import { ConfigError } from '../ConfigError.js'
import type { IdentityConfig } from '../config/relayConfigSchema.js'
import type { OpenDeps } from './OpenDeps.js'

/** Who checks tokens, as the file has it. Rejects with a `ConfigError` for keys that are none. */
export async function openIdentity(
  config: IdentityConfig,
  { revocations }: RelayState,
  deps: OpenDeps,
): Promise<Authenticate> {
  const { secret, secrets, publicKeys, ...rest } = config
  const options: JwtOptions = {
    ...rest,
    clock: deps.clock,
    isRevoked: (tokenId) => revocations.isRevoked(tokenId),
    ...(secret === undefined ? {} : { secret: deps.secretOf(secret) }),
    ...(secrets === undefined
      ? {}
      : { secret: mapValues(secrets, (reference) => deps.secretOf(reference)) }),
    ...(publicKeys === undefined ? {} : { publicKeys: await readKeys(publicKeys, deps) }),
  }
  try {
    return jwtAuthenticator(options)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ConfigError([{ pointer: '/identity', code: 'bad_keys', message }])
  }
}

async function readKeys(
  files: Readonly<Record<string, string>>,
  { pathOf }: OpenDeps,
): Promise<Readonly<Record<string, string>>> {
  const read = async ([keyId, path]: readonly [string, string]) => {
    try {
      return [keyId, await readFile(pathOf(path), 'utf8')] as const
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      throw new ConfigError([
        { pointer: `/identity/publicKeys/${keyId}`, code: 'unreadable', message },
      ])
    }
  }
  return Object.fromEntries(await Promise.all(Object.entries(files).map(read)))
}

function mapValues<A, B>(from: Readonly<Record<string, A>>, to: (value: A) => B) {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]))
}
