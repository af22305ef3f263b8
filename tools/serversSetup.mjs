// Before the project `servers`: a Redis of its own, whose address tests get by `inject('redisUrl')`.
import { startRedis } from './redisServer.mjs'
import { readWithout } from './without.mjs'

export default async function setup(project) {
  if (readWithout(['redis']).length > 0) {
    project.provide('redisUrl', '')
    return undefined
  }
  const redis = await startRedis()
  process.stdout.write(`Redis ${redis.version}, process ${redis.pid}, at ${redis.url}\n`)
  project.provide('redisUrl', redis.url)
  return redis.stop
}
