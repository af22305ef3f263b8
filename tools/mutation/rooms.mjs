/** What is mutated, room by room; `npm run mutation uploads session` runs some of them. */
export const rooms = {
  outbox: ['desk/outbox*.ts', 'model/outbox*.ts'],
  drafts: ['desk/draft*.ts', 'model/draft*.ts'],
  uploads: ['desk/upload*.ts'],
  session: ['desk/session*.ts', 'desk/token*.ts'],
  forms: ['model/form*.ts', 'model/condition*.ts'],
}

/** The least share of mutants that tests must notice, in percent. */
export const LEAST_SCORE = 85
