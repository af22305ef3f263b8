import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './packed.js'

type Environment = Readonly<Record<string, string>>

/** Versions that tests install beside ours; those that the workspace has as well are the same. */
export const VERSIONS = {
  '@sveltejs/vite-plugin-svelte': '7.3.1',
  '@types/node': '20.19.0',
  '@types/react': '19.3.0',
  '@types/react-dom': '19.3.0',
  '@vitejs/plugin-react': '6.3.0',
  '@vitejs/plugin-vue': '6.0.11',
  msw: '2.15.0',
  react: '19.3.1',
  'react-dom': '19.3.1',
  svelte: '5.57.3',
  'svelte-check': '4.7.8',
  typescript: '6.0.3',
  vite: '8.3.8',
  vue: '3.5.45',
  'vue-tsc': '3.3.14',
} as const

/** A folder outside of the workspace, so that nothing of it is found by going up. */
export function freshFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `deskside-${name}-`))
}

export type FreshProject = {
  readonly folder: string
  /** Runs a command of the project. Rejects with all that it said where it fails. */
  run(command: string, args: readonly string[], environment?: Environment): Promise<string>
}

/**
 * A project as somebody else would have it: the files of `apps/<name>`, and the packages installed.
 *
 * @param packages paths of tarballs, and names out of `VERSIONS`
 */
export async function createProject(
  name: string,
  packages: readonly string[],
): Promise<FreshProject> {
  const folder = freshFolder(name)
  const files = fileURLToPath(new URL(`./apps/${name}`, import.meta.url))
  if (existsSync(files)) cpSync(files, folder, { recursive: true })
  const manifest = { name: `fresh-${name}`, private: true, type: 'module' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  const run: FreshProject['run'] = (command, args, environment) =>
    runIn(folder, command, args, environment)
  const wanted = packages.map((one) => (one in VERSIONS ? `${one}@${versionOf(one)}` : one))
  const how = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts']
  await run('npm', ['install', ...how, ...wanted])
  return { folder, run }
}

function versionOf(name: string): string {
  return VERSIONS[name as keyof typeof VERSIONS]
}

export function runIn(
  folder: string,
  command: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env: environmentOf(environment) })
    let output = ''
    const hear = (piece: unknown) => {
      output += piece
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(output)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`))
    })
  })
}

/** What npm told the command that runs the tests is not for the projects. */
function environmentOf(more: Environment): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD/.test(name))
  return { ...Object.fromEntries(own), NO_COLOR: '1', ...more }
}

/** Starts a command that stays, and resolves with what it said once that matches. */
export function startIn(
  folder: string,
  command: string,
  args: readonly string[],
  until: RegExp,
  environment: Environment = {},
  withinMs = 60_000,
): Promise<{ output: string; stop: () => void }> {
  const child = spawn(command, args, {
    cwd: folder,
    env: environmentOf(environment),
    detached: true,
  })
  const stop = () => endGroup(child)
  let output = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      stop()
      reject(new Error(`${command} ${args.join(' ')} said only:\n${output}`))
    }, withinMs)
    const hear = (piece: unknown) => {
      output += piece
      if (!until.test(output)) return
      clearTimeout(late)
      resolve({ output, stop })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`))
    })
  })
}

/** The command and what it started. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  } catch {
    // It has ended already.
  }
}

/** Where pictures of the projects go, to be looked at. */
export function pictureOf(name: string): string {
  const folder = join(root, '.cache/packages/pictures')
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}.png`)
}
