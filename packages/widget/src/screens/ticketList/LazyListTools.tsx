import { useDeskParts } from '../deskParts.js'
import { LazyPart } from '../LazyPart.js'
import type { ListToolsProps } from './ListTools.js'

/** Search and filters, fetched where there is something to look for; their place is kept. */
export function LazyListTools(props: ListToolsProps) {
  const { listTools } = useDeskParts()
  return <LazyPart chunk={listTools} props={props} placeholder={<div class="list-tools-place" />} />
}
