/**
 * What a page carries before `deskside.js` is there: it remembers calls, in order. Goes into a
 * `<script>` (with the page's nonce) or into a file of the host's own.
 */
export const STUB =
  'window.Deskside||((window.Deskside=function(){window.Deskside.q.push(arguments)}).q=[]);'
