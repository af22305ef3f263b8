/** Words of which every text is full: they make no two texts alike. By the alphabet they pack smaller. */
const STOP = new Set(
  // English
  (
    'a able about again all also am an and another answer any anybody anyone anything are arent ' +
    'as asap ask at be been being both but by can cannot cant could day dear did didnt do does ' +
    'doesnt done dont each even ever every everything few for from get getting give going good ' +
    'got had has have having he hello help her here hey hi him his how hows i id idea ideas if ' +
    'ill im in into is isnt issue issues it its ive just know last let like long look make many ' +
    'may me might month more morning most much must my need new no nor not nothing now of off on ' +
    'one ones only onto or other others our ours out over own per please possible possibly ' +
    'problem problems question questions really reason same see seriously several shall she ' +
    'should since so some somebody someone something soon still tell than thank thanks that thats ' +
    'the their them then there theres these they this those to today too try up urgent us use ' +
    'using very want was way we week were what whats when where which who whom whose why will ' +
    'with without wont work working works would yes yesterday yet you youd your youre yours ' +
    // Russian
    'а без будет бы бывает был была были было быть в вам вас ваш ваша ваше ваши во вообще вопрос ' +
    'вопроса вопросы вот все всех вчера вы где да делать делаю делают день для до добрый другие ' +
    'другое другой его ее если есть еще же за заранее зачем здесь здравствуйте и из или им их к ' +
    'как какая какие какой какую когда которые который кто куда ли либо мне может можно мои мой ' +
    'моя мы на над надо нам нас наш наша наши не него неделе неделю нее нет ни нибудь никак ' +
    'ничего но ну нужен нужна нужно нужны о об объясните один одна он она они оно опять от очень ' +
    'планируется по под подскажите пожалуйста пока помогите помочь помощь понять после посмотрите ' +
    'потом почему при привет про проблема проблему проблемы проверьте просто просьба работает ' +
    'работаете работать работают раз расскажите с сам сделал сделать себя сегодня сейчас скажите ' +
    'снова со спасибо срочно так также такое такой там то того тоже только тут у уже узнать ' +
    'хотелось хотим хотя хочу чего чей чем что чтобы эта эти этих это этого этой этом этот я'
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
