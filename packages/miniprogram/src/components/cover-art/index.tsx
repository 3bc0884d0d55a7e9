import { Image, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './index.scss'

type Props = {
  /** Absent while the picture's address is not known. */
  src?: string
  /** A smaller picture of the same art, which the phone probably has already. */
  preview?: string
  tint: string
  /** What a screen reader says. Absent where the same words stand beside the art. */
  label?: string
  lazy?: boolean
  /** Called when the picture has loaded. */
  onShown?: () => void
}

const Layer = ({ src, lazy = false, onShown }: { src: string } & Pick<Props, 'lazy' | 'onShown'>) => (
  <Image className="cover-art__layer" src={src} mode="aspectFill" lazyLoad={lazy} onLoad={onShown} />
)

/**
 * A cover's art in its true proportion, 957×1278. Its place has its tint before the picture has loaded. Children lie on
 * top of the picture.
 */
export const CoverArt = ({
  src,
  preview,
  tint,
  label,
  lazy,
  onShown,
  children,
}: PropsWithChildren<Props>) => (
  <View
    className="cover-art"
    style={{ backgroundColor: tint }}
    aria-role="img"
    aria-label={label ?? ''}
    aria-hidden={label === undefined}
  >
    {preview !== undefined && <Layer key={preview} src={preview} />}
    {src !== undefined && <Layer key={src} src={src} lazy={lazy} onShown={onShown} />}
    {children}
  </View>
)
