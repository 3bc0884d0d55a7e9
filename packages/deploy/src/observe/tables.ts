import type { Environment } from '../plan/observed'

/** The fields that name a collection in every action of the database. */
export const tableOf = ({ envId, database }: Environment, name: string) => ({
  EnvId: envId,
  MongoConnector: { InstanceId: 'flexdb', DatabaseName: database },
  TableName: name,
})
