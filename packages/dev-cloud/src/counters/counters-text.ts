import type { CounterReport, FunctionCount, OperationCount } from './counters'

/** Counters as lines for a terminal: functions, then what they asked for, the most frequent first. */
export const countersText = ({ since, functions, operations, billableCalls }: CounterReport): string => {
  const rows = [
    `since ${since}: ${billableCalls} billable calls`,
    ...Object.entries(functions).map(([name, count]) => functionLine(name, count)),
    ...[...operations].sort((a, b) => b.count - a.count).map(operationLine),
  ]
  return rows.join('\n')
}

const functionLine = (name: string, { invocations, failures, coldStarts, milliseconds }: FunctionCount) => {
  const mean = Math.round(milliseconds / Math.max(1, invocations))
  return `${name.padEnd(12)} ${invocations} calls, ${failures} failed, ${coldStarts} cold starts, ${mean} ms on average`
}

const operationLine = ({ function: name, action, collection, count, bytes }: OperationCount) => {
  const asked = collection === '' ? action : `${action} ${collection}`
  return `${name.padEnd(12)} ${count} × ${asked}, ${bytes} bytes`
}
