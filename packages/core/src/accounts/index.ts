export { type PasswordProblem, passwordProblems } from '../model/password.js'
export type { Accounts, AccountsOptions, AccountsState, SignUp } from './Accounts.js'
export { createAccounts } from './createAccounts.js'
