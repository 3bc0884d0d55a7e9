import { resolveImage } from '../runtime/resolve-image'
import { isOn } from './closest-native'
import type { NativeDefinition, NativeNode } from './native-component'

/** The browser's names of what can be wrong with a film, by its codes from 1. */
const ERRORS = [
  'MEDIA_ERR_ABORTED',
  'MEDIA_ERR_NETWORK',
  'MEDIA_ERR_DECODE',
  'MEDIA_ERR_SRC_NOT_SUPPORTED',
] as const

/** Plays in the browser's own player (https://developers.weixin.qq.com/miniprogram/dev/component/video.html). */
export const video: NativeDefinition = {
  properties: {
    src: '',
    poster: '',
    controls: true,
    autoplay: false,
    loop: false,
    muted: false,
    objectFit: 'contain',
    autoPauseIfNavigate: true,
  },
  setup(self) {
    const film = self.part<HTMLVideoElement>('wx-film')
    film.playsInline = true
    listen(self, film)
    const dress = () => {
      for (const name of ['controls', 'autoplay', 'loop', 'muted'] as const) film[name] = isOn(self.get(name))
      film.style.objectFit = self.get('objectFit')
    }
    const leave = () => {
      if (isOn(self.get('autoPauseIfNavigate'))) film.pause()
    }
    let page: Element | null = null
    return {
      attached() {
        dress()
        page = self.element.closest('wx-page')
        page?.addEventListener('phone-page-hide', leave)
      },
      detached() {
        page?.removeEventListener('phone-page-hide', leave)
        unload(film)
      },
      changed: {
        src: () => queueMicrotask(() => void load(self, film)),
        poster: () => queueMicrotask(() => void showPoster(self, film)),
        controls: dress,
        autoplay: dress,
        loop: dress,
        muted: dress,
        objectFit: dress,
      },
    }
  },
}

const listen = (self: NativeNode, film: HTMLVideoElement): void => {
  film.addEventListener('play', () => self.emit('play'))
  // A browser pauses what has ended, too.
  film.addEventListener('pause', () => film.ended || self.emit('pause'))
  film.addEventListener('ended', () => self.emit('ended'))
  film.addEventListener('timeupdate', () => {
    const { currentTime, duration } = film
    self.emit('timeupdate', { currentTime, duration })
  })
  film.addEventListener('error', () => fail(self, ERRORS[(film.error?.code ?? 0) - 1]))
}

const load = async (self: NativeNode, film: HTMLVideoElement): Promise<void> => {
  const src = self.get<string>('src')
  const url = await resolveImage(src, self.element)
  if (src !== self.get('src')) return
  if (url) film.src = url
  else unload(film)
  if (src && !url) fail(self)
}

const unload = (film: HTMLVideoElement): void => {
  film.removeAttribute('src')
  film.load()
}

/** WeChat shows none where there are no controls. */
const showPoster = async (self: NativeNode, film: HTMLVideoElement): Promise<void> => {
  const poster = isOn(self.get('controls')) ? self.get<string>('poster') : ''
  const url = await resolveImage(poster, self.element)
  if (url) film.poster = url
  else film.removeAttribute('poster')
}

const fail = (self: NativeNode, errMsg = 'MEDIA_ERR_SRC_NOT_SUPPORTED'): void => {
  self.emit('error', { errMsg })
}
