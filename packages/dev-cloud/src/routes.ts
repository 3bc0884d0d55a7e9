import { type ClientOptions, clientRoute } from './client/client-route'
import { type ControlOptions, controlRoute } from './control/control-route'
import { adminRoute } from './gateway/admin-route'
import { databaseActions } from './gateway/database-actions'
import type { OnScan } from './gateway/database-context'
import type { DatabaseGate } from './gateway/database-limits'
import { functionActions } from './gateway/function-actions'
import { answerOpenApi } from './gateway/openapi-route'
import { storageActions } from './gateway/storage-actions'
import type { Route } from './http/exchange'
import { sendJson } from './http/send'
import { httpAccessRoute } from './http-access/http-access-route'
import type { StorageRules } from './infrastructure'
import type { PageSources } from './page/page-data'
import { pageRoutes } from './page/page-routes'
import { downloadRoute, uploadRoute } from './storage/storage-routes'
import type { Uploads } from './storage/uploads'
import { robotRoute } from './wechat/robot-route'

/** What the routes need. */
export type Services = PageSources &
  Omit<ControlOptions, 'token'> & {
    readonly url: string
    readonly appid: string
    readonly environment: Readonly<Record<string, string>>
    readonly uploads: Uploads
    readonly storageRules: StorageRules | undefined
    readonly onScan: OnScan
    readonly databaseGate: DatabaseGate
    readonly onFault: (error: unknown) => void
  }

export type Tokens = { readonly client: string; readonly control: string }

/** Every address of the cloud, by the beginning of its path. */
export const createRoutes = (services: Services, tokens: Tokens): Readonly<Record<string, Route>> => {
  const { functions, storage, uploads, env, environment } = services
  return {
    '/admin': createAdminRoute(services),
    '/client': clientRoute(clientOptions(services, tokens.client)),
    '/control': controlRoute({ ...services, token: tokens.control }),
    '/http/': httpAccessRoute(functions, env),
    '/wecom/': robotRoute(services),
    '/storage-upload/': uploadRoute(storage, uploads, services.onFault),
    '/storage/': downloadRoute({ storage, rules: services.storageRules, clock: services.clock }),
    '/environment': ({ response }) => sendJson(response, 200, environment),
    ...pageRoutes(services),
  }
}

const createAdminRoute = (services: Services): Route => {
  const { functions, storage, uploads, url } = services
  const actions = {
    ...databaseActions(services),
    ...functionActions(functions),
    ...storageActions(storage, uploads, url),
  }
  return adminRoute({ ...services, actions, openApi: (exchange) => answerOpenApi(exchange, services) })
}

const clientOptions = (
  { appid, functions, storage, wechat, url }: Services,
  token: string,
): ClientOptions => ({ token, appid, functions, storage, consents: wechat.consents, baseUrl: url })
