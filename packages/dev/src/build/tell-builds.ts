import type { Built } from './taro-output'

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ')

const sentenceOf = (built: Built, done: string, wasBroken: boolean): string => {
  if (!built.ok) return `cannot be built; the last good build stays\n\n${indented(built.errors)}\n`
  return `${wasBroken ? 'mended, ' : ''}${done}, ${built.took.replace(/(?<=\d)(?=[a-z])/g, ' ')}`
}

/** Prints a line for a good build and a block for one with errors. The first good build after errors is `mended`. */
export const createTeller = (done: string, print: (text: string) => void = console.log) => {
  const broken = new Set<string>()
  return (names: readonly string[], built: Built, instead = done): void => {
    const wasBroken = names.some((name) => broken.has(name))
    print(`  ${names.join(', ')}: ${sentenceOf(built, instead, wasBroken)}`)
    for (const name of names) {
      if (built.ok) broken.delete(name)
      else broken.add(name)
    }
  }
}
