import { pageArt, storiesOf } from './shown-art'

const art = { cover: 'cover', thumb: 'thumb', stories: ['one', 'two'], tint: '' }

describe('the art that a page shows', () => {
  it('is the light version of the cover', () => {
    expect(pageArt({ ...art, page: 'page' })).toBe('page')
  })

  it('is the cover itself when there is no light version', () => {
    expect(pageArt(art)).toBe('cover')
  })

  it('has light story images, and large ones for a closer look', () => {
    expect(storiesOf({ ...art, storyThumbs: ['1', '2'] })).toEqual([
      { shown: '1', large: 'one' },
      { shown: '2', large: 'two' },
    ])
  })

  it('has the large story image when there is no light version', () => {
    expect(storiesOf({ ...art, storyThumbs: ['1'] })[1]).toEqual({ shown: 'two', large: 'two' })
  })
})
