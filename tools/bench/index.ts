import { delta } from './delta.js'
import { idlePoll } from './idlePoll.js'
import { lists } from './lists.js'
import { memory } from './memory.js'
import { polling } from './polling.js'
import { uploads } from './uploads.js'

/** By the name that `npm run bench` takes. */
export const benches = { lists, delta, memory, idlePoll, polling, uploads }
