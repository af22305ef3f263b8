/** Words of which every text is full: they make no two texts alike. */
const STOP = new Set(
  // English
  (
    'a an the and or but if so as at by for from in into of off on onto out over per to up with without about than then too very just only also again ' +
    'id im ive ill youre youd thats theres whats hows ours yours i me my we us our you your he him his she her it its they them their who whom whose which what where when why how that this these those there here one ones other others another same ' +
    'am is are was were be been being do does did done has have had having can could may might must shall should will would cannot cant dont doesnt didnt isnt arent wont not no nor yes any anyone anybody some somebody someone something anything nothing everything every each all both more most much many few several ' +
    'please help hello hi hey thanks thank dear good morning day today now still yet ever even really seriously urgent asap soon ' +
    'know tell want need like get got getting give let look see ask answer question questions problem problems issue issues work works working way possible possibly reason idea ideas use using make try new own been since last week yesterday month long going able ' +
    // Russian
    'а без бы был была были было быть в вам вас ваш ваша ваше ваши во вот все всё всех вы где да для до его ее если есть еще же за зачем здесь и из или им их к как какая какие какой какую когда который которые кто куда ли либо мне может можно мой моя мои мы на над надо нам нас наш наша наши не него нее нет ни никак ничего но ну о об один одна он она они оно от очень по под пока после потом почему при про раз с сам себя сейчас со так такой такое также там то тоже того только тут у уже хотя чего чей чем что чтобы это этого этой этом этот эта эти этих я ' +
    'пожалуйста помогите помочь помощь здравствуйте добрый день привет спасибо заранее срочно просьба сегодня вчера неделю неделе вообще просто опять снова кто нибудь какой ' +
    'подскажите расскажите скажите объясните посмотрите проверьте узнать понять хочу хотим хотелось нужно нужен нужна нужны вопрос вопросы вопроса проблема проблемы проблему работает работают работаете работать делать делаю делают сделать сделал другой другие другое будет планируется бывает почему'
  ).split(' '),
)

/** Says nothing of what a text is about, in English or Russian. Lower case, `ё` as `е`. */
export function isCommonWord(word: string): boolean {
  return STOP.has(word)
}

const SHORTEST_STEM = 3
const LONGEST_STEM = 6
const ENGLISH_END = /(?:ations?|ing|ies|ied|ed|es|er|ly|s|e|y)$/
const RUSSIAN_END =
  /(?:[аяиеы]л(?:а|о|и)?(?:сь|ся)?|ами|ями|ого|его|ому|ему|ыми|ими|ых|их|ах|ях|ов|ев|ей|ой|ый|ий|ые|ие|ая|яя|ое|ее|ую|юю|ом|ем|ам|ям|[еуюиая]т(?:ся)?|ся|сь|а|я|о|е|ы|и|у|ю|ь|й)$/

/**
 * What a text is about: the beginnings of its words, without endings and without common words. Made
 * for telling texts apart, not for reading: `delivery` and `delivered` are one.
 *
 * @param words as `toWords` gives them
 */
export function stemsOf(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(' ')
      .filter((word) => word.length > 1 && !STOP.has(word))
      .map(stem),
  )
}

/** Numbers stay whole: an order is another order from its last figure on. */
export function isNumber(stem: string): boolean {
  return /^\d{3,}$/.test(stem)
}

function stem(word: string): string {
  if (/\d/.test(word)) return word
  const end = /[а-я]/.test(word) ? RUSSIAN_END : ENGLISH_END
  const ending = word.slice(SHORTEST_STEM).replace(end, '')
  return (word.slice(0, SHORTEST_STEM) + ending).slice(0, LONGEST_STEM)
}
