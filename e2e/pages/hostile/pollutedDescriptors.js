// Names that descriptors and options of the platform read.
Object.prototype.value = 'polluted'
Object.prototype.style = 'display:none'
Object.prototype.get = undefined
Object.prototype.key = 'polluted'
Object.prototype.ref = undefined
Object.prototype.children = ['polluted']
Object.prototype.name = 'polluted'
Object.prototype.signal = undefined
Object.prototype.once = true
