import { type Areas, createRegions } from './region-columns'

const areas: Areas = {
  '86': { '110000': '北京市', '440000': '广东省' },
  '110000': { '110100': '市辖区' },
  '110100': { '110101': '东城区' },
  '440000': { '440100': '广州市', '440300': '深圳市' },
  '440100': { '440103': '荔湾区' },
  '440300': { '440303': '罗湖区', '440304': '福田区' },
}

describe('the columns of a region picker', () => {
  it('show the places inside the place that is chosen in the column before', () => {
    expect(createRegions(areas, 3, '').columns([1, 1, 0])).toEqual([
      ['北京市', '广东省'],
      ['广州市', '深圳市'],
      ['罗湖区', '福田区'],
    ])
  })

  it('call the city of a municipality by the municipality’s name', () => {
    expect(createRegions(areas, 3, '').read([0, 0, 0])).toEqual({
      value: ['北京市', '北京市', '东城区'],
      code: ['110000', '110100', '110101'],
    })
  })

  it('tell the indexes of places that are given by name', () => {
    expect(createRegions(areas, 3, '').find(['广东省', '深圳市', '福田区'])).toEqual([1, 1, 1])
  })

  it('end at the level that the picker asks for', () => {
    expect(createRegions(areas, 2, '').read([1, 0]).value).toEqual(['广东省', '广州市'])
  })

  it('begin with the picker’s custom item', () => {
    expect(createRegions(areas, 1, '全部').columns([0])).toEqual([['全部', '北京市', '广东省']])
  })
})
