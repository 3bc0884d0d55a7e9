import type { State } from './state'

type OperationCounts = State['counters']['operations']
type Faults = State['faults']

export const Operations = ({ operations, faults }: { operations: OperationCounts; faults: Faults }) => (
  <>
    {faults.length > 0 && <FaultTable faults={faults} />}
    {operations.length === 0 ? (
      <p class="empty">No operations yet.</p>
    ) : (
      <OperationTable operations={operations} />
    )}
  </>
)

const FaultTable = ({ faults }: { faults: Faults }) => (
  <table>
    <caption>Faults that are set</caption>
    <thead>
      <tr>
        <th>kind</th>
        <th>rate</th>
        <th>meets</th>
        <th class="figure">fired</th>
      </tr>
    </thead>
    <tbody>
      {faults.map((fault) => (
        <tr key={JSON.stringify(fault)}>
          <td>{fault.kind}</td>
          <td>{Math.round(fault.rate * 100)} %</td>
          <td>
            {[fault.function, fault.action, fault.collection].filter(Boolean).join(' · ') || 'every request'}
          </td>
          <td class="figure">{fault.fired.toLocaleString()}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The most frequent first. */
const OperationTable = ({ operations }: { operations: OperationCounts }) => (
  <table>
    <caption>What functions asked of the cloud</caption>
    <thead>
      <tr>
        <th>function</th>
        <th>action</th>
        <th>collection</th>
        <th class="figure">count</th>
        <th class="figure">bytes</th>
      </tr>
    </thead>
    <tbody>
      {operations
        .toSorted((a, b) => b.count - a.count)
        .map((one) => (
          <tr key={`${one.function} ${one.action} ${one.collection}`}>
            <td>{one.function}</td>
            <td>{one.action.replace('database.', '')}</td>
            <td>{one.collection}</td>
            <td class="figure">{one.count.toLocaleString()}</td>
            <td class="figure">{one.bytes.toLocaleString()}</td>
          </tr>
        ))}
    </tbody>
  </table>
)
