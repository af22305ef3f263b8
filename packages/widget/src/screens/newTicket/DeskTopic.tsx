import { deskForm } from '../../i18n/en/deskForm.js'
import { Icon } from '../../parts/Icon.js'
import { useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { LOCK } from '../support/outlines.js'
import { type ChoicesProps, Topic, type TopicProps } from './Choices.js'
import css from './DeskWords.css?inline'
import { GateNotice, ScopeLine, Why } from './DeskWords.js'
import { type Asked, limitsOf, openFirst, scopeOf } from './limitsModel.js'

/** Each choice says what to know of it: that it is closed, and why, or how far support goes. */
export function DeskTopic({ view, ...rest }: ChoicesProps) {
  useStyle(css)
  const { client, source } = useWidget()
  const words = useSection('deskForm', deskForm)
  const desk = useStore(client.desk).description?.desk
  const { user } = useStore(client.session)
  if (!desk) return null
  const { draft, state } = view
  const { gate, categories, types } = state
  const who = { user, source }
  const limits = {
    categoryId: limitsOf(desk, draft, who),
    typeId: limitsOf(desk, draft, who, 'typeId'),
  }
  const limitAt = (asked: Asked, at: string | null) =>
    limits[asked].find(({ choices }) => choices.some(({ id }) => id === at))
  const isMet = (asked: Asked) => limitAt(asked, draft[asked])?.gate.id === gate?.id

  const remark: TopicProps['remark'] = (asked, id) => {
    const closed = limitAt(asked, id)?.gate
    if (closed) {
      const isNow = closed.id === gate?.id && isMet(asked)
      const why = <Why gate={closed} isNow={isNow} />
      return { closed: { id: closed.id, why, mark: <Icon name={LOCK} /> } }
    }
    if (asked === 'typeId') return {}
    const isChosen = id === draft.categoryId
    const scope = isChosen ? state.scope : scopeOf(desk, draft, who, id)
    // That support helps goes without saying, until somebody relies on it.
    if (!scope || (!isChosen && !scope.text && scope.level === 'in_scope')) return {}
    return { note: <ScopeLine scope={scope} words={words} /> }
  }

  const inOrder = {
    categories: openFirst(categories, limits.categoryId),
    types: openFirst(types, limits.typeId),
  }
  return (
    <>
      <Topic {...rest} view={{ ...view, state: { ...state, ...inOrder } }} remark={remark} />
      {gate && !isMet('categoryId') && !isMet('typeId') && <GateNotice gate={gate} />}
    </>
  )
}
