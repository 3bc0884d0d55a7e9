import { pageArt, storiesOf } from './shown-art'

const art = { cover: 'cover', thumb: 'thumb', stories: ['one', 'two'], tint: '' }

describe('the art on a page', () => {
  it('is the lighter one', () => {
    expect(pageArt({ ...art, page: 'page' })).toBe('page')
  })

  it('is the cover itself where there is no lighter one', () => {
    expect(pageArt(art)).toBe('cover')
  })

  it('shows light stories, and large ones to whoever looks closely', () => {
    expect(storiesOf({ ...art, storyThumbs: ['1', '2'] })).toEqual([
      { shown: '1', large: 'one' },
      { shown: '2', large: 'two' },
    ])
  })

  it('shows a story itself where there is no lighter one', () => {
    expect(storiesOf({ ...art, storyThumbs: ['1'] })[1]).toEqual({ shown: 'two', large: 'two' })
  })
})
