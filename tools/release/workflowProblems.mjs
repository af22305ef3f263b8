// What a workflow that publishes must and must not say, as data of the file itself.

/** Jobs that may ask for an identity, and what they may do beside reading the sources. */
const OF_PUBLISH = { contents: 'read', 'id-token': 'write' }

/**
 * Why a publish workflow is not safe; nothing where it is.
 *
 * @param {any} workflow the file, read
 * @param {string} text the file, as it stands
 * @returns {string[]}
 */
export function workflowProblems(workflow, text) {
  const jobs = Object.entries(workflow.jobs ?? {})
  const steps = jobs.flatMap(([name, job]) => job.steps.map((step) => ({ name, job, step })))
  return [
    ...triggerProblems(workflow.on ?? {}),
    ...(Object.keys(workflow.permissions ?? { all: 1 }).length > 0
      ? ['permissions: none by default; each job names its own']
      : []),
    ...jobs.flatMap(([name, job]) => jobProblems(name, job)),
    ...steps.flatMap(({ name, job, step }) => stepProblems(name, job, step)),
    ...publishProblems(steps),
    ...(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/.test(text)
      ? ['a secret: OIDC needs none, and one could be stolen']
      : []),
  ]
}

function triggerProblems(on) {
  const names = Object.keys(on)
  const tags = on.push?.tags ?? []
  const isByTag = names.length === 1 && tags.length > 0 && !on.push.branches
  return isByTag ? [] : [`on: ${names}: a release begins with a tag, and with nothing else`]
}

function jobProblems(name, { permissions, environment, needs, 'timeout-minutes': limit }) {
  const asked = JSON.stringify(permissions)
  const mayPublish = asked === JSON.stringify(OF_PUBLISH)
  const mayRead = asked === JSON.stringify({ contents: 'read' })
  return [
    ...(mayPublish || mayRead ? [] : [`${name}: permissions ${asked}`]),
    ...(mayPublish && !environment
      ? [`${name}: publishes without an environment to approve it`]
      : []),
    ...(mayPublish && !needs ? [`${name}: publishes before anything was tested`] : []),
    ...(limit > 0 ? [] : [`${name}: has no time limit`]),
  ]
}

function stepProblems(name, job, { uses, run = '', with: options = {} }) {
  const isPinned = uses === undefined || /^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses)
  return [
    ...(isPinned ? [] : [`${name}: ${uses} is not pinned to a commit`]),
    ...(uses?.startsWith('actions/checkout@') && options['persist-credentials'] !== false
      ? [`${name}: the checkout leaves its credentials behind`]
      : []),
    ...(run.includes('${{') ? [`${name}: «${run}» puts words of others into a shell`] : []),
    ...(/\bnpm (ci|install|i)\b/.test(run) && !run.includes('--ignore-scripts')
      ? [`${name}: «${run}» runs scripts of what it installs`]
      : []),
    ...(/\bnpm (install|i)\b/.test(run)
      ? [`${name}: «${run}» installs what no lockfile names`]
      : []),
    ...(options.cache && job.permissions?.['id-token']
      ? [`${name}: publishes what a cache may have changed`]
      : []),
  ]
}

function publishProblems(steps) {
  const at = steps.findIndex(({ step }) => /\bnpm publish\b/.test(step.run ?? ''))
  if (at < 0) return ['nothing is published']
  const { job, step } = steps[at]
  const before = steps.slice(0, at).filter((one) => one.job === job)
  return [
    ...(step.run.includes('--provenance') ? [] : ['npm publish: without --provenance']),
    ...(job.permissions?.['id-token'] === 'write' ? [] : ['npm publish: without an identity']),
    ...(before.some((one) => one.step.run?.includes('release:check -- --tag'))
      ? []
      : ['npm publish: release:check does not come before it']),
  ]
}
