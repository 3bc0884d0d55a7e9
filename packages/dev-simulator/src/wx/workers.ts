import { resolvePath } from '../compile/resolve-path'
import type { Phone } from '../runtime/phone'
import { ApiError, type Apis } from './api'

type Listener = (message: unknown) => void

/** One worker at a time, as in WeChat. */
export const workerApis = ({ bundle, report }: Phone): Apis => {
  let running: Worker | null = null
  return {
    createWorker(path: string) {
      if (running) throw new ApiError('createWorker:fail exceed max concurrent workers limit')
      const worker = new Worker(URL.createObjectURL(new Blob([workerSource(bundle.scripts, path)])))
      running = worker
      worker.addEventListener('error', (event) => report(new Error(event.message), path))
      const on = (type: string) => (listener: Listener) =>
        worker.addEventListener(type, (event) => listener((event as MessageEvent).data))
      return {
        postMessage: (message: unknown) => worker.postMessage(message),
        onMessage: on('message'),
        onProcessKilled() {},
        onError: on('error'),
        terminate() {
          worker.terminate()
          running = null
        },
      }
    },
  }
}

/**
 * The program of a worker: the scripts of its folder with WeChat's `require` and `worker`
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/workers.html).
 */
const workerSource = (scripts: Readonly<Record<string, string>>, path: string): string => {
  const entry = resolvePath('', path, { has: (name) => Object.hasOwn(scripts, name) })
  if (!entry) throw new ApiError(`createWorker:fail ${path} is not in the build`)
  const root = entry.split('/')[0] ?? ''
  const own = Object.entries(scripts).filter(([name]) => name.startsWith(`${root}/`) || name === entry)
  const modules = own.map(
    ([name, source]) => `${JSON.stringify(name)}:function(require,module,exports){${source}\n}`,
  )
  return `'use strict';(function(){
var modules={${modules.join(',')}},loaded={},listeners=[]
self.worker={postMessage:function(m){self.postMessage(m)},onMessage:function(f){listeners.push(f)},onProcessKilled:function(){}}
self.addEventListener('message',function(e){listeners.forEach(function(f){f(e.data)})})
function load(name){if(loaded[name])return loaded[name].exports
var module=loaded[name]={exports:{}}
modules[name].call(self,function(path){return load(find(name,path))},module,module.exports);return module.exports}
function find(from,path){var parts=path[0]==='/'?[]:from.split('/').slice(0,-1)
path.replace(/\\.js$/,'').split('/').forEach(function(p){if(p==='..')parts.pop();else if(p&&p!=='.')parts.push(p)})
var name=parts.join('/');return modules[name]?name:name+'/index'}
load(${JSON.stringify(entry)})})()`
}
