type CloudFiles = (fileId: string) => Promise<string | null>

let cloudFile: CloudFiles = async () => null

/** Tells images how to read `cloud://` ids; called once, when the phone has its cloud. */
export const connectCloudFiles = (read: CloudFiles): void => {
  cloudFile = read
}

/** The address at which a browser finds an image that a page names: in the build, in the cloud, or on the network. */
export const resolveImage = async (src: string, near: Element | null): Promise<string | null> => {
  if (!src) return null
  if (src.startsWith('cloud://')) return cloudFile(src)
  if (/^(https?:|data:|blob:)/.test(src)) return src
  if (src.startsWith('//')) return `https:${src}`
  if (src.startsWith('wxfile://')) return localFile(src)
  const page = near?.closest<HTMLElement>('wx-page')?.dataset.page ?? ''
  return new URL(src.replace(/^\//, '/app/'), `http://x/app/${page}`).pathname
}

const local = new Map<string, string>()

/** Keeps a blob under a name such as WeChat gives its temporary files. */
export const keepLocalFile = (blob: Blob, extension: string): string => {
  const name = `wxfile://tmp_${crypto.randomUUID()}.${extension}`
  local.set(name, URL.createObjectURL(blob))
  return name
}

export const localFile = (name: string): string | null => local.get(name) ?? null
