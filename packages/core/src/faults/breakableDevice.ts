/** IndexedDB that a test breaks and mends, over a real one. */
export interface BreakableDevice {
  readonly factory: () => IDBFactory | undefined
  readonly databaseName: string
  /** In place of opening; may throw. */
  open: (() => IDBOpenDBRequest) | null
  /** In place of asking for the factory. */
  access: (() => IDBFactory | undefined) | null
  /** Before each transaction on a handle; may throw. `age` 0 is the newest handle. */
  onTransaction: ((database: IDBDatabase, age: number) => void) | null
  /** In place of the store's own; may throw. */
  put: ((store: IDBObjectStore, key: string, put: () => IDBRequest) => IDBRequest) | null
  get: ((store: IDBObjectStore, key: string, get: () => IDBRequest) => IDBRequest) | null
  /** Every connection that was ever opened through it, oldest first. */
  readonly handles: readonly IDBDatabase[]
}

export function breakableDevice(real: IDBFactory, databaseName: string): BreakableDevice {
  const handles: IDBDatabase[] = []
  const factory = {
    open(name: string, version?: number) {
      if (device.open) return device.open()
      const request = version === undefined ? real.open(name) : real.open(name, version)
      request.addEventListener('success', () => take(request.result))
      return request
    },
    deleteDatabase: (name: string) => real.deleteDatabase(name),
  } as IDBFactory
  const device: BreakableDevice = {
    factory: () => (device.access ? device.access() : factory),
    databaseName,
    open: null,
    access: null,
    onTransaction: null,
    put: null,
    get: null,
    handles,
  }

  function take(database: IDBDatabase): void {
    if (handles.includes(database)) return
    handles.push(database)
    const begin = database.transaction.bind(database)
    database.transaction = (...given: Parameters<typeof begin>) => {
      device.onTransaction?.(database, handles.length - 1 - handles.indexOf(database))
      const transaction = begin(...given)
      const storeOf = transaction.objectStore.bind(transaction)
      transaction.objectStore = (name: string) => watched(storeOf(name))
      return transaction
    }
  }

  function watched(store: IDBObjectStore): IDBObjectStore {
    const put = store.put.bind(store)
    const get = store.get.bind(store)
    store.put = (value: unknown, key?: IDBValidKey) => {
      const act = () => put(value, key)
      return device.put ? device.put(store, String(key), act) : act()
    }
    store.get = (query: IDBValidKey | IDBKeyRange) => {
      const act = () => get(query)
      return device.get ? device.get(store, String(query), act) : act()
    }
    return store
  }

  return device
}

/** An error as IndexedDB gives it. */
export function domError(name: string): DOMException {
  return new DOMException(`${name} as a test wants it`, name)
}

/** A request that ends with this error. */
export function failingRequest(name: string): IDBOpenDBRequest {
  const request = { error: domError(name), onerror: null as (() => void) | null }
  queueMicrotask(() => request.onerror?.())
  return request as unknown as IDBOpenDBRequest
}

/** Resolves with the request's result. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
