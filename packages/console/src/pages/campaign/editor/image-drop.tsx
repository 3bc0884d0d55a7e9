import { useState } from 'react'
import { DropZone, FileTrigger, Button as Press } from 'react-aria-components'
import { ask } from '../../../api/client'
import type { Made, Upload } from '../../../art/make-cover'
import { type Progress, uploadFile } from '../../../art/upload-file'
import { failureWords } from '../../../i18n/art-words'
import { useWords } from '../../../i18n/use-words'
import { useBrand } from '../../../shell/me'
import { Icon } from '../../../ui/icon'
import './image-drop.scss'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Uploads the files of this brand. */
export const useUpload = (): Upload => {
  const { brandId } = useBrand()
  return async (kind, file, progress) => {
    const reply = await uploadFile({ ask, wait }, brandId, kind, file, progress)
    return reply.ok ? { ok: true, file: reply.data.file } : { ok: false, trouble: reply }
  }
}

type Props<What> = {
  readonly label: string
  readonly hint: string
  readonly name: string
  /** Checks a file, prepares it and uploads it. */
  readonly make: (file: Blob, upload: Upload, progress: Progress) => Promise<Made<What>>
  readonly onMade: (made: What) => void
  readonly compact?: boolean
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'uploading'; readonly share: number }
  | { readonly kind: 'failed'; readonly says: string }

/** Takes an image by drag, paste or choice. Says at once what is wrong with it. */
export const ImageDrop = <What,>({ label, hint, name, make, onMade, compact }: Props<What>) => {
  const words = useWords()
  const { t, format } = words
  const upload = useUpload()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const take = async (file: Blob | undefined): Promise<void> => {
    if (!file) return
    setState({ kind: 'uploading', share: 0 })
    const made = await make(file, upload, (share) => setState({ kind: 'uploading', share }))
    setState(made.ok ? { kind: 'idle' } : { kind: 'failed', says: failureWords(t, made.why) })
    if (made.ok) onMade(made.made)
  }
  return (
    <div className="image-drop" data-name={name}>
      <DropZone
        className={`image-drop__zone${compact ? ' image-drop__zone--compact' : ''}`}
        aria-label={label}
        onDrop={async ({ items }) => {
          const item = items.find((each) => each.kind === 'file')
          await take(item?.kind === 'file' ? await item.getFile() : undefined)
        }}
      >
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Press className="image-drop__press">
            <Icon name="plus" />
            {state.kind === 'uploading' ? t.editor.uploading(format.share(state.share)) : t.editor.drop}
          </Press>
        </FileTrigger>
      </DropZone>
      <p className="field__hint">{hint}</p>
      <div role="alert">
        {state.kind === 'failed' && <p className="field__error image-drop__error">{state.says}</p>}
      </div>
    </div>
  )
}
