import type { Person } from '../people.js'

export type Paid = 'paid' | 'waits' | 'refunded'
export type Delivery = 'courier' | 'post' | 'pickup'
export type Order = {
  readonly number: string
  readonly buyer: string
  readonly what: string
  readonly roubles: number
  readonly paid: Paid
  readonly delivery: Delivery
  /** Hours ago. */
  readonly ago: number
}
export type Ware = {
  readonly name: string
  readonly roubles: number
  readonly left: number
  /** A hue, for the drawing. */
  readonly hue: number
}
export type Shop = {
  readonly name: string
  readonly domain: string
  readonly drawing: keyof typeof DRAWINGS
  readonly orders: readonly Order[]
  readonly wares: readonly Ware[]
}

/** What each shop sells, drawn on a square of 24. */
export const DRAWINGS = {
  cup: ['M5 8h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4z', 'M16 10h1.5a2 2 0 0 1 0 5H16'],
  knife: ['M4 15L16 4c2 3 1 7-3 9l-3 2z', 'M8 15l-4 5'],
  paw: [
    'M12 13c3 0 5 2 5 4.500c0 2-2 2-5 1.500c-3 .5-5 .5-5-1.500c0-2.500 2-4.500 5-4.500',
    'M6.500 11v.1M10 7v.1M14 7v.1M17.500 11v.1',
  ],
} as const

const order = (
  number: string,
  buyer: string,
  what: string,
  roubles: number,
  paid: Paid,
  delivery: Delivery,
  ago: number,
): Order => ({ number, buyer, what, roubles, paid, delivery, ago })
const ware = (name: string, roubles: number, left: number, hue: number): Ware => ({
  name,
  roubles,
  left,
  hue,
})

/** The shop that each person keeps here. */
export const shops: Readonly<Record<Person['id'], Shop>> = {
  vera: {
    name: 'Чашка',
    domain: 'chashka.example',
    drawing: 'cup',
    orders: [
      order('10497', 'Алла Рябова', 'Чашка «Туман» × 2', 3_800, 'waits', 'courier', 1),
      order('10496', 'Игорь Мельник', 'Набор «Утро»', 6_200, 'paid', 'post', 5),
      order('10495', 'Нина Соль', 'Блюдце «Иней»', 1_150, 'paid', 'pickup', 20),
      order('10494', 'Тимур Ахмедов', 'Чашка «Охра»', 1_900, 'refunded', 'courier', 27),
      order('10482', 'Ольга Вьюн', 'Чайник «Берег»', 7_400, 'paid', 'post', 96),
    ],
    wares: [
      ware('Чашка «Туман»', 1_900, 14, 205),
      ware('Чашка «Охра»', 1_900, 3, 36),
      ware('Блюдце «Иней»', 1_150, 22, 250),
      ware('Чайник «Берег»', 7_400, 5, 165),
      ware('Набор «Утро»', 6_200, 0, 12),
      ware('Сливочник «Полдень»', 2_300, 9, 62),
    ],
  },
  pavel: {
    name: 'Журов. Ножи',
    domain: 'zhurov-knives.example',
    drawing: 'knife',
    orders: [
      order('508', 'Роман Ким', 'Шеф-нож, 20 см', 9_600, 'paid', 'courier', 3),
      order('507', 'Светлана Жук', 'Точильный камень', 2_900, 'paid', 'post', 30),
      order('506', 'Артём Лис', 'Нож «Овощной»', 4_100, 'waits', 'pickup', 51),
    ],
    wares: [
      ware('Шеф-нож, 20 см', 9_600, 4, 215),
      ware('Нож «Овощной»', 4_100, 11, 150),
      ware('Точильный камень', 2_900, 30, 30),
    ],
  },
  lida: {
    name: 'Приют «Хвост»',
    domain: 'priyut.example',
    drawing: 'paw',
    orders: [
      order('91', 'Мария Гай', 'Мешок корма в дар', 2_400, 'paid', 'pickup', 8),
      order('90', 'Денис Орешин', 'Календарь на год', 700, 'paid', 'post', 44),
    ],
    wares: [
      ware('Мешок корма в дар', 2_400, 40, 28),
      ware('Календарь на год', 700, 65, 330),
      ware('Лежанка в дар', 1_800, 12, 190),
    ],
  },
}

/** What a request is about: the shop, and not the page of ours that it is written at. */
export function shopPage({ id }: Person): { readonly url: string; readonly title: string } {
  const { name, domain } = shops[id]
  return { url: `https://${domain}/`, title: name }
}
