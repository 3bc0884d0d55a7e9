/**
 * The limits and defaults of the platform, each with its source. WX = developers.weixin.qq.com, CB = docs.cloudbase.net,
 * MongoDB = mongodb.com/docs/manual. "Our guess" marks those for which no source is known.
 */

/** How many documents a `get` answers when it names no limit. Source: the SDK sends 100 (docs/cloudbase-wire.md, Database). */
export const DEFAULT_QUERY_LIMIT = 100

/** The most documents that a `get` from a function answers. Source: WX wxcloud/guide/database/read. */
export const MAX_QUERY_LIMIT = 1000

/** How many levels a document may nest. Source: MongoDB reference/limits, "Nested Depth for BSON Documents". */
export const MAX_NESTING = 100

/** Bytes of the result of one database query. Source: error −602001, "database query result size exceed limit (1MB)". */
export const MAX_QUERY_RESULT_BYTES = 1024 * 1024

/** Bytes of a function's result. Source: error −604001, "cloudfunction result size exceed limit (1MB)". */
export const MAX_FUNCTION_RESULT_BYTES = 1024 * 1024

/** Bytes of the text a client may pass to a function. Source: WX wxcloud/guide/functions, "100KB". */
export const MAX_FUNCTION_EVENT_BYTES = 100 * 1024

/** Bytes of a request between a function and the cloud. Source: CB quota of a function's synchronous request, 6 MB. */
export const MAX_REQUEST_BYTES = 6 * 1024 * 1024

/** Bytes of one uploaded file here. Our guess: the platform's own limit is far above what a laptop should hold. */
export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024

/** How many files one call may ask addresses for or delete. Source: WX wxcloud/reference-sdk-api/storage, "最多 50 个". */
export const MAX_FILES_PER_CALL = 50

/** How many seconds a function may run when nothing else is set. Source: WX wxcloud/guide/functions, default 3 s. */
export const DEFAULT_TIMEOUT_SECONDS = 3

/** How long loading a function's module may take. Source: cloud.tencent.com/document/product/583/18580, 65 s. */
export const INITIALIZATION_MS = 65_000

/** Memory of a function when nothing else is set. Source: WX wxcloud/guide/functions, default 256 MB. */
export const DEFAULT_MEMORY_MB = 256

/** Instances of one function. The platform allows 1,000 (CB quota); here each is a thread of about 75 MB. */
export const DEFAULT_INSTANCES_PER_FUNCTION = 20

/** How many events may wait for a free instance; more are answered "overloaded". Our guess. */
export const MAX_WAITING_EVENTS = 200

/** How long an instance waits for an event before it is ended. Our guess: the platform names no time. */
export const IDLE_INSTANCE_MS = 15 * 60_000

/** Operations at once in the base plan of an environment's database, as once published. Applied only on demand. */
export const BASE_PLAN_CONNECTIONS = 20

/** Operations a second in the base plan of an environment's database, as once published. Applied only on demand. */
export const BASE_PLAN_OPERATIONS_PER_SECOND = 30

/** How long a transaction may last before it is aborted. Source: CB error-code/DATABASE_TRANSACTION_FAIL, 30 s. */
export const TRANSACTION_LIFETIME_MS = 30_000

/** How long an operation keeps its transaction busy, so that parallel operations always collide, as they must. Our guess. */
export const TRANSACTION_OPERATION_MS = 5

/** A query that looks at more documents than this is logged as a warning, as the console's advisor does. Our guess. */
export const SCAN_WARNING_DOCUMENTS = 100
