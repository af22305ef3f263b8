import { allMessages, type Bench, codeOf, deskOf, fileTicket, given, type Kit } from './kit.js'

export function checkGrants({ check, expect }: Kit): void {
  check('C7: access to a project is granted on its ticket and withdrawn', async (bench) => {
    const { id, actions } = await aboutProject(bench)
    expect(actions).toContain('grant_access')
    const granted = await bench.alice.setAccess(id, { granted: true }, bench.call())
    expect(granted.access).toMatchObject({ grantedAt: expect.any(String), until: null })
    expect(granted.actions).toContain('withdraw_access')
    expect(granted.actions).not.toContain('grant_access')
    expect(await bench.alice.getTicket(id)).toEqual(granted)
    const withdrawn = await bench.alice.setAccess(id, { granted: false }, bench.call())
    expect(withdrawn.access).toBeNull()
    const events = (await allMessages(bench.alice, id)).filter(
      (message) => message.kind === 'event' && message.event.type === 'access',
    )
    expect(events).toHaveLength(2)
  })

  check('C7: never on a general question', async (bench) => {
    bench.needs(bench.alice.can.access, 'access to projects')
    const general = await fileTicket(bench, bench.alice, { projectId: null })
    expect(general.actions).not.toContain('grant_access')
    const grant = bench.alice.setAccess(general.id, { granted: true }, bench.call())
    expect(await codeOf(grant)).toBe('conflict')
    expect((await bench.alice.getTicket(general.id)).access).toBeNull()
  })

  check('C7: it ends with the ticket, and opening again does not bring it back', async (bench) => {
    bench.needs(bench.alice.can.close, 'closing')
    const { id } = await aboutProject(bench)
    await bench.alice.setAccess(id, { granted: true }, bench.call())
    await bench.alice.closeTicket(id, {}, bench.call())
    const closed = await bench.alice.getTicket(id)
    expect(closed.access).toBeNull()
    expect(closed.actions).not.toContain('grant_access')
    const late = bench.alice.setAccess(id, { granted: true }, bench.call())
    expect(await codeOf(late)).toBe('conflict')
    bench.needs(bench.alice.can.reopen, 'opening again')
    await bench.alice.reopenTicket(id, bench.call())
    expect((await bench.alice.getTicket(id)).access).toBeNull()
  })

  check('X2: access under the same key is granted once', async (bench) => {
    const { id } = await aboutProject(bench)
    const call = bench.call()
    const first = await bench.alice.setAccess(id, { granted: true }, call)
    expect(await bench.alice.setAccess(id, { granted: true }, call)).toEqual(first)
  })
}

async function aboutProject(bench: Bench) {
  bench.needs(bench.alice.can.access, 'access to projects')
  const [project] = (await deskOf(bench)).form.projects
  bench.needs(project !== undefined, 'project of the person')
  return fileTicket(bench, bench.alice, { projectId: given(project, 'project').id })
}
