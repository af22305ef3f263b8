export const field = (more: object) => ({
  form: { fields: [{ id: 'f', label: 'F', kind: 'text', ...more }] },
})
export const when = (condition: unknown) => ({
  gates: [{ id: 'g', reason: 'No', when: condition }],
})
export const number = { id: 'n', label: 'N', kind: 'number' }
export const select = { id: 's', label: 'S', kind: 'select', options: [{ id: 'a', label: 'A' }] }
export const asks = (condition: object) => ({
  ...when(condition),
  form: { fields: [number, select] },
})
export const twice = (item: object) => [item, item]
