// json2.js of 2009 in place of the browser's own.
{
  const real = { parse: JSON.parse, stringify: JSON.stringify }
  window.JSON = {
    parse: (text, reviver) => real.parse(text, reviver),
    stringify(value, replacer, space) {
      const text = real.stringify(value, replacer, space)
      return typeof text === 'string' ? text.replace(/[\u007f-\uffff]/g, escaped) : text
    },
  }
  function escaped(letter) {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  }
  Object.prototype.toJSON = undefined
}
