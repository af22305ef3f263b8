import { describeKilling } from '../../testing/killing/describeKilling.js'

// Thirty times in `npm run test:servers`.
describeKilling('fileState', {
  kills: 3,
  seed: 3,
  state: (folder) => ({ kind: 'file', folder }),
})
