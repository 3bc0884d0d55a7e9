/**
 * What a failed link request calls for, by WeChat's code (docs/wechat-facts.md, error codes).
 * - `wait`: WeChat is busy or gave no code; asking again is right.
 * - `pause`: the cover is not set up for this mini program; nobody will get a link until an operator acts.
 * - `defect`: our own mistake; asking again would fail the same way.
 */
export type LinkFailure = 'wait' | 'pause' | 'defect'

const PAUSE = [9600004, 9600006, 48001]
const DEFECT = [9600001, 9600002, 9600005, 9600007, -604100, -604101, -604104]

export const linkFailure = (code: number): LinkFailure => {
  if (PAUSE.includes(code)) return 'pause'
  return DEFECT.includes(code) ? 'defect' : 'wait'
}
