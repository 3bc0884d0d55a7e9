import { createEmitter } from '../phone/emitter'
import type { Phone } from '../runtime/phone'
import type { Apis } from './api'

/** Events of a player, and the browser's events that they come from. */
const EVENTS: Readonly<Record<string, string>> = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
}

type Listener = (value: unknown) => void

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html, on the browser's player. */
export const audioApis = (phone: Phone): Apis => {
  const background = once(() => createPlayer(phone, true))
  const recorder = once(() => createRecorder(phone))
  return {
    createInnerAudioContext: () => createPlayer(phone, false),
    getBackgroundAudioManager: background,
    getRecorderManager: recorder,
    createWebAudioContext: () => new AudioContext(),
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A player of one sound. The background player begins as soon as it has a source, and has fields of its own. */
const createPlayer = ({ files, pages }: Phone, startsAtOnce: boolean): object => {
  const audio = new Audio()
  const events = createEmitter<Record<string, unknown>>()
  let src = ''
  const load = async (name: string) => {
    src = name
    const url = await files.resolve(name, pages.top()?.frame.placeholder ?? null)
    if (src !== name) return
    if (url) audio.src = url
    if (startsAtOnce || player.autoplay) play()
  }
  const play = () => void audio.play().catch((error: Error) => fail(error.message))
  const fail = (errMsg: string) => events.emit('Error', { errCode: 10001, errMsg })
  const player: Record<string, unknown> & { autoplay: boolean } = {
    autoplay: false,
    obeyMuteSwitch: true,
    startTime: 0,
    play,
    pause: () => audio.pause(),
    stop() {
      audio.pause()
      audio.currentTime = 0
      events.emit('Stop', {})
    },
    seek(seconds: number) {
      audio.currentTime = seconds
    },
    destroy() {
      audio.pause()
      audio.removeAttribute('src')
    },
  }
  audio.addEventListener('error', () => fail('the sound cannot be played'))
  for (const [name, type] of Object.entries(EVENTS)) audio.addEventListener(type, () => events.emit(name, {}))
  for (const name of [...Object.keys(EVENTS), 'Stop', 'Error', 'Prev', 'Next']) {
    player[`on${name}`] = (listener: Listener) => void events.on(name, listener)
    player[`off${name}`] = (listener?: Listener) => events.off(name, listener)
  }
  const own = (name: string, get: () => unknown, set?: (value: never) => void) =>
    Object.defineProperty(player, name, { enumerable: true, get, set })
  own(
    'src',
    () => src,
    (value: string) => void load(String(value)),
  )
  own('currentTime', () => audio.currentTime)
  own('duration', () => (Number.isFinite(audio.duration) ? audio.duration : 0))
  own('paused', () => audio.paused)
  own('buffered', () => (audio.buffered.length ? audio.buffered.end(0) : 0))
  own(
    'loop',
    () => audio.loop,
    (value: boolean) => {
      audio.loop = Boolean(value)
    },
  )
  own(
    'volume',
    () => audio.volume,
    (value: number) => {
      audio.volume = Math.min(1, Math.max(0, Number(value)))
    },
  )
  own(
    'playbackRate',
    () => audio.playbackRate,
    (value: number) => {
      audio.playbackRate = Number(value)
    },
  )
  return player
}

/** Samples a second of the recording that stands for what a microphone would hear. */
const SAMPLE_RATE = 8000

/** A recorder without a microphone: it records silence, of the length of the recording. */
const createRecorder = ({ files }: Phone): object => {
  const events = createEmitter<Record<string, unknown>>()
  let startedAt = 0
  let isOpen = false
  const recorder: Record<string, unknown> = {
    start({ duration = 60_000 }: { duration?: number } = {}) {
      startedAt = performance.now()
      isOpen = true
      setTimeout(() => events.emit('Start', {}), 0)
      setTimeout(() => stop(), duration)
    },
    pause: () => void events.emit('Pause', {}),
    resume: () => void events.emit('Resume', {}),
    stop: () => stop(),
  }
  const stop = () => {
    if (!isOpen) return
    isOpen = false
    const duration = Math.round(performance.now() - startedAt)
    const sound = silence(duration)
    events.emit('Stop', { tempFilePath: files.keep(sound, 'wav'), duration, fileSize: sound.size })
  }
  for (const name of [
    'Start',
    'Stop',
    'Pause',
    'Resume',
    'Error',
    'FrameRecorded',
    'InterruptionBegin',
    'InterruptionEnd',
  ]) {
    recorder[`on${name}`] = (listener: Listener) => void events.on(name, listener)
    recorder[`off${name}`] = (listener?: Listener) => events.off(name, listener)
  }
  return recorder
}

/** A wav file of silence; http://soundfile.sapp.org/doc/WaveFormat/ has the fields. */
const silence = (ms: number): Blob => {
  const size = Math.round((ms / 1000) * SAMPLE_RATE)
  const header = new DataView(new ArrayBuffer(44))
  const words = (at: number, text: string) => {
    for (const [i, letter] of [...text].entries()) header.setUint8(at + i, letter.charCodeAt(0))
  }
  words(0, 'RIFF')
  header.setUint32(4, 36 + size, true)
  words(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, SAMPLE_RATE, true)
  header.setUint32(28, SAMPLE_RATE, true)
  header.setUint16(32, 1, true)
  header.setUint16(34, 8, true)
  words(36, 'data')
  header.setUint32(40, size, true)
  return new Blob([header, new Uint8Array(size).fill(128)], { type: 'audio/wav' })
}
