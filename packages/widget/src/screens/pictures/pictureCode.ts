/** What only a picture needs, fetched with the first one: of a message, or chosen for one. */
export const pictureCode = () => import('./aroundPictures.js')
