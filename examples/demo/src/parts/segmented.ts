import { element } from '../element.js'

export type Segment<T> = { readonly value: T; readonly label: string }

/** One of a few, always visible: native radio buttons that look like a switch. */
export function segmented<T extends string | number>(
  name: string,
  label: string,
  segments: readonly Segment<T>[],
  chosen: T,
  onChoose: (value: T) => void,
): HTMLElement {
  return element(
    'fieldset',
    { class: 'segmented' },
    element('legend', { class: 'visually-hidden' }, label),
    ...segments.map((segment) =>
      element(
        'label',
        {},
        element('input', {
          type: 'radio',
          name,
          value: segment.value,
          checked: segment.value === chosen,
          onchange: () => onChoose(segment.value),
        }),
        element('span', {}, segment.label),
      ),
    ),
  )
}
