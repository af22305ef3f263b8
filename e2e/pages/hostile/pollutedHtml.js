// What an attacker reaches through a merge that knows no `__proto__`: HTML for every component.
Object.prototype.dangerouslySetInnerHTML = { __html: '<img src=x onerror="hostErrors.push(1)">' }
