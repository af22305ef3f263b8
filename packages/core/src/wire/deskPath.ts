/** Apart from the routes table: whoever shows a form needs this one alone. */
export const DESK_PATH = '/v1/config'
