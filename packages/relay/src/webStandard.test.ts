import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build, defaultClientConditions, type Plugin, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

type Output = Rolldown.RolldownOutput

/** Bundles an entry of the relay for a browser and notes what it asks of Node. */
async function bundle(entry: string) {
  const asked: string[] = []
  const noteNode: Plugin = {
    name: 'note-node',
    enforce: 'pre',
    resolveId(id, importer) {
      if (isBuiltin(id)) asked.push(`${id} from ${importer}`)
    },
  }
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [noteNode],
    resolve: { conditions: ['deskside-source', ...defaultClientConditions] },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['es'] },
    },
  })
  const outputs = [result].flat() as Output[]
  const code = outputs.flatMap(({ output }) => output.map((one) => ('code' in one ? one.code : '')))
  return { asked, code: code.join('\n') }
}

test('the root entry bundles for a browser and asks nothing of Node', async () => {
  const { asked, code } = await bundle('./index.ts')
  expect(asked).toEqual([])
  expect(code.match(/^.*\b(Buffer|process)\.\w+\(.*$/gm)).toBeNull()
  // The bundle stands alone: what it answers with, it has inside.
  const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
  const handler = module.createHandler({}, { authenticate: async () => null })
  const response = await handler(new Request('https://support.example.com/v1/config'))
  expect(response.status).toBe(401)
}, 30_000)

test.each(['requestTracker', 'hubspot', 'freshdesk'])(
  'the entry of %s asks nothing of Node',
  async (name) => {
    const { asked } = await bundle(`./helpdesks/${name}/index.ts`)
    expect(asked).toEqual([])
  },
  30_000,
)

test('the check sees what the Node entry needs', async () => {
  const { asked } = await bundle('./node/index.ts')
  expect(asked.join('\n')).toContain('node:fs/promises')
}, 30_000)
