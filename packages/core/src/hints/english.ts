import type { Language } from './language.js'

export const english: Language = {
  fault: new RegExp(
    [
      // A thing does not do what it is for: «I do not …», «it does not include» are no faults.
      '(?<! (?:i|we|you|he|she)) (?:does not|doesnt|wont|will not|no longer|never) (?!includ|understand|like|help|seem|matter|know|want|need|mean|have|cost|happen|crash|freez|hang|fail|break|disappear|jump)[a-z]{2}',
      '(?<! (?:i|we|you)) (?:do not|dont|did not|didnt|is not|isnt|are not|arent|was not)(?: [a-z]+)? (?:work|load|open|display|show|appear|appl|sav|send|sent|start|play|respond|receiv|arriv|react|updat|visible|responsive|recogni|add|found|count)',
      ' (?:cant|cannot|can not|couldnt|could not|unable to|dont) (?:see|log|sign|open|upload|save|send|pay|invite|access|add|delete|edit|print|download|connect|import|export|use|enter|merge|submit|be (?:opened|saved|pressed|deleted|used))',
      ' (?:cut off|looks? (?:different|wrong|odd)|keeps? [a-z]+ing |expected|broken|broke|crash|freez|froze|hangs|hung|stuck|fails|failed|failing|blurry|disappear|vanish|spins|spinning|overlap|sideways|upside down|declined|flicker|by itself|by themselves|endless|jumps|unresponsive|slow|too late)',
      ' (?:is|are|was|were|been|goes|went|stays|stayed|shows?|finds?|gets?|got|site|just|keep)(?: a| an| the| completely| totally| always| all)? (?:refused|down|missing|empty|blank|gone|black|white|gr[ea]y|nothing|error|zero|cut|404|50\\d)',
      ' (?:an? error|error|a) (?:404|50\\d|occurs|appears|comes)| (?:blank|white|black|gr[ea]y) (?:page|screen|box|picture)',
      ' (?:shows?|finds?|has|have|with) no (?!answer|reply|response|idea|problem)',
      ' (?:nothing happens|stopped working|times? out|timeout|(?:goes|jumps|sent|thrown) back|wrong page|again and again|takes (?:ages|almost|forever|minutes))',
      ' (?:is|are|see|sees|shows?|opens?|gets?|stay|stays|stayed)(?: [a-z0-9]+){1,7} instead of ',
      ' (?:calculated|sent|shown|counted|called) twice| since (?:yesterday|this morning|today|the (?:last )?(?:update|release)) ',
    ].join('|'),
  ),
  thing:
    / (?:it|everything|nothing|error|page|site|website|shop|store|button|form|field|report|editor|list|menu|search|image|photo|picture|logo|banner|app|log ?in|sign|checkout|cart|basket|import|export|file|upload|video|map|filter|calendar|dashboard|statistic|planner|builder|text|table|column|screen|browser|window|popup|template|widget|catalog|product|price|order|payment|discount|code|categor|setting|section|tab|footer|header|layout|font|campaign|script|chart|date|number|box|icon|preview|sav|password|account|customer|route|visit|stock|record|print|recogni|chat|shipping|delivery|bar)[a-z]* /,
  mended:
    / (?:works now|working now|works again|solved|fixed now|never mind|not an error|not a bug|(?:all|everything) is (?:fine|good|well|ok)|(?:gone|fine|good|ok|works?) now|no need) | (?:not|doesnt|dont|never|no longer) (?:crash|freez|hang|fail|break|disappear|jump)/,
  wish: / please (?:give|add|change|switch|delete|remove|send|confirm|redirect|invite|raise|move|transfer|cancel|let|do not|dont|enable|connect|close|ignore|refund) | (?:would|want|wish|need|because|in order to) /,
  asksWhy:
    /^ (?:so |and )?(?:why|what happened|what (?:is|was) (?:going|wrong|happening|the reason)|what (?:am|should|can|do) i|how (?:do|can) (?:i|we) fix|is (?:this|it|that) (?:a |an |normal|known)|any idea|(?:can|could|will|would) (?:you|someone|somebody|anybody)|please|did i|have i) /,
  action:
    / (?:when|whenever|after|once|if|while|every time|each time|as soon as) | (?:i|we) [a-z]+ed | (?:i|we|then|and) (?:just |try to )?(?:click|press|open|choose|chose|select|type|enter|add|drag|drop|go|went|tap|try|put|push|upload|export|import|reset|switch|reload|log in|set|create|fill)| (?:clicked|pressed|opened|entered|selected|tapped|dragged|typed|scrolled|uploaded|created|changed|link|steps|reproduce) /,
  unseen:
    / (?:api|webhooks?|e ?mails?|mails?|letters|push|sms|notifications?|http|typo|documentation|guide|manual|article about|codes|calls|in the export|newsletters?|outlook|robots?) /,
  money: / (?:invoices?|refund|charged|charge|vat|contract|payouts?|payment \d+) /,
  app: / (?:apps?|android|ios|programs?|desktop) /,
  noScreenshot:
    / (?:cannot|cant|could not|couldnt|unable to|not able to) (?:make|take|attach|send|add) | (?:slow|slowly|takes|late) /,
  fillers: /^ (?:(?:and|also|but|so|then|hi|hello|please|well|now|besides|by the way) )+/,
  asks: /^ (?:how (?:do|does|can|could|to|long|much|many|should)|where (?:do|does|can|is|are)|what (?:is|are|does|happens|kind)|who (?:can|is|do|does|should)|why (?:is|are|do|does|was|did)|when (?:will|do|does|can|is|are)|can (?:i|we)|is (?:there|it possible)|are there|do (?:you|we|i)) /,
  questionWord:
    /^ (?:how|where|what|who|why|when|which|can|is|are|do|does|will|should|could|would|has|have) /,
  wantsToKnow:
    / (?:explain the|(?:tell (?:me|us)|let (?:me|us) know|(?:like|want|need|love) to (?:know|ask|understand)|wonder|explain|advise|understand) (?:how|where|what|who|why|when|which|whether|if)) /,
  effect:
    / (?:do you (?:even |really )?(?:know|understand|realise|realize) how|finally|seriously|call me|call us|are you (?:even|kidding|serious|there)|how many times|how much longer|anybody|anyone|nobody|short call|suit you|be all right) /,
  goesOn:
    /^ (?:or|if so|if not|if yes|if there|i mean|for example|that is|what about|what if|(?:would|should|do|must) i) | (?:it|its|this|these|those|them|they|their|he|she|him|her|ones|same) | (?:is|was|will|does|would|could|can|do|for|with|of|about) that /,
  idle: / is it (?=possible|better|true|enough|ok|allowed)| (?:is|are) there(?= (?:a|an|any|some) )/g,
  besides:
    / (?:also|besides|by the way|btw|(?:another|one more) (?:question|thing|problem|issue|bug)|in addition|additionally|on top of that|unrelated|on another (?:note|topic)|separately|secondly) |^ (?:and )?second /,
  announces:
    / (?:two|three|four|five|several|few|couple of|some|2|3|4|5) (?:more |other |different )?(?:questions|things|requests|topics|problems|issues|bugs|errors) |^ (?:my )?(?:question|problem|issue|bug)s $/,
}
