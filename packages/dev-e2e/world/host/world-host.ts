import { answerWorker } from '@hongbao/dev-simulator/testing'
import { closeCloud, currentCloud, openCloud, readLog } from './clouds'
import { closePhone, closePhones, openPhone } from './phones'
import type { HostRequest } from './requests'

// The process that runs the cloud and the phones of one jest worker. What takes long to load or to make is there once for
// all files of the worker: the modules of cloud and simulator, the browser, the demo's data.

/** A test file that failed may have left its cloud and its phones open. */
const closeAll = async (): Promise<void> => {
  await closePhones()
  await closeCloud()
}

const answer = async (request: HostRequest): Promise<unknown> => {
  switch (request.kind) {
    case 'open-cloud':
      await closeAll()
      return openCloud(request.dataDir, request.changes)
    case 'close-cloud':
      return closeCloud()
    case 'read-log':
      return readLog(request.function)
    case 'open-phone':
      return openPhone(request.cloud ?? currentCloud().clientUrl, request.openid)
    case 'close-phone':
      return closePhone(request.url)
  }
}

let before: Promise<unknown> = Promise.resolve()

/** One request after another: a test that was given up may still be opening what the next one closes. */
const inTurn = (request: HostRequest): Promise<unknown> => {
  const answered = before.then(() => answer(request))
  before = answered.catch(() => undefined)
  return answered
}

answerWorker(inTurn)
