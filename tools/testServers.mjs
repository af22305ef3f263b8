// npm run test:servers: every suite named `*.servers.test.ts`, over real servers that are started
// for it and stopped after it. `x.redis.servers.test.ts` needs Redis, `x.smtp.servers.test.ts` mail,
// `x.s3.servers.test.ts` an S3 emulator; WITHOUT=redis,s3 leaves those out and the last line says so.
import { ensureDependencies } from './ensureDependencies.mjs'
import { ensureRedis } from './redisServer.mjs'
import { stop } from './steps.mjs'
import { countVitest, openTally } from './tally.mjs'
import { readWithout } from './without.mjs'

const without = readWithout(['redis', 'smtp', 's3'])
await ensureDependencies()
if (!without.includes('redis')) await ensureRedis().catch(({ message }) => stop(message))
const { suite, end } = await openTally({}, { needsChromium: false, without })

await suite('suites over live servers', 'servers.json', countVitest, (report) => [
  'vitest',
  [
    ...['run', '--project', 'servers', '--reporter=verbose'],
    ...['--reporter=json', `--outputFile.json=${report}`],
  ],
])
end()
