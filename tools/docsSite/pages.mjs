// What the site shows, in the order of its sidebar: a group, its pages, and the file each is made of.

/** @typedef {{ readonly title: string, readonly route: string, readonly source: string }} Page */
/** @typedef {{ readonly title: string, readonly pages: readonly Page[] }} Group */

/** A page of the folder docs: its route is its path there. */
const page = (title, route) => ({ title, route, source: `docs/${route}.md` })
/** A page that stands elsewhere in the repository. */
const from = (title, route, source) => ({ title, route, source })

/** @type {readonly Group[]} */
export const GROUPS = [
  {
    title: 'Start',
    pages: [
      page('Choose your way in', 'start/overview'),
      page('Script tag', 'start/script-tag'),
      page('npm and Vite', 'start/vite'),
      page('React', 'start/react'),
      page('Vue', 'start/vue'),
      page('Svelte', 'start/svelte'),
      page('Web component', 'start/web-component'),
      page('Next.js and Angular', 'start/next-angular'),
      page('Headless core', 'start/headless'),
    ],
  },
  {
    title: 'Make it yours',
    pages: [
      page('Identity', 'identity'),
      page('The desk', 'desk-configuration'),
      page('Desk reference', 'desk-reference'),
      page('Theming', 'theming'),
      page('Languages and texts', 'translating'),
      page('Events', 'events'),
      page('Errors', 'errors'),
      page('Testing your app', 'testing-your-app'),
      page('Examples', 'examples'),
    ],
  },
  {
    title: 'Behind it',
    pages: [
      page('Backends', 'backends'),
      page('The relay in production', 'relay'),
      page('Operating the relay', 'operating-the-relay'),
      page('Request Tracker', 'request-tracker'),
      page('Zendesk', 'zendesk'),
      page('Recipe: Chatwoot', 'recipes/chatwoot'),
      page('Recipe: Zammad', 'recipes/zammad'),
      page('Recipe: Jira Service Management', 'recipes/jira-service-management'),
    ],
  },
  {
    title: 'Trust',
    pages: [
      page('Content Security Policy', 'csp'),
      page('Privacy', 'privacy'),
      page('Security', 'security'),
      page('Accessibility', 'accessibility'),
      from('Report a weakness', 'security-policy', 'SECURITY.md'),
    ],
  },
  {
    title: 'Coming from',
    pages: [
      page('How to move', 'migration/overview'),
      page('Zendesk', 'migration/zendesk'),
      page('Intercom', 'migration/intercom'),
      page('Help Scout', 'migration/help-scout'),
      page('Freshdesk', 'migration/freshdesk'),
      page('Chatwoot', 'migration/chatwoot'),
      page('Gleap', 'migration/gleap'),
    ],
  },
  {
    title: 'The project',
    pages: [
      page('Versions and deprecation', 'versions'),
      page('Requirements and their tests', 'mission'),
      page('What each entry costs', 'bundle'),
      page('Releasing', 'releasing'),
      from('Changelog', 'changelog', 'CHANGELOG.md'),
      from('Architecture', 'architecture', 'ARCHITECTURE.md'),
      from('Contributing', 'contributing', 'CONTRIBUTING.md'),
    ],
  },
  {
    title: 'Packages',
    pages: [
      from('@deskside/core', 'packages/core', 'packages/core/README.md'),
      from('@deskside/widget', 'packages/widget', 'packages/widget/README.md'),
      from('@deskside/relay', 'packages/relay', 'packages/relay/README.md'),
      from('@deskside/server-mock', 'packages/server-mock', 'packages/server-mock/README.md'),
    ],
  },
]

export const PAGES = GROUPS.flatMap(({ pages }) => pages)

/** The front page; it is in no group. */
export const HOME = { title: 'Deskside', route: 'index', source: 'docs/index.md' }

/** Markdown of the folder docs that is no page: pictures to look through, and what a tool compares. */
export const NOT_PAGES = ['docs/screens/README.md', 'docs/api/core.api.md']
