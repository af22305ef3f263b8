import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { fakeClock } from '../testing/fakeClock.js'
import { type Cell, OPERATIONS, type Operation, runCell } from './storageCells.js'
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

function inNode(fault: StorageFault, operation: Operation): Promise<Cell> {
  const { settle } = fakeClock()
  const turn = async () => {
    for (let turns = 0; turns < 4; turns++) await settle()
  }
  return runCell({ real: new IDBFactory(), turn, databaseName: 'deskside' }, fault, operation)
}

it('T-ST1 has fourteen faults and five verbs', () => {
  expect(cells).toHaveLength(70)
})

it.each(cells)(
  'T-ST1 fault %i (%s) × %s ends in memory or well, and is made good',
  async (_row, _name, operation, fault) => {
    const cell = await inNode(fault, operation)
    expect(cell.settledWithinMs).toBeLessThanOrEqual(3_000)
    expect(cell).toMatchObject(expectedOf(fault, operation))
    expect(cell.recovered).not.toBe('memory')
  },
  60_000,
)
