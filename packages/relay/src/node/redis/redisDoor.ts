import { createHash } from 'node:crypto'
import { SupportError } from '@deskside/core'
import { RESP_TYPES } from 'redis'

export type RedisWord = string | Buffer

/** What is needed of a client of `redis` (node-redis): one made by `createClient` fits. */
export interface RedisClient {
  sendCommand(
    words: readonly RedisWord[],
    options?: { readonly typeMapping?: { readonly [type: number]: typeof Buffer } },
  ): Promise<unknown>
}

/** A script that Redis runs in one step; its keys are those of one desk. */
export type Script = { readonly text: string; readonly sha1: string }

export function script(text: string): Script {
  return { text, sha1: createHash('sha1').update(text).digest('hex') }
}

/** Redis, as the stores ask it. Rejects with `storage_unavailable` where it does not answer. */
export interface RedisDoor {
  /** The name of a row: everything of one relay begins alike, and lies on one node of a cluster. */
  key(...parts: readonly string[]): string
  ask(...words: readonly RedisWord[]): Promise<unknown>
  askBytes(...words: readonly RedisWord[]): Promise<Buffer | null>
  run(script: Script, keys: readonly string[], words: readonly RedisWord[]): Promise<unknown>
}

export function createRedisDoor(client: RedisClient, prefix: string): RedisDoor {
  const said = new Set<string>()

  async function send(
    words: readonly RedisWord[],
    options?: Parameters<RedisClient['sendCommand']>[1],
  ): Promise<unknown> {
    try {
      return await client.sendCommand(words, options)
    } catch (cause) {
      if (isUnknownScript(cause)) throw cause
      throw new SupportError('storage_unavailable', undefined, { cause })
    }
  }

  return {
    key: (...parts) => `{${prefix}}:${parts.join(':')}`,
    ask: (...words) => send(words),
    askBytes: async (...words) =>
      (await send(words, { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } })) as Buffer | null,
    async run({ text, sha1 }, keys, words) {
      const rest = [String(keys.length), ...keys, ...words]
      // The first time as text: asked by its name it would be heard after what was asked next.
      if (!said.has(sha1)) {
        said.add(sha1)
        return send(['EVAL', text, ...rest])
      }
      try {
        return await send(['EVALSHA', sha1, ...rest])
      } catch (error) {
        if (!isUnknownScript(error)) throw error
        return send(['EVAL', text, ...rest])
      }
    },
  }
}

/** After a restart Redis knows no script: it has to be said once more. */
function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOSCRIPT')
}
