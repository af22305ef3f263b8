// Shell, Python, Ruby and PHP: each read by its own interpreter, none run.
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from '../installPackages.mjs'
import { root, run } from '../steps.mjs'

/** Without a file of bytes beside it. */
const PARSE_PYTHON = 'import ast, sys; ast.parse(open(sys.argv[1]).read())'
/** By language: the command that only reads, and the Debian package it comes with. */
const READERS = {
  sh: { command: 'sh', args: ['-n'], from: 'dash' },
  python: { command: 'python3', args: ['-c', PARSE_PYTHON], from: 'python3' },
  ruby: { command: 'ruby', args: ['-c'], from: 'ruby' },
  php: { command: 'php', args: ['-l'], from: 'php-cli' },
}

export const isInterpreted = ({ language }) => language in READERS

/**
 * @param {readonly import('./pages.mjs').PageBlock[]} blocks
 * @returns {Promise<string[]>} rejects where an interpreter is missing and cannot be installed
 */
export async function checkInterpreted(blocks) {
  await ensure([...new Set(blocks.map(({ language }) => language))])
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache/interpreted-'))
  try {
    const found = await Promise.all(
      blocks.map((block, at) => faultOf(block, join(folder, `${at}`))),
    )
    return found.flat()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function faultOf({ language, text, page, line }, path) {
  writeFileSync(path, text)
  const { command, args } = READERS[language]
  const { code, output } = await run(command, [...args, path], { quiet: true })
  if (code === 0) return []
  const words = output
    .trim()
    .split('\n')
    .filter((each) => !/^(Traceback|No syntax|Errors parsing)/.test(each))
  return [`${page}:${line}: ${words.at(-1)?.replaceAll(path, language) ?? `${command} refuses it`}`]
}

/** Installs what is missing, where that is possible. */
async function ensure(languages) {
  const missing = languages
    .map((language) => READERS[language])
    .filter(({ command }) => !isThere(command))
  if (missing.length === 0) return
  const names = missing.map(({ command }) => command).join(', ')
  const packages = missing.map(({ from }) => from)
  await installPackages([packages], {
    what: names,
    how: `The docs show code for ${names}, and it is read by its interpreter. Install it: apt-get install ${packages.join(' ')} (as root on Debian or Ubuntu this happens by itself)`,
  })
}

function isThere(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
