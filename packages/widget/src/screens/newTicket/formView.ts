import type { DeskForm, Draft, FormState } from '@deskside/core'

/** What a form shows of its desk now, and what was typed into it. */
export type FormView = {
  readonly form: DeskForm
  readonly state: FormState
  readonly draft: Draft
}
