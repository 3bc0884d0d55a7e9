import type { Call } from '../../call'
import type { Ports, StoredOperator } from '../../ports'
import { operatorIdOf } from '../desk/hashes'

/** The operator who calls from their phone, if the caller is one. */
export const callingOperator = async <P extends Ports>(call: Call<P>): Promise<StoredOperator | undefined> =>
  call.ports.documents.get('operators', await operatorIdOf(call))
