import * as v from 'valibot'

/** An id that people choose: at most 40 lower case letters, digits and hyphens. Document ids are made of it. */
export const Id = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
export type Id = v.InferOutput<typeof Id>

/** Milliseconds since 1970, on the server's clock. */
export const Timestamp = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export type Timestamp = v.InferOutput<typeof Timestamp>

/** A text in both languages of the product. Neither may be empty. */
export const Localized = v.strictObject({
  zh: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)),
  en: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)),
})
export type Localized = v.InferOutput<typeof Localized>

/** A colour as `#rrggbb`. */
export const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))
export type Colour = v.InferOutput<typeof Colour>

/** A file in cloud storage, `cloud://environment.bucket/path`, which `<image>` shows as it is. */
export const FileId = v.pipe(v.string(), v.maxLength(400), v.regex(/^cloud:\/\/[\w.-]+\/[\w./-]+$/))
export type FileId = v.InferOutput<typeof FileId>

/** Beginnings of document ids that are not campaigns' own: a tombstone's id begins with `void:`. */
const RESERVED_IDS = ['void']

/** The id of a campaign. Ids of claims, buckets and changes begin with it. */
export const CampaignId = v.pipe(
  Id,
  v.check((id) => !RESERVED_IDS.includes(id), 'this id is reserved'),
)

/** The name of a secret in the database: its kind, a campaign's id, and what makes it fresh. */
export const SecretName = v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z-]+:[a-z0-9-]+(:[a-z0-9-]+)?$/))
export type SecretName = v.InferOutput<typeof SecretName>
