import type { DeskConfig } from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import type { RequestTrackerOptions } from './options.js'

/** The desk without what RT has nothing for, so that nobody is offered it. */
export function deskOf(options: RequestTrackerOptions): DeskConfig {
  const desk = readDeskConfig(options.desk)
  const hasCategory = options.columns?.categoryId !== undefined
  const categoryChange = Object.fromEntries(
    Object.entries(desk.categoryChange).map(([status, rule]) => [
      status,
      rule === 'change' && hasCategory ? 'change' : 'never',
    ]),
  ) as DeskConfig['categoryChange']
  const views = desk.list.views.filter(
    (view) => view === 'mine' || options.organizationOf !== undefined,
  )
  return {
    ...desk,
    categoryChange,
    list: { ...desk.list, views },
    rating: options.rating == null ? null : (desk.rating ?? { comment: false }),
    escalation: null,
    manager: null,
    access: null,
    notes: false,
    // RT keeps nobody's word on an article.
    articles:
      options.articles == null ? null : { public: false, ...desk.articles, feedback: false },
  }
}
