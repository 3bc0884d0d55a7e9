import { fact } from './fact'
import { rejection, sdk } from './target'

const PATH = 'conformance/file.txt'

export const describeStorage = (): void => {
  describe('storage', () => {
    const upload = async (text: string): Promise<string> =>
      (await sdk().uploadFile({ cloudPath: PATH, fileContent: Buffer.from(text) })).fileID

    fact('read', 'uploadFile answers an id that ends in the path', async () => {
      expect(await upload('hello')).toMatch(/^cloud:\/\/.+\..+\/conformance\/file\.txt$/)
    })

    fact('read', 'downloadFile answers what was uploaded', async () => {
      const fileID = await upload('下载')
      expect((await sdk().downloadFile({ fileID })).fileContent.toString()).toBe('下载')
    })

    fact('read', 'an upload to the same path replaces the file', async () => {
      await upload('one')
      const fileID = await upload('two')
      expect((await sdk().downloadFile({ fileID })).fileContent.toString()).toBe('two')
    })

    fact(
      'read',
      'getTempFileURL answers an address for each file, and a status for one that is not there',
      async () => {
        const fileID = await upload('hello')
        const { fileList } = await sdk().getTempFileURL({ fileList: [fileID, `${fileID}.none`] })
        expect(fileList[0]).toMatchObject({ fileID, status: 0 })
        expect(await (await fetch(fileList[0].tempFileURL)).text()).toBe('hello')
        expect(fileList[1]).toMatchObject({ status: -503003, tempFileURL: '' })
      },
    )

    fact('read', 'deleteFile answers a status a file, and the file is gone', async () => {
      const fileID = await upload('hello')
      const { fileList } = await sdk().deleteFile({ fileList: [fileID] })
      expect(fileList[0]).toMatchObject({ fileID, status: 0 })
      await rejection(sdk().downloadFile({ fileID }))
    })

    fact('read', 'more than 50 files a call are refused', async () => {
      const fileList = Array.from({ length: 51 }, (_, n) => `cloud://e.b/${n}`)
      await rejection(sdk().getTempFileURL({ fileList }))
    })

    fact('assumed', 'a path that leaves its folder is refused', async () => {
      await rejection(sdk().uploadFile({ cloudPath: '../outside.txt', fileContent: Buffer.from('x') }))
    })
  })
}
