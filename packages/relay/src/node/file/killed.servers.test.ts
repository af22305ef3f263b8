import { describeKilling } from '../../testing/killing/describeKilling.js'

describeKilling('fileState', { kills: 30, seed: 1, state: (folder) => ({ kind: 'file', folder }) })
