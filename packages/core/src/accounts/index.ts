export { type PasswordProblem, passwordProblems } from '../model/password.js'
