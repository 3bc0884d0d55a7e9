import { broughtAlong, cardQuery } from './card-query'

const paramsOf = (query: string) => Object.fromEntries(query.split('&').map((pair) => pair.split('=')))

describe('a card in Moments', () => {
  it('brings its title and picture along', () => {
    const query = cardQuery('id=koi', '双鲤戏月 & more', 'https://files.example/koi.webp?x=1')
    expect(paramsOf(query).id).toBe('koi')
    expect(broughtAlong(paramsOf(query))).toEqual({
      title: '双鲤戏月 & more',
      picture: 'https://files.example/koi.webp?x=1',
    })
  })

  it('brings no picture whose address is not known', () => {
    expect(broughtAlong(paramsOf(cardQuery('id=koi', 'Koi', undefined)))).toEqual({ title: 'Koi' })
  })

  it.each(['javascript:alert(1)', 'http://files.example/koi.webp', 'cloud://a.b/c.webp'])(
    'is not believed when its picture is %s',
    (picture) => {
      expect(broughtAlong({ p: encodeURIComponent(picture) })).toEqual({})
    },
  )

  it('is read when its query is no valid text', () => {
    expect(broughtAlong({ t: '%E0%A4%A' })).toEqual({})
  })
})
