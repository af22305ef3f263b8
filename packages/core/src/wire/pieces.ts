import * as v from 'valibot'
import { isRecord } from './isRecord.js'

/**
 * Every function of valibot that the schemas use travels to the browser: what a server may say is
 * put together from few. Schemas of requests are read by servers alone.
 */

/**
 * As `v.object`, on pages whose prototypes are not their own as well: valibot takes what `Object`
 * hands down (MooTools, a polluting merge) for entries, and fails on them.
 */
export function object<E extends v.ObjectEntries>(entries: E): v.ObjectSchema<E, undefined> {
  return v.object(Object.assign(Object.create(null), entries))
}

/** Missing and `null` are the same: there is none. */
export const noneOr = <S extends v.GenericSchema>(schema: S) => v.nullish(schema, null)
export const optionalText = noneOr(v.string())

/** Anything under names. */
export const recordSchema = v.custom<Record<string, unknown>>(isRecord)

/** Reads item by item: one bad item must not hide the others. */
export function tolerantArray<S extends v.GenericSchema>(
  schema: S,
  instead: (item: unknown, index: number) => v.InferOutput<S>[] = () => [],
) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items) =>
      items.flatMap((item, index): v.InferOutput<S>[] => {
        const result = v.safeParse(schema, item)
        return result.success ? [result.output] : instead(item, index)
      }),
    ),
  )
}
