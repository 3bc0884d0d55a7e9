import type { Artwork } from './artwork'

/** The demo covers, in the order they are shown. Tints and palettes are taken from the art itself. */
export const artworks: readonly Artwork[] = [
  {
    slug: 'year-of-the-goat',
    tint: '#8a1a1a',
    palette: ['#32080d', '#9c1f1c', '#c8321f', '#f6b26b', '#f7efe2'],
    titleZh: '三阳开泰',
    titleEn: 'Year of the Goat',
  },
  {
    slug: 'river-lanterns',
    tint: '#4a3277',
    palette: ['#0d1230', '#1c2a5e', '#a24a63', '#ee9160', '#fbe9b8'],
    titleZh: '水乡灯夜',
    titleEn: 'Lanterns over the River',
  },
  {
    slug: 'rooftop-fireworks',
    tint: '#57203f',
    palette: ['#0c0a20', '#43173f', '#b84a3f', '#f0cf85', '#f7efe2'],
    titleZh: '屋顶看烟花',
    titleEn: 'Fireworks from the Roof',
  },
  {
    slug: 'koi',
    tint: '#0b4a50',
    palette: ['#06202b', '#0b3a46', '#2b8f76', '#e2492f', '#fbe9b8'],
    titleZh: '双鲤戏月',
    titleEn: 'Two Koi, One Moon',
  },
  {
    slug: 'plum-in-snow',
    tint: '#476179',
    palette: ['#1b1517', '#c8321f', '#6f8aa3', '#eac3a4', '#eef2f3'],
    titleZh: '踏雪寻梅',
    titleEn: 'Plum Blossom in Snow',
  },
  {
    slug: 'moon-gate',
    tint: '#1f5a5f',
    palette: ['#0e3540', '#1f5a5f', '#d06d4c', '#f3c79a', '#f8dfae'],
    titleZh: '月洞门',
    titleEn: 'The Moon Gate',
  },
  {
    slug: 'night-train',
    tint: '#2a4179',
    palette: ['#0a1030', '#33508f', '#9c1f1c', '#f6b26b', '#eef2f3'],
    titleZh: '回家的夜车',
    titleEn: 'Night Train Home',
  },
  {
    slug: 'tea-house',
    tint: '#1f6a58',
    palette: ['#0f4a41', '#2b8f76', '#b9d3bd', '#ec7a3c', '#f5ead2'],
    titleZh: '一盏落日',
    titleEn: 'A Bowl of Evening Sun',
  },
  {
    slug: 'crane-and-pine',
    tint: '#22597a',
    palette: ['#123f66', '#2a6c8c', '#6aa3ae', '#d9a94f', '#f7efe2'],
    titleZh: '瑞鹤图',
    titleEn: 'Auspicious Cranes',
  },
  {
    slug: 'blue-green-mountains',
    tint: '#1d5a86',
    palette: ['#123f6b', '#24599a', '#2b8f76', '#d3ab68', '#f0dfb4'],
    titleZh: '青绿山水',
    titleEn: 'Mountains in Blue and Green',
  },
]
