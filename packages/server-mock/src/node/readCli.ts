import { readFile } from 'node:fs/promises'
import { type DeskConfig, isSupportError } from '@deskside/core'
import { nearestWord, readDeskConfig } from '@deskside/core/config'
import { readArguments } from '@deskside/relay/node'
import { type Fault, readFaults } from '../faults/fault.js'
import type { Seed } from '../seeds/seed.js'
import { isSeedName, SEED_NAMES, seeds } from '../seeds/seeds.js'

/** The words of the command line, as they were typed. */
export function readWords(args: readonly string[]) {
  return readArguments(args, {
    command: 'deskside-mock',
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      seed: { type: 'string', default: 'empty' },
      desk: { type: 'string' },
      secret: { type: 'string' },
      'token-for': { type: 'string' },
      control: { type: 'boolean', default: false },
      faults: { type: 'string' },
      now: { type: 'string' },
      frozen: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    meant(word) {
      if (isSeedName(word)) return `--seed ${word}`
      if (/^\d+$/.test(word)) return `--port ${word}`
      return word.endsWith('.json') ? `--desk ${word}` : null
    },
  })
}

const USUAL_PORT = 8787
const PORTS_TO_TRY = 20

/** A port that was asked for is this one or none; the usual one moves on where it is taken. */
export function portOf(text: string | undefined): { port: number; morePorts: number } {
  return text === undefined
    ? { port: USUAL_PORT, morePorts: PORTS_TO_TRY }
    : { port: readPort(text), morePorts: 0 }
}

/** Throws for what is no port. */
function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`--port: ${text} is no port`)
}

/** The seed that was named, or an empty desk of the file's configuration. */
export async function readSeed(name: string, deskFile: string | undefined): Promise<Seed> {
  if (!isSeedName(name)) {
    const near = nearestWord(name, SEED_NAMES)
    const advice =
      near === null ? `try one of ${SEED_NAMES.join(', ')}` : `perhaps you mean ${near}`
    throw new Error(`--seed: there is no seed ${name}; ${advice}`)
  }
  if (deskFile === undefined) return seeds[name]
  // What a seed has lived through fits no other desk.
  if (name !== 'empty') throw new Error('--desk: a desk of your own begins empty; leave --seed out')
  return { desk: await readDeskFile(deskFile) }
}

/** The script of a file; none without one. */
export async function readFaultsFile(path: string | undefined): Promise<readonly Fault[]> {
  if (path === undefined) return []
  try {
    return readFaults(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw wrongFile(`--faults: ${path} is no script of faults`, [`  ${wordsOf(error)}`])
  }
}

async function readDeskFile(path: string): Promise<DeskConfig> {
  try {
    return readDeskConfig(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const lines = isSupportError(error)
      ? error.fields.map(({ pointer, code, message }) => `  ${pointer || '/'} ${code}: ${message}`)
      : [`  ${wordsOf(error)}`]
    throw wrongFile(`--desk: ${path} is no configuration of a desk`, lines)
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function wrongFile(title: string, lines: readonly string[]): Error {
  return Object.assign(new Error([title, ...lines].join('\n')), { exitCode: 2 as const })
}
