import { isOn } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'

/** How each `mode` lays the picture out (https://developers.weixin.qq.com/miniprogram/dev/component/image.html). */
const LAYOUTS: Record<string, { size: string; position?: string }> = {
  scaleToFill: { size: '100% 100%' },
  aspectFit: { size: 'contain', position: 'center' },
  aspectFill: { size: 'cover', position: 'center' },
  widthFix: { size: '100% 100%' },
  heightFix: { size: '100% 100%' },
  top: { size: 'auto', position: 'top center' },
  bottom: { size: 'auto', position: 'bottom center' },
  center: { size: 'auto', position: 'center' },
  left: { size: 'auto', position: 'center left' },
  right: { size: 'auto', position: 'center right' },
  'top left': { size: 'auto', position: 'top left' },
  'top right': { size: 'auto', position: 'top right' },
  'bottom left': { size: 'auto', position: 'bottom left' },
  'bottom right': { size: 'auto', position: 'bottom right' },
}

/** How near the screen a lazy image begins to load. WeChat: "within three screens". */
const LAZY_MARGIN = '300% 0px'

export const image: NativeDefinition = {
  properties: {
    src: '',
    mode: 'scaleToFill',
    lazyLoad: false,
    showMenuByLongpress: false,
    webp: false,
    fadeShow: true,
    forceHttps: false,
  },
  reflect: ['mode'],
  setup(self, { resolveImage }) {
    const picture = new Image()
    let wanted = ''
    const load = async (src: string) => {
      wanted = src
      const url = await resolveImage(src, self.element)
      if (wanted === src && url) {
        self.element.dataset.loading = ''
        picture.src = url
        // A picture that is in memory is drawn at once, in the same frame as its place.
        if (picture.complete && picture.naturalWidth > 0) draw(self, picture)
      } else if (wanted === src && src) self.emit('error', { errMsg: `${src} cannot be found` })
    }
    picture.addEventListener('load', () => {
      delete self.element.dataset.loading
      draw(self, picture)
      self.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => {
      delete self.element.dataset.loading
      self.emit('error', { errMsg: `GET ${picture.src} failed` })
    })
    self.element.setAttribute('role', 'img')
    const start = (value: unknown) => {
      const src = String(value ?? '')
      if (!src) clear(self)
      else if (isOn(self.get('lazyLoad'))) whenNear(self.element, () => void load(src))
      else void load(src)
    }
    return {
      changed: { src: (value) => queueMicrotask(() => start(value)), mode: () => layOut(self, picture) },
    }
  },
}

const clear = (self: NativeNode): void => {
  self.part('wx-image-art').style.backgroundImage = ''
}

const draw = (self: NativeNode, picture: HTMLImageElement): void => {
  self.part('wx-image-art').style.backgroundImage = `url("${picture.src}")`
  layOut(self, picture)
}

const layOut = (self: NativeNode, picture: HTMLImageElement): void => {
  const mode = self.get<string>('mode')
  const layout = LAYOUTS[mode] ?? { size: '100% 100%' }
  const art = self.part('wx-image-art')
  art.style.backgroundSize = layout.size
  art.style.backgroundPosition = layout.position ?? 'center'
  const { naturalWidth: width, naturalHeight: height } = picture
  const fixed = (mode === 'widthFix' || mode === 'heightFix') && width > 0
  self.element.style.aspectRatio = fixed ? `${width} / ${height}` : ''
  if (mode === 'widthFix' && fixed) self.element.style.height = 'auto'
  if (mode === 'heightFix' && fixed) self.element.style.width = 'auto'
}

const whenNear = (element: HTMLElement, load: () => void): void => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      load()
    },
    { root: element.closest('.phone-scroll'), rootMargin: LAZY_MARGIN },
  )
  observer.observe(element)
}
