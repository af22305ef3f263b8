import { memoryAccountStore } from '../accounts/memoryAccountStore.js'
import { memoryBucketStore } from '../limits/memoryBucketStore.js'
import { describeAccountStore } from '../testing/describeAccountStore.js'
import { describeBucketStore } from '../testing/describeBucketStore.js'
import { describeRevocationList } from '../testing/describeRevocationList.js'
import { memoryState } from './memoryState.js'

describeAccountStore('memoryAccountStore', async (clock) => memoryAccountStore({ clock }))
describeBucketStore('memoryBucketStore', async (clock) => memoryBucketStore({ clock }))
describeRevocationList('memoryState', async (clock) => memoryState({ clock }).revocations)
