import * as v from 'valibot'

/**
 * A secret as the file has it: the name of an environment variable. A configuration file is copied,
 * committed and mailed; what it names is not.
 */
export type SecretRef = { readonly env: string }

const ref = v.strictObject({
  env: v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'bad_variable')),
})
const written = v.custom<SecretRef>(() => false, 'secret_in_file')

/** Who writes the secret itself is told what to write instead, and not shown it again. */
export const secretSchema: v.GenericSchema<SecretRef> = v.lazy((input) =>
  typeof input === 'object' ? ref : written,
)

/** Words of which none is empty. */
export const wordSchema = v.pipe(v.string(), v.minLength(1))

export const portSchema = v.pipe(
  v.number(),
  v.integer('bad_port'),
  v.minValue(0, 'bad_port'),
  v.maxValue(65_535, 'bad_port'),
)

/** Whole and more than nothing: bytes, seconds, files. */
export const amountSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

export const webAddressSchema = v.pipe(
  v.string(),
  v.check((text) => ['https:', 'http:'].includes(urlOf(text)?.protocol ?? ''), 'bad_web_address'),
)

/** As a browser says it: no path, no slash at the end. */
export const originSchema = v.pipe(
  v.string(),
  v.check((text) => {
    const url = urlOf(text)
    return url !== null && url.origin === text && text !== 'null'
  }, 'bad_origin'),
)

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
