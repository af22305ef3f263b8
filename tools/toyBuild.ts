import { basename } from 'node:path'
import { build, type InlineConfig, type PluginOption, type Rolldown } from 'vite'

export type ToyFile = Rolldown.OutputChunk | Rolldown.OutputAsset

/**
 * Builds a program whose modules stand in no file, minified as the packages are.
 *
 * @param modules by name; the one called `entry` is where it begins
 * @param output how its files are named, where that matters
 */
export async function buildToy(
  modules: Readonly<Record<string, string>>,
  plugins: readonly PluginOption[],
  output: Rolldown.OutputOptions = {},
): Promise<readonly ToyFile[]> {
  const toy: PluginOption = {
    name: 'toy',
    enforce: 'pre',
    // The entry comes as a path, because that is what vite makes of it. A real path to the eye:
    // virtual modules have no map.
    resolveId: (id) => (basename(id) in modules ? `/toy/${basename(id)}` : null),
    load: (id) => modules[basename(id)] ?? null,
  }
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'silent',
    plugins: [toy, ...plugins],
    build: {
      write: false,
      sourcemap: true,
      minify: 'oxc',
      lib: { entry: 'entry', formats: ['es'] },
      rolldownOptions: { output: { minify: true, ...output } },
    },
  }
  const result = await build(config)
  return [result].flat().flatMap((each) => ('output' in each ? each.output : []))
}
