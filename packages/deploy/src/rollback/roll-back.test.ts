import { standInManagement } from '../testing/stand-in-management'
import { declaredAt, deployed, deploymentOf, run } from '../testing/world'
import { packageBefore, rollBack } from './roll-back'

const back = async (standIn: Awaited<ReturnType<typeof deployed>>, name: string, confirmed?: string) => {
  const { asking, pace, envId } = deploymentOf(
    standInManagement(standIn),
    standIn.state.envId,
    declaredAt('1'),
  )
  await rollBack({ asking, pace, envId }, name, confirmed ?? envId)
}

beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const codeOf = (standIn: Awaited<ReturnType<typeof deployed>>, name: string) =>
  standIn.state.functions.get(name)?.code.toString('base64')

describe('going back', () => {
  test('puts the package before the present one back, and only into the function that was named', async () => {
    const standIn = await deployed(declaredAt('1'))
    const before = codeOf(standIn, 'claim')
    await run(standIn, declaredAt('2'))
    const other = codeOf(standIn, 'browse')
    await back(standIn, 'claim')
    expect(codeOf(standIn, 'claim')).toBe(before)
    expect(codeOf(standIn, 'browse')).toBe(other)
  })

  test('twice reaches the package before that', async () => {
    const standIn = await deployed(declaredAt('1'))
    const first = codeOf(standIn, 'claim')
    for (const release of ['2', '3']) await run(standIn, declaredAt(release))
    await back(standIn, 'claim')
    await back(standIn, 'claim')
    expect(codeOf(standIn, 'claim')).toBe(first)
  })

  test('is followed by a deployment that uploads what is built', async () => {
    const standIn = await deployed(declaredAt('1'))
    await run(standIn, declaredAt('2'))
    await back(standIn, 'claim')
    const { first } = await run(standIn, declaredAt('2'))
    expect(first.steps.map(({ kind }) => kind)).toEqual(['upload-code'])
  })

  test.each([
    ['a function that is not ours', 'other', undefined, /There is no function "other"/],
    ['a function of which no older package is kept', 'claim', undefined, /keeps no package of claim/],
  ])('refuses %s', async (_what, name, confirmed, sentence) => {
    const standIn = await deployed(declaredAt('1'))
    await expect(back(standIn, name, confirmed)).rejects.toThrow(sentence)
  })

  test('changes nothing when another id is typed', async () => {
    const standIn = await deployed(declaredAt('1'))
    await run(standIn, declaredAt('2'))
    const before = codeOf(standIn, 'claim')
    await expect(back(standIn, 'claim', 'another')).rejects.toThrow(/Nothing was changed/)
    expect(codeOf(standIn, 'claim')).toBe(before)
  })

  test('takes code that this tool did not upload for newer than every kept package', () => {
    const kept = [
      { version: 3, zip: 'a' },
      { version: 5, zip: 'b' },
    ]
    expect(packageBefore({ kept, mark: undefined })).toEqual({ version: 5, zip: 'b' })
  })
})
