import { afterAll, beforeAll, expect, it } from 'vitest'
import { idbConnection } from '../platform/idbConnection.js'
import { systemClock } from '../time/clock.js'
import { OPERATIONS, type Operation, runCell } from './storageCells.js'
import { expectedOf } from './storageExpectations.js'
import { STORAGE_FAULTS, type StorageFault } from './storageFaults.js'

const cells = STORAGE_FAULTS.flatMap((fault) =>
  OPERATIONS.map((operation): [number, string, Operation, StorageFault] => [
    fault.row,
    fault.name,
    operation,
    fault,
  ]),
)

/** A database beside: once it has answered, the browser had its turn at the others as well. */
const beside = idbConnection({
  factory: () => indexedDB,
  clock: systemClock(),
  databaseName: 'beside',
})
const names: string[] = []

async function turn(): Promise<void> {
  await beside.use('readonly', (store) => {
    store.get('nothing')
    return new Promise((resolve) => {
      store.transaction.oncomplete = () => resolve(undefined)
    })
  })
}

beforeAll(() => turn())

afterAll(async () => {
  beside.close()
  for (const name of [...names, 'beside']) indexedDB.deleteDatabase(name)
})

it.each(cells)(
  'T-ST1 in Chromium: fault %i (%s) × %s ends in memory or well, and is made good',
  async (row, _name, operation, fault) => {
    const databaseName = `cell-${row}-${operation}`
    names.push(databaseName)
    const cell = await runCell({ real: indexedDB, turn, databaseName }, fault, operation)
    expect(cell.settledWithinMs).toBeLessThanOrEqual(3_000)
    expect(cell).toMatchObject(expectedOf(fault, operation))
    expect(cell.recovered).not.toBe('memory')
  },
  60_000,
)
