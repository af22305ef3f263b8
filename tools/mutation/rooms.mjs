/**
 * What is mutated, room by room, and the tests that are asked: those of the room and of what joins
 * it. Long property suites are not among them, they would be run once a mutant.
 */
export const rooms = {
  outbox: {
    sources: ['desk/outbox*.ts', 'model/outbox*.ts'],
    tests: ['desk/outbox*.test.ts', 'model/outbox*.test.ts', 'client.test.ts'],
  },
  drafts: {
    sources: ['desk/draft*.ts', 'model/draft*.ts'],
    tests: ['desk/{draft,forms}*.test.ts', 'model/draft*.test.ts', 'client.test.ts'],
  },
  uploads: {
    sources: ['desk/upload*.ts'],
    tests: ['desk/upload*.test.ts', 'desk/gate.test.ts', 'clientLog.test.ts'],
  },
  session: {
    sources: ['desk/session*.ts', 'desk/token*.ts'],
    tests: ['desk/session*.test.ts', 'desk/token*.test.ts', 'client*.test.ts'],
  },
  forms: {
    sources: ['model/form*.ts', 'model/condition*.ts', 'model/fieldRules.ts'],
    tests: ['model/{form,condition,field}*.test.ts', 'testing/world/form.test.ts'],
  },
}

/** The least share of mutants that tests must notice, in percent. */
export const LEAST_SCORE = 85
