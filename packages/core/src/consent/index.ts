export {
  type Consent,
  type ConsentGate,
  type ConsentGateOptions,
  createConsentGate,
} from './createConsentGate.js'
