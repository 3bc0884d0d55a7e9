/** By builder of the SDK: the names of its members that facts have used. */
const asked = new Map<string, Set<string>>()

const askedOf = (builder: string): Set<string> => {
  const names = asked.get(builder) ?? new Set<string>()
  asked.set(builder, names)
  return names
}

/**
 * The same builder, which notes the use of its members, of the builders in it, and of the builders its calls return.
 */
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

/** Whether an answer is a builder of the same kind, as each stage of a pipeline answers the pipeline. */
const goesOn = (builder: object, answer: unknown): answer is object =>
  isObject(answer) && answer.constructor !== Object && answer.constructor === builder.constructor

/** The functions of a builder, also inherited ones, that no fact has used. */
export const neverAsked = (name: string, builder: object): string[] =>
  functionsOf(builder).filter((property) => !askedOf(name).has(property))

const functionsOf = (builder: object): string[] => {
  if (builder === Object.prototype) return []
  const own = Object.entries(Object.getOwnPropertyDescriptors(builder))
    .filter(([name, { value }]) => typeof value === 'function' && name !== 'constructor')
    .map(([name]) => name)
  return [...own, ...functionsOf(Object.getPrototypeOf(builder))]
}
