import { type Document, isDocument, type Value } from './value'

/**
 * `$bucket` and `$count` as the stages that MongoDB turns them into. mingo 7.2 puts a value that equals a boundary into
 * the bucket below, lists empty buckets, and answers a count of 0 where MongoDB answers no document.
 */
export const asGroups = (stage: Document): Document[] => {
  if (typeof stage.$count === 'string') {
    return [{ $group: { _id: null, [stage.$count]: { $sum: 1 } } }, { $project: { _id: 0 } }]
  }
  if (isDocument(stage.$bucket)) return bucketAsGroup(stage.$bucket)
  return [stage]
}

const bucketAsGroup = ({ groupBy, boundaries, default: other, output }: Document): Document[] => {
  const bounds: Value[] = Array.isArray(boundaries) ? boundaries : []
  const branches = bounds.slice(0, -1).map((lower, i) => ({
    case: {
      $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: bounds[i + 1] }] }],
    },
    // biome-ignore lint/suspicious/noThenProperty: the name is MongoDB's.
    then: { $literal: lower },
  }))
  const key = { $switch: { branches, ...(other === undefined ? {} : { default: { $literal: other } }) } }
  return [{ $group: { _id: key, ...(output ?? { count: { $sum: 1 } }) } }, { $sort: { _id: 1 } }]
}
