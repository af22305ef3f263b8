/** One chunk: what staff ask for and recommend in a message. */
export { Asks } from './Asks.js'
export { SolutionMark, Verdict } from './Solution.js'
