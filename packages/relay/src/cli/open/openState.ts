import { fileURLToPath } from 'node:url'
import { fileState } from '../../node/file/fileState.js'
import { memoryState } from '../../state/memoryState.js'
import type { RelayState } from '../../state/RelayState.js'
import { notThere } from '../check/notThere.js'
import type { StateConfig } from '../config/relayConfigSchema.js'
import { NotThereError } from '../NotThereError.js'
import type { OpenDeps } from './OpenDeps.js'

/** Opens what has to outlive a process, as the file has it. */
export async function openState(config: StateConfig, deps: OpenDeps): Promise<RelayState> {
  const { clock } = deps
  switch (config.kind) {
    case 'memory':
      return memoryState({ clock })
    case 'file':
      return fileState(fileURLToPath(deps.pathOf(config.folder)), { clock })
    case 'redis': {
      const { kind: _, url, ...options } = config
      const { redisState } = await import('../../node/redis/redisState.js')
      return redisState(deps.secretOf(url), { ...options, clock }).catch((cause: unknown) => {
        const about = { pointer: '/state/url', what: 'Redis', variables: [url.env] }
        throw new NotThereError(notThere(about, cause), { cause })
      })
    }
  }
}
