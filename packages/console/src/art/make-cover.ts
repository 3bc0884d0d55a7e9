import type { Art } from '@hongbao/types'
import { type ArtKind, artRules } from '@hongbao/types/operate'
import type { Trouble } from '../api/read'
import { type ArtProblem, judgeImage } from './judge-image'
import { type OpenedImage, openImage, pixelsOf } from './open-image'
import { fitImage, type ImageKind, renderImage } from './render-image'
import { meanOf, tintOf } from './tint'
import type { Progress } from './upload-file'

/** Uploads one file, and answers the id of the stored file. */
export type Upload = (
  kind: ArtKind,
  file: Blob,
  progress: Progress,
) => Promise<{ readonly ok: true; readonly file: string } | { readonly ok: false; readonly trouble: Trouble }>

export type Failure = { readonly problem: ArtProblem } | { readonly trouble: Trouble }
export type Made<What> =
  | { readonly ok: true; readonly made: What }
  | { readonly ok: false; readonly why: Failure }

type Job = readonly [kind: ImageKind, file: Blob]

const checked = async (file: Blob, kind: ImageKind): Promise<Made<OpenedImage>> => {
  const opened = await openImage(file)
  if (!opened.ok) return { ok: false, why: { problem: opened.problem } }
  const problem = judgeImage(opened.image.facts, artRules[kind])
  return problem ? { ok: false, why: { problem } } : { ok: true, made: opened.image }
}

/** Uploads one after the other. Progress is the share of all their bytes. */
const uploadAll = async (
  upload: Upload,
  jobs: readonly Job[],
  progress: Progress,
): Promise<Made<string[]>> => {
  const total = jobs.reduce((sum, [, { size }]) => sum + size, 0)
  const files: string[] = []
  let sent = 0
  for (const [kind, file] of jobs) {
    const uploaded = await upload(kind, file, (share) => progress((sent + share * file.size) / total))
    if (!uploaded.ok) return { ok: false, why: { trouble: uploaded.trouble } }
    files.push(uploaded.file)
    sent += file.size
  }
  return { ok: true, made: files }
}

type CoverArt = Pick<Art, 'cover' | 'page' | 'thumb' | 'tint'>

/** Checks a cover, makes its lighter versions and its tint, and uploads all of them. */
export const makeCover = async (file: Blob, upload: Upload, progress: Progress): Promise<Made<CoverArt>> => {
  const image = await checked(file, 'cover')
  if (!image.ok) return image
  const jobs: Job[] = [
    ['cover', await fitImage(file, image.made, 'cover')],
    ['page', await renderImage(image.made, artRules.page)],
    ['thumb', await renderImage(image.made, artRules.thumb)],
  ]
  const uploaded = await uploadAll(upload, jobs, progress)
  if (!uploaded.ok) return uploaded
  const [cover = '', page, thumb = ''] = uploaded.made
  return {
    ok: true,
    made: { cover, thumb, ...(page && { page }), tint: tintOf(meanOf(pixelsOf(image.made.bitmap))) },
  }
}

export type StoryArt = { readonly story: string; readonly thumb: string }

/** Checks a story image, makes its lighter version, and uploads both. */
export const makeStory = async (file: Blob, upload: Upload, progress: Progress): Promise<Made<StoryArt>> => {
  const image = await checked(file, 'story')
  if (!image.ok) return image
  const jobs: Job[] = [
    ['story', await fitImage(file, image.made, 'story')],
    ['story-thumb', await renderImage(image.made, artRules['story-thumb'])],
  ]
  const uploaded = await uploadAll(upload, jobs, progress)
  if (!uploaded.ok) return uploaded
  const [story = '', thumb = ''] = uploaded.made
  return { ok: true, made: { story, thumb } }
}

/** Checks a brand's mark and uploads it. */
export const makeMark = async (file: Blob, upload: Upload, progress: Progress): Promise<Made<string>> => {
  const image = await checked(file, 'mark')
  if (!image.ok) return image
  const uploaded = await uploadAll(upload, [['mark', await fitImage(file, image.made, 'mark')]], progress)
  return uploaded.ok ? { ok: true, made: uploaded.made[0] ?? '' } : uploaded
}
