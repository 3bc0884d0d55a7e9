import { loadLazily, makeModelsLazily } from './load-lazily'

/** Runs a module's source with `require`, and answers what it exports. */
const run = (source: string, load: (name: string) => unknown): Record<string, () => unknown> => {
  const module = { exports: {} as Record<string, () => unknown> }
  new Function('module', 'require', '__importDefault', source)(module, load, (part: unknown) => ({
    default: part,
  }))
  return module.exports
}

const MODULE = `
const part_1 = __importDefault(require("part"));
module.exports.use = () => part_1.default.answer;
`

describe('a part that is loaded lazily', () => {
  it('is not loaded with its module', () => {
    const load = jest.fn()
    run(loadLazily(MODULE, ['part']), load)
    expect(load).not.toHaveBeenCalled()
  })

  it('is loaded once, when it is first used, and answers as itself', () => {
    const load = jest.fn(() => ({ answer: 42 }))
    const { use } = run(loadLazily(MODULE, ['part']), load)
    expect([use?.(), use?.()]).toEqual([42, 42])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('fails the build when it is not there', () => {
    expect(() => loadLazily(MODULE, ['another'])).toThrow('"another" is loaded 0 times')
  })
})

const MODELS = `
const url = "https://models"
const sdk_1 = __importDefault(require("models"));
class Cloud {
  constructor() {
    const httpClient = sdk_1.default.generateHTTPClient(() => {}, async (options) => {
      return options;
    }, url, {
      sqlBaseUrl: url
    });
    this.models = httpClient;
  }
}
module.exports.open = () => new Cloud().models;
`

describe('the client of data models', () => {
  it('is made once, when it is first asked for', () => {
    const generateHTTPClient = jest.fn((_call, _request, of: string) => ({ of }))
    const { open } = run(makeModelsLazily(loadLazily(MODELS, ['models'])), () => ({ generateHTTPClient }))
    const models = open?.() as { of: string }
    expect(generateHTTPClient).not.toHaveBeenCalled()
    expect([models.of, models.of]).toEqual(['https://models', 'https://models'])
    expect(generateHTTPClient).toHaveBeenCalledTimes(1)
  })

  it('fails the build when it is not made', () => {
    expect(() => makeModelsLazily(MODULE)).toThrow('a client of data models is made 0 times')
  })
})
