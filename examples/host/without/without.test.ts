import { readDeskConfig } from '@deskside/core/config'
import { expect, it } from 'vitest'
import { hosts } from '../hosts.js'
import { readWithout } from './readWithout.js'
import { seedWithout } from './seedWithout.js'

const desks = readWithout().filter((without) => 'change' in without)

it.each(desks)(
  'without the configuration of $id there still is a desk that can be read',
  (without) => {
    const host = hosts.find(({ name }) => name === without.host)
    if (host === undefined) throw new Error(`examples/host/hosts.ts has no ${without.host}`)
    expect(readDeskConfig(seedWithout(host, without).desk)).toMatchObject({
      name: expect.anything(),
    })
  },
)
