import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { manifestProblems, typeProblems } from '../../tools/release/checkTypes.mjs'
import { pinnedProblems } from '../../tools/release/pinned.mjs'
import { readTarball } from '../../tools/release/readTarball.mjs'
import { licenceProblems, secretsIn, strayFiles } from '../../tools/release/tarballProblems.mjs'
import { readPacked } from './packed.js'

const packed = readPacked()

for (const { name, filename } of packed.tarballs) {
  const { bytes, manifest, files } = readTarball(join(packed.folder, filename))

  test(`T-SC2 the files of ${name} are those that are pinned, without tests and settings`, () => {
    expect(pinnedProblems(name, files)).toEqual([])
    expect(strayFiles(files)).toEqual([])
  })

  test(`T-SC5 the tarball of ${name} has its licence, the notices of what it bundles, and no secret`, () => {
    expect(licenceProblems(manifest, files)).toEqual([])
    expect(secretsIn(files)).toEqual([])
  })

  test(`publint and attw find nothing wrong with ${name}`, async () => {
    expect(await manifestProblems(bytes, manifest)).toEqual([])
    expect(await typeProblems(bytes, manifest)).toEqual([])
  })
}
