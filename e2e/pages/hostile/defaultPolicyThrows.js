// A host that has no HTML at all: its default policy for Trusted Types refuses everything.
{
  const refuse = () => {
    throw new TypeError('no HTML, no script, nowhere')
  }
  trustedTypes.createPolicy('default', {
    createHTML: refuse,
    createScript: refuse,
    createScriptURL: refuse,
  })
}
