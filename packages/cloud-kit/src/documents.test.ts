import { StoreFault } from '@hongbao/service'
import { cloud } from './cloud'
import { cloudDocuments } from './documents'

const thrown = (error: unknown): void => {
  jest.spyOn(cloud, 'database').mockImplementation(() => {
    throw error
  })
}

afterEach(() => jest.restoreAllMocks())

describe('a StoreFault', () => {
  it.each<[string, unknown]>([
    ['an errMsg that is no text', { errCode: -1, errMsg: { code: 7 } }],
    ['an errMsg that is null', { errMsg: null }],
    ['a message that is no text', { message: 7 }],
    ['no text at all', {}],
    ['nothing', undefined],
  ])('is what an insert ends in when the SDK throws %s', async (_, error) => {
    thrown(error)
    const insert = cloudDocuments.insert('claims', { _id: 'a', unit: 'u' })
    await expect(insert).rejects.toBeInstanceOf(StoreFault)
  })

  it('carries the SDK’s text and its error', async () => {
    const error = { errCode: -502001, errMsg: 'document.add:fail' }
    thrown(error)
    const get = cloudDocuments.get('claims', 'a')
    await expect(get).rejects.toMatchObject({ message: 'document.add:fail', cause: error, overloaded: false })
  })

  it.each([
    { errCode: -501003 },
    { errCode: -501004 },
    { code: 'EXCEED_REQUEST_LIMIT' },
    { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' },
  ])('is one of load when the SDK throws %j', async (error) => {
    thrown(error)
    await expect(cloudDocuments.get('claims', 'a')).rejects.toMatchObject({ overloaded: true })
  })
})
