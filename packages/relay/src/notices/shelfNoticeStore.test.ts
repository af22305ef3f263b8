import { describeNoticeStore } from '../testing/describeNoticeStore.js'
import { memoryNoticeStore } from './memoryNoticeStore.js'

describeNoticeStore('memoryNoticeStore', async (clock) => memoryNoticeStore({ clock }))
