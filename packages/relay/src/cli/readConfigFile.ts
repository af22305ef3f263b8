import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigError } from './ConfigError.js'
import type { SecretRef } from './config/parts.js'
import { type Environment, isSecretRef, relayConfigProblems } from './config/relayConfigProblems.js'
import type { RelayConfig } from './config/relayConfigSchema.js'
import { readJsonFile } from './readJsonFile.js'

/** A file that may run, and how to read what it names. */
export type ReadConfig = {
  readonly config: RelayConfig
  readonly pathOf: (path: string) => URL
  readonly secretOf: (ref: SecretRef) => string
  readonly withSecrets: <T>(value: T) => T
}

/** Reads the file strictly. Rejects with a `ConfigError` that says all that is wrong. */
export async function readConfigFile(path: string, environment: Environment): Promise<ReadConfig> {
  const file = pathToFileURL(resolve(path))
  const input = await readJsonFile(file)
  const problems = relayConfigProblems(input, environment)
  if (problems.length > 0) throw new ConfigError(problems)
  const secretOf = ({ env }: SecretRef) => environment[env] ?? ''
  return {
    config: input as RelayConfig,
    pathOf: (path) => new URL(pathToFileURL(resolve(new URL('.', file).pathname, path))),
    secretOf,
    withSecrets: (value) => replaceSecrets(value, secretOf) as typeof value,
  }
}

function replaceSecrets(value: unknown, secretOf: (ref: SecretRef) => string): unknown {
  if (isSecretRef(value)) return secretOf(value)
  if (Array.isArray(value)) return value.map((one) => replaceSecrets(one, secretOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [key, replaceSecrets(below, secretOf)]),
  )
}
