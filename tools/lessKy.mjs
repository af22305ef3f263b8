// What of ky runs with the options that `core/src/backends/http.ts` gives it, for our script tag alone: it
// never retries, has no hooks, no deadline of its own, throws nothing for a status and counts no bytes.

/** Whole modules, in the place of ky's. */
const MODULES = {
  'utils/body': 'export const streamRequest = null, streamResponse = null',
  'utils/delay': 'export default null',
  'utils/normalize': `export const normalizeRequestMethod = (method) => method
    export const normalizeRetryOptions = () => 0`,
  'utils/options': `export const findUnknownOptions = () => ({})
    export const hasSearchParameters = (search) => Object.keys(search).length > 0`,
  'utils/timeout': 'export default null',
  'errors/ForceRetryError': 'export class ForceRetryError extends Error {}',
  'errors/HTTPError': 'export class HTTPError extends Error {}',
  'errors/NonError': 'export class NonError extends Error {}',
}

/** From a line up to another one, and what stands there instead. */
const CUTS = {
  'core/Ky': [
    ["            if (typeof ky.#options.timeout === 'number'", '            // Delay the fetch'],
    [
      '            for (const hook of ky.#options.hooks.afterResponse)',
      '            return response;',
    ],
    ['        for (const [type, mimeType] of', '        return result;'],
    ['    static #normalizeSearchParams', '    request;'],
    ['            hooks: mergeHooks(', '            method: '],
    ['            prefixUrl: String(', '            retry: normalizeRetryOptions'],
    ["        if (typeof this.#input !== 'string' && !(", '        if (supportsAbortController'],
    [
      '        // To provide correct form boundary',
      '        this.request = new globalThis.Request(this.#input',
    ],
    [
      '            const textSearchParams =',
      '            // eslint-disable-next-line unicorn/prevent-abbreviations\n            const searchParams',
      'const textSearchParams = new URLSearchParams(this.#options.searchParams).toString();\n',
    ],
    ['        // If `onUploadProgress` is passed', '    }\n    #calculateDelay'],
    ['    #calculateDelay() {', '    #decorateResponse(response)'],
    ['    #decorateResponse(response)', '    #cancelBody(body)'],
    ['    #cancelResponseBody(response)', '    async #retry(function_)'],
    [
      '        try {\n            return await function_();',
      '    }\n    async #fetch()',
      'return function_()',
    ],
    [
      '        for (const hook of this.#options.hooks.beforeRequest)',
      '        const nonRequestOptions',
    ],
    ['        return timeout(', '    }\n    #getNormalizedOptions()'],
    ['    #getNormalizedOptions() {', '}\n//# sourceMappingURL'],
  ],
  'core/constants': [
    [
      'export const supportsRequestStreams =',
      'export const supportsAbortController',
      'export const supportsRequestStreams = false;',
    ],
    ['export const usualFormBoundarySize', 'export const stop'],
    ['export const kyOptionKeys', '//# sourceMappingURL'],
  ],
  'utils/merge': [
    ['function newHookValue(', 'const appendSearchParameters', 'export const mergeHooks = null;'],
    ['const appendSearchParameters', '// TODO: Make this'],
    [
      "                if (key === 'context')",
      '                // Special handling for searchParams',
    ],
    [
      '                        // First source: keep as-is',
      '                    }\n                    continue;\n                }\n                if (isObject(value)',
      'searchParameters = value',
    ],
    ['            if (isObject(source.hooks))', '            if (isObject(source.headers))'],
  ],
}

export function lessKy() {
  return {
    name: 'deskside-less-ky',
    load(id) {
      const file = fileOf(id)
      return (file && Object.hasOwn(MODULES, file) && MODULES[file]) || null
    },
    transform(code, id) {
      const file = fileOf(id)
      if (!file || !Object.hasOwn(CUTS, file)) return null
      return { code: CUTS[file].reduce(cut, code), map: null }
    },
  }
}

function fileOf(id) {
  return /[\\/]ky[\\/]distribution[\\/](.*)\.js$/.exec(id)?.[1]?.replaceAll('\\', '/')
}

/** A ky that reads otherwise is not cut at all: the build fails. */
function cut(code, [from, to, instead = '']) {
  const start = code.indexOf(from)
  const end = code.indexOf(to, start)
  if (start < 0 || end < 0 || code.indexOf(from, start + 1) >= 0) {
    throw new Error(`ky reads otherwise than lessKy.mjs knows it: ${from}`)
  }
  return code.slice(0, start) + instead + code.slice(end)
}
