import { describeUploadStore } from '../testing/describeUploadStore.js'
import { memoryUploadStore } from './memoryUploadStore.js'

describeUploadStore('memoryUploadStore', async () => memoryUploadStore())
