// Values that every object seems to have, as attributes of every element.
Object.prototype.is = 'x-polluted'
Object.prototype.title = 'polluted'
Object.prototype.class = 'polluted'
Object.prototype.onclick = "hostErrors.push('ran')"
Object.prototype.href = 'javascript:hostErrors.push(1)'
Object.prototype.hidden = true
Object.prototype.disabled = true
