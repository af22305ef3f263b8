/**
 * What Next.js asks of a route handler, as far as ours is concerned: written after its reference
 * for `route.js`, because Next.js itself is no dependency of this project.
 *
 * https://nextjs.org/docs/app/api-reference/file-conventions/route
 */
export type NextRouteHandler = (
  request: Request,
  context: { readonly params: Promise<{ readonly path: readonly string[] }> },
) => Response | Promise<Response>

/** A module `route.ts` that answers every method of the Support API. */
export type NextRoute = Readonly<
  Record<'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS', NextRouteHandler>
>
