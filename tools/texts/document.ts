export { englishTexts as createTexts } from '../../packages/widget/src/testing/englishTexts.js'
