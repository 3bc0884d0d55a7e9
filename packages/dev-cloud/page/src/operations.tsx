import type { State } from './state'

export const Operations = ({
  operations,
  faults,
}: {
  operations: State['counters']['operations']
  faults: State['faults']
}) => {
  const sorted = operations.toSorted((a, b) => b.count - a.count)
  return (
    <>
      {faults.length > 0 && (
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
                  {[fault.function, fault.action, fault.collection].filter(Boolean).join(' · ') ||
                    'every request'}
                </td>
                <td class="figure">{fault.fired.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sorted.length === 0 && <p class="empty">No operations yet.</p>}
      {sorted.length > 0 && (
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
            {sorted.map((one) => (
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
      )}
    </>
  )
}
