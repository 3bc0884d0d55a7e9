import type { Call, Instance, Ports } from '../index'

/** A call by this person, about whom WeChat says nothing but the openid. */
export const callBy = <P extends Ports>(ports: P, instance: Instance, openid: string): Call<P> => ({
  ports,
  instance,
  openid,
  caller: {},
})
