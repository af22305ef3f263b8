export { createSupportClient, restBackend } from '@deskside/core'
