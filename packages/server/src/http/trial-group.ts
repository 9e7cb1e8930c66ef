import type { TrialApp } from './trial-app.ts'

/** A small group, entered over HTTP: one listed proposal, a call under way with one organisation absent, an action point. */
export const enterTrialGroup = async (desk: TrialApp, chair: { readonly cookie: string }): Promise<void> => {
  const make = async (url: string, payload: unknown = {}) => {
    const response = await desk.post(`/desk/v1/${url}`, payload, { ...chair })
    if (response.statusCode !== 200) throw new Error(`${url}: ${response.body}`)
  }
  await make('organisations/telefonica/register', { name: 'Telefónica', kind: 'operator' })
  await make('organisations/kpn/register', { name: 'KPN', kind: 'operator' })
  const issue = { repository: 'APIBacklog', kind: 'issue', number: 63 }
  const proposal = { name: 'SIM Swap', kind: 'new-api', owners: ['telefonica'], issue, issueOpenedOn: '2025-11-03' }
  await make('proposals/sim-swap/register', proposal)
  await make('proposals/sim-swap/add-reference', {
    role: 'pull-request',
    reference: { repository: 'APIBacklog', kind: 'pull-request', number: 64 },
  })
  await make('proposals/sim-swap/list')
  await make('proposals/sim-swap/set-status', { status: 'under-discussion' })
  await make('calls/2025-11-27/open')
  await make('calls/2025-11-27/record-attendance', { organisation: 'telefonica', people: ['Ada'], present: true })
  await make('calls/2025-11-27/record-attendance', { organisation: 'kpn', people: [], present: false })
  const raise = {
    call: '2025-11-27',
    owners: ['telefonica'],
    text: 'Send the template',
    subject: 'proposal:sim-swap',
  }
  await make('actions/new/raise', raise)
}
