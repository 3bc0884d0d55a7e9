import type { Call, Instance, Ports } from '../index'

/** A call by this person. Of the caller, WeChat gives the openid only. */
export const callBy = <P extends Ports>(ports: P, instance: Instance, openid: string): Call<P> => ({
  ports,
  instance,
  openid,
  caller: {},
})
