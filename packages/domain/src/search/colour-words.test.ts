import { colourWords } from './colour-words'

describe('the words for a colour', () => {
  it.each([
    ['#c8321f', 'red'],
    ['#57203f', 'pink'],
    ['#b98a3e', '橙'],
    ['#f0cf55', '金'],
    ['#2b8f46', '绿'],
    ['#1f5a5f', '青'],
    ['#2a4179', '蓝'],
    ['#4a3277', '紫'],
    ['#111111', '黑'],
    ['#fbfbf8', '白'],
    ['#888888', 'grey'],
  ])('of %s contain %s', (colour, word) => {
    expect(colourWords(colour)).toContain(word)
  })

  it('are none for a text that is no colour', () => {
    expect(colourWords('')).toEqual([])
  })
})
