/** The files that a mini program names: in its build, in the cloud, and the temporary files of this phone. */
export type PhoneFiles = {
  /** Keeps a blob. Answers a name like those of WeChat's temporary files. */
  keep(blob: Blob, extension: string): string
  /** The browser's address of a temporary file; null where there is no such file. */
  addressOf(name: string): string | null
  /** The address at which the browser finds a picture or a film. `near` is in the page that names it. */
  resolve(src: string, near: Element | null): Promise<string | null>
}

/** @param readCloudFile Answers the address of a `cloud://` id. */
export const createPhoneFiles = (readCloudFile: (fileId: string) => Promise<string | null>): PhoneFiles => {
  const kept = new Map<string, string>()
  const addressOf = (name: string) => kept.get(name) ?? null
  return {
    addressOf,
    keep(blob, extension) {
      const name = `wxfile://tmp_${crypto.randomUUID()}.${extension}`
      kept.set(name, URL.createObjectURL(blob))
      return name
    },
    async resolve(src, near) {
      if (!src) return null
      if (src.startsWith('cloud://')) return readCloudFile(src)
      if (/^(https?:|data:|blob:)/.test(src)) return src
      if (src.startsWith('//')) return `https:${src}`
      if (src.startsWith('wxfile://')) return addressOf(src)
      const page = near?.closest<HTMLElement>('wx-page')?.dataset.page ?? ''
      return new URL(src.replace(/^\//, '/app/'), `http://x/app/${page}`).pathname
    },
  }
}
