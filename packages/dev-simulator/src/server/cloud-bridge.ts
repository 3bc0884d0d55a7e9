import { SimulatorError } from './options'

/** The answer to a call of a cloud function. */
export type CallAnswer =
  | { result: unknown; requestID: string }
  | { error: { errCode: number; errMsg: string } }

/** Passes calls of the phone to a local cloud. The cloud's token never reaches the page. */
export type CloudBridge = {
  callFunction(call: { name: string; data: unknown; openid: string }): Promise<CallAnswer>
  tempFileUrls(fileList: string[]): Promise<unknown>
  /** Uploads a file, whose content is in base64, to a path of the cloud. Answers `{fileID}`. */
  uploadFile(file: { cloudPath: string; content: string; openid: string }): Promise<unknown>
  deleteFiles(files: { fileList: string[]; openid: string }): Promise<unknown>
}

/** WeChat's code for a function that cannot be reached at all. */
const UNREACHABLE = -1

const NO_CLOUD = 'no cloud was given to this simulator: start it with --cloud URL'

/** @throws {SimulatorError} when the url has no token. */
export const createCloudBridge = (clientUrl: string | undefined): CloudBridge => {
  if (!clientUrl) return withoutCloud()
  const { origin, token } = readClientUrl(clientUrl)
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${origin}/client/${path}?token=${encodeURIComponent(token)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (response.status === 404) throw new Error(`this cloud has no ${path}`)
    if (!response.ok) throw new Error(`the cloud answered ${response.status}: ${text.slice(0, 200)}`)
    return JSON.parse(text)
  }
  return {
    async callFunction(call) {
      try {
        return (await post('call-function', call)) as CallAnswer
      } catch (error) {
        return { error: { errCode: UNREACHABLE, errMsg: `cannot reach the local cloud (${reason(error)})` } }
      }
    },
    tempFileUrls: (fileList) => post('temp-file-urls', { fileList }),
    uploadFile: (file) => post('upload-file', file),
    deleteFiles: (files) => post('delete-files', files),
  }
}

const withoutCloud = (): CloudBridge => ({
  callFunction: async () => ({ error: { errCode: UNREACHABLE, errMsg: NO_CLOUD } }),
  tempFileUrls: async (fileList) => ({
    fileList: fileList.map((fileID) => ({ fileID, tempFileURL: '', status: 1, errMsg: NO_CLOUD })),
  }),
  uploadFile: refuse,
  deleteFiles: refuse,
})

const refuse = async (): Promise<never> => {
  throw new Error(NO_CLOUD)
}

const readClientUrl = (clientUrl: string): { origin: string; token: string } => {
  const url = URL.canParse(clientUrl) ? new URL(clientUrl) : null
  const token = url?.searchParams.get('token')
  if (!url || !token) {
    throw new SimulatorError(
      `--cloud must be a local cloud's client url with its token (http://127.0.0.1:PORT/client?token=…), not ${clientUrl}.`,
    )
  }
  return { origin: url.origin, token }
}

const reason = (error: unknown): string => {
  const { cause, message } = error as Error & { cause?: { code?: string } }
  return cause?.code ?? message
}
