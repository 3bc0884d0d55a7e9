/** Names that facts have asked of each builder of the SDK so far. */
const asked = new Map<string, Set<string>>()

const askedOf = (builder: string): Set<string> => {
  const names = asked.get(builder) ?? new Set<string>()
  asked.set(builder, names)
  return names
}

/** The same builder, which remembers what is asked of it, of the builders in it, and of those its calls go on with. */
export const recorded = <Builder extends object>(name: string, builder: Builder): Builder =>
  new Proxy(builder, {
    get: (target, property) => {
      askedOf(name).add(String(property))
      const value = Reflect.get(target, property)
      if (isObject(value)) return recorded(`${name}.${String(property)}`, value)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        const answer = value.apply(target, given)
        return goesOn(target, answer) ? recorded(name, answer) : answer
      }
    },
  })

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Each stage of a pipeline answers a pipeline. */
const goesOn = (builder: object, answer: unknown): answer is object =>
  isObject(answer) && answer.constructor !== Object && answer.constructor === builder.constructor

/** The functions of a builder, those it inherits too, that nothing has asked for. */
export const neverAsked = (name: string, builder: object): string[] =>
  functionsOf(builder).filter((property) => !askedOf(name).has(property))

const functionsOf = (builder: object): string[] => {
  if (builder === Object.prototype) return []
  const own = Object.entries(Object.getOwnPropertyDescriptors(builder))
    .filter(([name, { value }]) => typeof value === 'function' && name !== 'constructor')
    .map(([name]) => name)
  return [...own, ...functionsOf(Object.getPrototypeOf(builder))]
}
