import type { Sections } from '../messages.js'
import { createPlural } from '../plural.js'

const plural = createPlural('pt-BR')

/** Words of the help articles, in Brazilian Portuguese. */
export const articles: Sections['articles'] = {
  title: 'Artigos de ajuda',
  search: 'Buscar nos artigos',
  clearSearch: 'Limpar busca',
  suggested: 'Artigos sugeridos',
  recent: 'Vistos recentemente',
  all: 'Todos os artigos',
  found: (count) => plural(count, { one: '# artigo', other: '# artigos' }),
  allFound: 'Mostrar todos os resultados',
  more: 'Mostrar mais',
  noResults: 'Nada encontrado',
  noResultsText: 'Tente outras palavras ou escreva para nós.',
  empty: 'Nenhum artigo ainda',
  failed: 'Não foi possível carregar os artigos.',
  moreFailed: 'Não foi possível carregar mais artigos.',
  onSite: 'Ir para a central de ajuda',
  article: 'Artigo',
  asPage: 'Abrir como página',
  updated: (when) => `Atualizado: ${when}`,
  articleFailed: 'Não foi possível carregar o artigo.',
  notFound: 'Não encontramos este artigo',
  notFoundText: 'Talvez ele tenha sido removido.',
  question: 'Isso respondeu à sua pergunta?',
  no: 'Não',
  partly: 'Em parte',
  yes: 'Sim',
  thanks: 'Obrigado! Isso nos ajuda a escrever artigos melhores.',
  notRated: 'Não foi possível enviar sua resposta.',
  still: 'Ainda tem dúvidas?',
  sendTicket: 'Abrir um chamado',
  mayHelp: 'Estes artigos podem ajudar',
  hide: 'Ocultar estes artigos',
}
