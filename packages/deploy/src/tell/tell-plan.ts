import type { Leftover, Plan, Step } from '../plan/step'

const indexWords = (
  indexes: readonly { readonly name: string; readonly unique?: boolean; readonly sparse?: boolean }[],
) =>
  indexes
    .map(({ name, unique, sparse }) =>
      [unique ? 'unique' : '', sparse ? 'sparse' : '', name].filter(Boolean).join(' '),
    )
    .join(', ')

/** One step as a line. */
export const tellStep = (step: Step): string => {
  switch (step.kind) {
    case 'create-collection':
      return `create the collection ${step.name}, closed to clients`
    case 'close-collection':
      return `close the collection ${step.name} to clients (it is ${step.from})`
    case 'create-indexes':
      return `create indexes of ${step.collection}: ${indexWords(step.indexes)}`
    case 'drop-index':
      return `DROP the index ${step.index} of ${step.collection}`
    case 'set-function-rule':
      return `set the rule for calling functions: clients may not call ${step.closed.join(', ')}`
    case 'open-storage':
      return `let everybody read the files and only functions write them (it is ${step.from})`
    case 'create-function':
      return `create the function ${step.declared.name}`
    case 'recreate-function':
      return `DELETE AND CREATE the function ${step.declared.name}: ${
        step.why === 'runtime'
          ? `its runtime is ${step.from}, and a runtime cannot be changed; its kept packages go with it`
          : 'its creation failed'
      }`
    case 'upload-code':
      return `upload the code of ${step.declared.name}`
    case 'change-sizes':
      return `change ${step.declared.name} from ${step.from} to ${step.declared.memoryMb} MB, ${step.declared.timeoutSeconds} s`
    case 'set-timer':
      return `set the timer of ${step.function}: ${step.cron}`
    case 'delete-timer':
      return `DELETE the timer ${step.name} of ${step.function}`
    case 'keep-package':
      return `keep this package of ${step.function} for going back`
    case 'forget-package':
      return `forget the old package ${step.version} of ${step.function}`
  }
}

const tellLeftover = (leftover: Leftover): string => {
  switch (leftover.kind) {
    case 'other-index':
      return `the index ${leftover.index} of ${leftover.collection} stands with other keys: pause all campaigns, delete it in the CloudBase console, and deploy again`
    case 'unplanned-index':
      return `the index ${leftover.index} of ${leftover.collection} is not declared: it stays; --prune drops it`
    case 'unplanned-timer':
      return `the timer ${leftover.timer} of ${leftover.function} is not declared: it stays; --prune deletes it`
    case 'sparse-unknown':
      return `the index ${leftover.index} of ${leftover.collection} is declared sparse; the platform does not tell whether it is`
  }
}

/** The plan as lines. */
export const tellPlan = ({ steps, leftovers, asFound }: Plan): readonly string[] => [
  steps.length === 0 ? 'Nothing is missing.' : `${steps.length} to do:`,
  ...steps.map((step) => `  ${tellStep(step)}`),
  `${asFound} stand as declared.`,
  ...(leftovers.length > 0 ? ['Left as it is:'] : []),
  ...leftovers.map((leftover) => `  ${tellLeftover(leftover)}`),
]
