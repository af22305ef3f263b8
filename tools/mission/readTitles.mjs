import ts from 'typescript'

const RUNNERS = new Set(['it', 'test'])
/** What makes a test that does not run, or one that is meant to fail. */
const NOT_RUN = new Set(['skip', 'todo', 'fixme', 'fails', 'fail'])

/** Titles of the tests that a source of TypeScript holds, in their order; `${…}` stands for a value. */
export function readTitles(source, fileName = 'x.test.tsx') {
  const titles = []
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, false)
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const title = textOf(node.arguments[0])
      if (title !== null) titles.push(title)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return titles
}

/** `it(…)`, `test.concurrent(…)`, `it.each([…])(…)`, and not `it.skip(…)` nor `test.use(…)`. */
function isTest(callee) {
  if (ts.isIdentifier(callee)) return RUNNERS.has(callee.text)
  if (ts.isCallExpression(callee)) return isTest(callee.expression)
  if (!ts.isPropertyAccessExpression(callee)) return false
  return !NOT_RUN.has(callee.name.text) && isTest(callee.expression)
}

function textOf(node) {
  if (node === undefined) return null
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
}
