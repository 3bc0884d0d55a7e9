export { findBrowser } from '../server/find-browser'
export { answerWorker } from './answer-worker'
export { askBesideWorker } from './ask-beside-worker'
