import { createRestCalls } from './restCalls.js'

/** With the rest of the core; the build for a `<script>` fetches it apart (`tools/libraryBuilds.mjs`). */
export const loadCalls = async () => createRestCalls
