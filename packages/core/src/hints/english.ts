import type { Language } from './language.js'

export const english: Language = {
  fault: new RegExp(
    [
      ' (?:does not|doesnt|do not|dont|did not|didnt|is not|isnt|are not|arent|wont|will not|was not|no longer|never)' +
        '(?: [a-z]+)? (?:work|load|open|display|show|appear|appl|sav|send|sent|start|play|respond|receiv|arriv|react|updat|visible|stop|gets?|go)',
      ' (?:cant|cannot|can not|couldnt|could not|unable to|dont) (?:see|log|sign|open|upload|save|send|pay|invite|access|add|delete|edit|print|download|connect|import|export|use|enter)',
      ' (?:cut off|looks? (?:different|wrong|odd)|keeps? (?:[a-z]+ing)|expected|broken|broke|crash|freez|froze|hangs|hung|stuck|fails|failed|failing|blank|blurry|disappear|vanish|spins|spinning|overlap|sideways|upside down|declined|rejected)',
      ' (?:is|are|was|were|been|goes|went|stays|shows?|finds?|gets?|got|site) (?:refused|down|missing|empty|black|nothing|an error|error|no data|no results)',
      ' (?:error \\d|nothing happens|stopped working|times? out|timeout|goes back|jumps back|wrong page|calculated twice)',
    ].join('|'),
  ),
  mended: / (?:works now|working now|works again|solved|fixed now|never mind) /,
  action:
    / (?:when|whenever|after|once|if|while|every time|each time|as soon as) (?:i|we|you|he|she|they|people|customers|clients|users|[a-z]+ing) | (?:i|we|then|and) (?:just )?(?:click|press|open|choose|chose|select|type|enter|add|drag|drop|go|went|tap|try|tried|put|push|upload|export|import|reset|switch|reload|log in|logged|set|create|fill)| (?:steps|reproduce) /,
  unseen:
    / (?:api|webhooks?|e ?mails?|mails|letters|push|sms|invoices?|refund|charged|notifications?|http|typo|documentation) /,
  app: / (?:apps?|android|ios) /,
  noScreenshot:
    / (?:cannot|cant|could not|couldnt|unable to|not able to) (?:make|take|attach|send|add) /,
  fillers: /^ (?:(?:and|also|but|so|then|hi|hello|please|well|now) )+/,
  asks: /^ (?:how (?:do|does|can|could|to|long|much|many|should)|where (?:do|does|can|is|are)|what (?:is|are|does|happens|kind)|who (?:can|is|do|does|should)|why (?:is|are|do|does|was|did)|when (?:will|do|does|can|is|are)|can (?:i|we)|is (?:there|it possible)|are there|do (?:you|we|i)) /,
  asksInList: /^ (?:how|where|what|who|why|when|which|can|is|are|do|does|will|should) /,
  wantsToKnow:
    / (?:tell (?:me|us)|let (?:me|us) know|(?:like|want|need|love) to (?:know|ask|understand)|wonder|explain|advise|understand) (?:how|where|what|who|why|when|which|whether|if) /,
  goesOn:
    /^ (?:or|if so|if not|if yes|i mean|for example|that is) | (?:it|its|this|that|these|those|them|they|their|he|she|him|her|ones|same) /,
  idle: / is it (?=possible|better|true|enough|ok)| (?:is|are) there(?= (?:a|an|any|some) )/g,
  besides:
    / (?:also|besides|by the way|btw|another (?:question|thing)|in addition|additionally|one more (?:question|thing)|unrelated|on another note|separately|secondly) |^ (?:and )?second /,
  announces:
    / (?:two|three|four|five|several|few|couple of|some|2|3|4|5) (?:more |other |different )?(?:questions|things|requests|topics) |^ (?:my )?questions $/,
}
