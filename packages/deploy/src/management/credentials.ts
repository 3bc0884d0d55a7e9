import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import * as v from 'valibot'
import { DeployError } from '../deploy-error'

/** A key of Tencent Cloud. Nothing prints it: `JSON.stringify` and `util.inspect` show the three asterisks. */
export class TencentKey {
  readonly #secretId: string
  readonly #secretKey: string
  readonly #token: string | undefined

  constructor(secretId: string, secretKey: string, token: string | undefined) {
    this.#secretId = secretId
    this.#secretKey = secretKey
    this.#token = token
  }

  /** Hands the secrets to whoever signs with them. */
  reveal = () => ({ secretId: this.#secretId, secretKey: this.#secretKey, token: this.#token })

  /** The text without any of the secrets. */
  scrub = (text: string): string =>
    [this.#secretKey, this.#token, this.#secretId]
      .filter((secret) => secret !== undefined && secret !== '')
      .reduce<string>((clean, secret) => clean.replaceAll(secret as string, '***'), text)
}

export const CREDENTIALS_FILE = 'HONGBAO_CREDENTIALS'

const filled = v.pipe(v.string(), v.trim(), v.minLength(1))

const KeyFile = v.strictObject({
  secretId: filled,
  secretKey: filled,
  token: v.optional(filled),
})

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

const readKeyFile = (file: string, projectRoot: string): TencentKey => {
  const path = resolve(file)
  if (isInside(projectRoot, path))
    throw new DeployError(
      `${CREDENTIALS_FILE} names a file inside the project, from where it could be committed. Move it out.`,
    )
  const mode = statSync(path, { throwIfNoEntry: false })?.mode
  if (mode === undefined)
    throw new DeployError(`${CREDENTIALS_FILE} names ${path}, and there is no such file.`)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new DeployError(`Other users of this computer may read ${path}. Run: chmod 600 ${path}`)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), KeyFile), readFileSync(path, 'utf8'))
  // The issue is not printed: it could repeat what is in the file.
  if (!parsed.success)
    throw new DeployError(
      `${path} must hold {"secretId": "…", "secretKey": "…"} and may hold "token"; it does not.`,
    )
  const { secretId, secretKey, token } = parsed.output
  return new TencentKey(secretId, secretKey, token)
}

/**
 * The key that the environment variables or a file name, or undefined when there is none. The names are those of
 * Tencent's own tools. Throws `DeployError` when a half is missing or a file is not safe.
 */
export const findKey = (
  environment: Readonly<Record<string, string | undefined>>,
  projectRoot: string,
): TencentKey | undefined => {
  const {
    TENCENTCLOUD_SECRETID: id,
    TENCENTCLOUD_SECRETKEY: key,
    TENCENTCLOUD_SESSIONTOKEN: token,
  } = environment
  if (id && key) return new TencentKey(id.trim(), key.trim(), token?.trim() || undefined)
  if (id || key)
    throw new DeployError(
      'Set both TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY; one of them is missing.',
    )
  const file = environment[CREDENTIALS_FILE]
  return file ? readKeyFile(file, projectRoot) : undefined
}
