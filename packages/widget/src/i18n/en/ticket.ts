/** Words of one ticket with its correspondence, in English. */
export const ticket = {
  title: 'Request',
}
